/** A group of words of which some may be missing, at any depth. */
export type Incomplete<Part> = Part extends string | unknown[] | ((...given: never[]) => unknown)
  ? Part
  : { [Name in keyof Part]?: Incomplete<Part[Name]> };

/** The words, with those of another language where one is missing. */
export function withFallback<Part>(words: Incomplete<Part> | undefined, fallback: Part): Part {
  if (words === undefined) return fallback;
  if (!isGroup(fallback)) return words as Part;
  const own = words as Record<string, undefined>;
  return Object.fromEntries(Object.entries(fallback).map(([name, part]) => [name, withFallback(own[name], part)])) as Part;
}

/**
 * The names of the words that are missing; a group without any word by its own name.
 * @example missingWords({ site: { skip: 'Saltar' } }, { site: { skip: 'Skip', about: 'About' }, notes: 'Notes' }) //=> ['site.about', 'notes']
 */
export function missingWords<Part>(words: Incomplete<Part> | undefined, whole: Part): string[] {
  if (words === undefined) return [''];
  if (!isGroup(whole)) return [];
  const own = words as Record<string, undefined>;
  return Object.entries(whole).flatMap(([name, part]) =>
    missingWords(own[name], part).map((rest) => (rest === '' ? name : `${name}.${rest}`)),
  );
}

function isGroup(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
