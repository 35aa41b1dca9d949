import * as z from 'zod';
import type { FieldPath } from './frontmatter.ts';
import { didYouMean, listed, quoted } from './message.ts';

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
}

type Issue = z.core.$ZodIssue;

/** Everything in `values` that `schema` does not allow, in the order of the schema. */
export function fieldIssues(schema: z.ZodType, values: unknown): FieldIssue[] {
  const result = schema.safeParse(values, { error: (issue) => expectation(issue) });
  return result.success ? [] : result.error.issues.flatMap((issue) => toFieldIssues(schema, values, issue, []));
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
  const remedy = didYouMean(key, known);
  const expected = remedy
    ? 'a key that there is'
    : listed(
        known.map((name) => `\`${name}\``),
        'or',
      );
  return { path: [...path, key], part: 'key', found: `key ${quoted(key)}`, in: path, expected, remedy };
}

function badEntryId(path: FieldPath): FieldIssue {
  const expected = 'an id of small letters, digits and single hyphens, such as `border-training`';
  return { path, part: 'key', found: `id ${quoted(String(path.at(-1)))}`, in: path.slice(0, -1), expected, remedy: undefined };
}

function missing(schema: z.ZodType, path: FieldPath, expected: string): FieldIssue {
  const name = String(path.at(-1));
  const around = path.slice(0, -1);
  const found = `${around.length > 0 ? 'entry' : 'frontmatter'} without \`${name}\``;
  return { path: around, part: 'key', found, in: around, expected: `\`${name}: …\` with ${expected}`, remedy: sentenceAt(schema, path) };
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

/** The schema's sentence on a field, as the end of a message: small first letter, no full stop. */
function sentenceAt(schema: z.ZodType, path: FieldPath): string | undefined {
  const sentence = schemaAt(schema, path)?.description?.replace(/\.$/u, '');
  return sentence && (/^[A-Z][a-z]/u.test(sentence) ? `${sentence[0]?.toLowerCase() ?? ''}${sentence.slice(1)}` : sentence);
}

function shapeAt(schema: z.ZodType, path: FieldPath): Record<string, z.ZodType> {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? found.shape : {};
}

/** The schema of the field at `path`, wrappings such as optional taken off except the last one's sentence. */
function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let found: z.ZodType | undefined = unwrapped(schema);
  for (const [index, part] of path.entries()) {
    const inner: z.ZodType | undefined = found && fieldOf(found, part);
    found = inner && (index === path.length - 1 && inner.description ? keepSentence(inner) : unwrapped(inner));
  }
  return found;
}

function fieldOf(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[part];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

function keepSentence(schema: z.ZodType): z.ZodType {
  const inner = unwrapped(schema);
  return inner.description === undefined && schema.description !== undefined ? inner.describe(schema.description) : inner;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? schema;
  return schema;
}
