import * as z from 'zod';
import { formatPath, type FieldPath } from './frontmatter.ts';
import { idMistake } from '../addresses/listed-ids.ts';
import { chooseFrom, listed, type Mistake, nearest, quoted } from '../messages/message.ts';
import { sentenceAt, shapeAt } from './schema-fields.ts';

/** One thing in the frontmatter that the schema does not allow, in an author's words. */
export interface FieldIssue extends Mistake {
  path: FieldPath;
  /** The place to point at: a key that should not be there, or a value. */
  part: 'key' | 'value';
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
  array: 'a list, such as `[one, two]`',
  tuple: 'a list of two in square brackets',
  object: 'fields below it, each as `name: value`',
  record: 'entries below it, each as `id:` with its fields',
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
  return [value === undefined ? missing(schema, path, issue.message) : wrongValue(schema, path, value, issue.message)];
}

/** The branch of a union whose shape the author has chosen: the one that fails only further inside. */
function nearestOption(options: Issue[][]): Issue[] | undefined {
  return options.find((issues) => issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'));
}

/** Of more fields or choices than these an author is shown none: the guide has them all. */
const mostShown = 12;

function unknownKey(schema: z.ZodType, path: FieldPath, key: string): FieldIssue {
  const known = Object.keys(shapeAt(schema, path));
  const near = nearest(key, known);
  const issue = { path: [...path, key], part: 'key', in: formatPath(path), wrong: `${quoted(key)} is not a field` } as const;
  if (near !== undefined) return { ...issue, guess: near, remedy: 'delete it', field: { path: [...path, near], is: 'meant' } };
  const fields = known.length > mostShown ? [] : known.map((name) => `\`${name}\``);
  return {
    ...issue,
    remedy: fields.length > 0 ? `delete it, or write ${listed(fields, 'or')}` : 'delete it, or use a field of the author guide',
  };
}

function badEntryId(path: FieldPath): FieldIssue {
  return { path, part: 'key', in: formatPath(path.slice(0, -1)), ...idMistake('id', String(path.at(-1))) };
}

/** The most words of a field’s own sentence, and of what it follows, that make a short message. */
const mostWords = 16;

function missing(schema: z.ZodType, path: FieldPath, expected: string): FieldIssue {
  const name = String(path.at(-1));
  const choices = choicesIn(expected) ?? [];
  if (choices.length > mostShown) return { ...missingField(path), remedy: `add \`${name}: …\` with one of the words of the author guide` };
  const sentence = choices.length > 0 ? undefined : sentenceAt(schema, path);
  const meaning = sentence && `${expected} ${sentence}`.split(' ').length <= mostWords ? `: ${sentence}` : '';
  return { ...missingField(path), remedy: `add \`${name}: …\` with ${expected}${meaning}` };
}

function missingField(path: FieldPath): Omit<FieldIssue, 'remedy'> {
  const around = path.slice(0, -1);
  return {
    path: around,
    part: 'key',
    in: formatPath(around),
    wrong: `\`${String(path.at(-1))}\` is missing`,
    field: { path, is: 'missing' },
  };
}

function wrongValue(schema: z.ZodType, path: FieldPath, value: unknown, expected: string): FieldIssue {
  const issue = { path, part: 'value', in: formatPath(path), wrong: describe(value) } as const;
  const choices = choicesIn(expected);
  if (choices && choices.length > mostShown) {
    const guess = typeof value === 'string' ? nearest(value, choices) : undefined;
    return { ...issue, ...(guess !== undefined && { guess }), remedy: 'use another word of the author guide' };
  }
  if (typeof value === 'string') return { ...issue, ...(choices ? chooseFrom(choices, value) : { remedy: `write ${expected}` }) };
  if (value === null) return { ...issue, remedy: isOptional(schema, path) ? 'fill it in, or delete the field' : `write ${expected}` };
  return { ...issue, remedy: expected.includes('text') && typeof value !== 'object' ? 'put it in quotes' : `write ${expected}` };
}

/** The values of which one is expected, where it is that kind of field. */
function choicesIn(expected: string): string[] | undefined {
  if (!/^`[\w-]+`(?:(?:, | or )`[\w-]+`)*$/u.test(expected)) return undefined;
  return [...expected.matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '');
}

function isOptional(schema: z.ZodType, path: FieldPath): boolean {
  const field = shapeAt(schema, path.slice(0, -1))[String(path.at(-1))];
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault;
}

function describe(value: unknown): string {
  if (value === null) return 'the field is empty';
  if (Array.isArray(value)) return value.length === 0 ? 'the list is empty' : `a list of ${value.length} does not fit`;
  if (typeof value === 'object') return 'a group of fields does not fit';
  if (typeof value === 'string') return value.trim() === '' ? 'the text is empty' : `the text ${quoted(value)} does not fit`;
  return `${quoted(JSON.stringify(value))} does not fit`;
}

function valueAt(values: unknown, path: FieldPath): unknown {
  let value = values;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
