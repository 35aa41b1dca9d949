import type { FieldPath } from './frontmatter.ts';

/** A value in the frontmatter and the way to it. */
export interface FieldValue {
  path: FieldPath;
  value: unknown;
}

/**
 * Every value that a pattern of field names leads to, `*` standing for each entry or item.
 * It reads what is written, so it also finds values in entries that have other mistakes.
 *
 * @example
 * [...fieldValues({ people: { a: { country: 'x' } } }, 'people.*.country')]
 * //=> [{ path: ['people', 'a', 'country'], value: 'x' }]
 */
export function fieldValues(values: unknown, pattern: string): FieldValue[] {
  let found: FieldValue[] = [{ path: [], value: values }];
  for (const part of pattern.split('.')) found = found.flatMap((field) => fieldsIn(field, part));
  return found;
}

function fieldsIn({ path, value }: FieldValue, part: string): FieldValue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return part === '*' ? value.map((item: unknown, index) => ({ path: [...path, index], value: item })) : [];
  const names = part === '*' ? Object.keys(value) : [part].filter((name) => Object.hasOwn(value, name));
  return names.map((name) => ({ path: [...path, name], value: (value as Record<string, unknown>)[name] }));
}
