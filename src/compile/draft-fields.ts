import type * as z from 'zod';
import { frontmatter as schema, type Frontmatter } from '../article/schema.ts';
import { formatPath, type FieldPath } from './read/frontmatter.ts';
import { idMistake, listNames } from './addresses/listed-ids.ts';
import { fieldIssues, type FieldIssue } from './read/schema-issues.ts';

const mandatory = { headline: true, standfirst: true, kicker: true, published: true, inBrief: true, sources: true } as const;
const draftSchema = schema.partial(mandatory);

/** The frontmatter without what its schema does not allow: every list is there, a mandatory field may be missing. */
export type DraftFields = z.infer<typeof draftSchema>;

/** The fields that are as they should be, and everything that is not. */
export interface ReadFields {
  fields: DraftFields;
  /** All fields, when every one is as it should be. */
  complete: Frontmatter | undefined;
  issues: FieldIssue[];
}

/** Reads values by the schema; an entry with a mistake is left out as a whole, so that one mistake is reported once. */
export function readFields(values: Record<string, unknown>): ReadFields {
  const issues = [...forbiddenIds(values), ...fieldIssues(schema, values)];
  let kept = values;
  // Leaving out an entry can make a list too short, so what is left is read again; the second round drops the list.
  for (let round = 0; round < 3; round++) {
    const result = draftSchema.safeParse(kept);
    if (result.success) return { fields: result.data, complete: issues.length === 0 ? schema.parse(values) : undefined, issues };
    kept = without(
      kept,
      fieldIssues(draftSchema, kept).map((issue) => issue.path.slice(0, round === 0 ? 2 : 1)),
    );
  }
  return { fields: draftSchema.parse({}), complete: undefined, issues };
}

/** zod ignores this one name without an error. */
function forbiddenIds(values: Record<string, unknown>): FieldIssue[] {
  const owners = [values, ...listNames.map((name) => values[name])];
  const found = owners.findIndex((owner) => typeof owner === 'object' && owner !== null && Object.hasOwn(owner, '__proto__'));
  if (found < 0) return [];
  const around = found === 0 ? [] : [listNames[found - 1] ?? ''];
  return [{ path: [...around, '__proto__'], part: 'key', in: formatPath(around), ...idMistake('id', '__proto__') }];
}

/** The values without the entries, or whole fields, that the paths name. */
function without(values: Record<string, unknown>, paths: FieldPath[]): Record<string, unknown> {
  const doomed = new Set(paths.map((path) => path.join('\u0000')));
  const kept = Object.entries(values).filter(([key]) => !doomed.has(key));
  return Object.fromEntries(kept.map(([key, owner]) => [key, withoutParts(owner, (part) => doomed.has(`${key}\u0000${part}`))]));
}

function withoutParts(owner: unknown, isDoomed: (part: string | number) => boolean): unknown {
  if (Array.isArray(owner)) return owner.filter((_, index) => !isDoomed(index));
  if (typeof owner !== 'object' || owner === null) return owner;
  return Object.fromEntries(Object.entries(owner).filter(([part]) => !isDoomed(part)));
}
