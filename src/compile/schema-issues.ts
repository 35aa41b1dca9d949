import * as z from 'zod';
import { formatPath, type FieldPath } from './frontmatter.ts';
import { didYouMean, listed, nearest, quoted } from './message.ts';
import { sentenceAt, shapeAt } from './schema-fields.ts';

/** One thing in the frontmatter that the schema does not allow, in an author's words. */
export interface FieldIssue {
  path: FieldPath;
  /** The place to point at: a key that should not be there, or a value. */
  part: 'key' | 'value';
  found: string;
  /** The entry or field that holds it, where `path` does not say it. */
  in: FieldPath;
  expected: string;
  remedy: string | undefined;
  /** For a missing field, and for an unknown key that is likely to be a slip for a field: the way to that field. */
  field?: { path: FieldPath; is: 'missing' | 'meant' };
}

type Issue = z.core.$ZodIssue;

/** Everything in `values` that `schema` does not allow, in the order of the schema. */
export function fieldIssues(schema: z.ZodType, values: unknown): FieldIssue[] {
  const result = schema.safeParse(values, { error: (issue) => expectation(issue) });
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => toFieldIssues(schema, values, issue, []));
  const meant = new Set(issues.flatMap(({ field }) => (field?.is === 'meant' ? formatPath(field.path) : [])));
  // A field is not missing as well when its key has a slip in it.
  return issues.filter(({ field }) => field?.is !== 'missing' || !meant.has(formatPath(field.path)));
}

/** What a value should have been; a field's own sentence in the schema comes before these. */
function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return listed(
        issue.values.map((value) => `\`${String(value)}\``),
        'or',
      );
    case 'too_small':
      return issue.origin === 'number'
        ? `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`
        : `at least ${issue.minimum} of them`;
    case 'too_big':
      return issue.origin === 'number' ? `a number of at most ${issue.maximum}` : `at most ${issue.maximum} of them`;
    default:
      return 'another value';
  }
}

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number without quotes',
  array: 'a list in square brackets',
  tuple: 'a list of two in square brackets',
  object: '`key: value` lines',
  record: 'entries as `id:` with their fields below',
};

function toFieldIssues(schema: z.ZodType, values: unknown, issue: Issue, parent: FieldPath): FieldIssue[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, path, key));
  if (issue.code === 'invalid_key') return [badEntryId(path)];
  if (issue.code === 'invalid_union') {
    const nested = nearestOption(issue.errors);
    if (nested) return nested.flatMap((inner) => toFieldIssues(schema, values, inner, path));
  }
  const value = valueAt(values, path);
  return [value === undefined ? missing(schema, path, issue.message) : wrongValue(path, value, issue.message)];
}

/** The branch of a union whose shape the author has chosen: the one that fails only further inside. */
function nearestOption(options: Issue[][]): Issue[] | undefined {
  return options.find((issues) => issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'));
}

function unknownKey(schema: z.ZodType, path: FieldPath, key: string): FieldIssue {
  const known = Object.keys(shapeAt(schema, path));
  const near = nearest(key, known);
  const issue = { path: [...path, key], part: 'key', found: `key ${quoted(key)}`, in: path } as const;
  if (near === undefined)
    return {
      ...issue,
      expected: listed(
        known.map((name) => `\`${name}\``),
        'or',
      ),
      remedy: undefined,
    };
  return { ...issue, expected: 'a key that there is', remedy: `did you mean \`${near}\`?`, field: { path: [...path, near], is: 'meant' } };
}

function badEntryId(path: FieldPath): FieldIssue {
  const expected = 'an id of small letters, digits and single hyphens, such as `border-training`';
  return { path, part: 'key', found: `id ${quoted(String(path.at(-1)))}`, in: path.slice(0, -1), expected, remedy: undefined };
}

function missing(schema: z.ZodType, path: FieldPath, expected: string): FieldIssue {
  const name = String(path.at(-1));
  const around = path.slice(0, -1);
  const found = `${around.length > 0 ? 'entry' : 'frontmatter'} without \`${name}\``;
  const words = { found, in: around, expected: `\`${name}: …\` with ${expected}`, remedy: sentenceAt(schema, path) };
  return { path: around, part: 'key', ...words, field: { path, is: 'missing' } };
}

function wrongValue(path: FieldPath, value: unknown, expected: string): FieldIssue {
  const candidates = typeof value === 'string' ? [...expected.matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '') : [];
  const remedy = typeof value === 'string' ? didYouMean(value, candidates) : remedyFor(value, expected);
  return { path, part: 'value', found: describe(value), in: path, expected, remedy };
}

function remedyFor(value: unknown, expected: string): string | undefined {
  if (value === null) return 'fill it in, or leave the key out';
  return expected.includes('text') && typeof value !== 'object' ? 'put it in quotes' : undefined;
}

function describe(value: unknown): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : `list of ${value.length}`;
  if (typeof value === 'object') return 'group of keys';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : `text ${quoted(value)}`;
  const noun = typeof value === 'boolean' ? 'true or false value' : typeof value;
  return `${noun} ${quoted(JSON.stringify(value))}`;
}

function valueAt(values: unknown, path: FieldPath): unknown {
  let value = values;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
