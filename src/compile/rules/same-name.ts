import type { Draft } from '../draft.ts';
import { codePoints, seen } from '../read/characters.ts';
import { lookOf } from '../read/look-alikes.ts';
import { fieldValues } from '../read/field-values.ts';
import { type FieldPath, type Finding, formatPath } from '../read/frontmatter.ts';
import { listed, type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** The names that readers tell entries apart by. Places of two kinds may share one: Luxembourg is a city in Luxembourg. */
const names = [['people.*.name', 'people.*.otherNames.*'], ['organisations.*.name', 'organisations.*.otherNames.*'], ['places.*.name']];

export const sameName: Rule = {
  name: 'same-name',
  severity: 'error',
  summary:
    'Readers can tell two people, two organisations or two places of one kind apart by their names and other names. Names that differ only by what nobody sees are an error. The check warns of equal names, and of names whose letters look alike, such as Latin `a` and Cyrillic `а`.',
  example:
    'In `people.ada-moss-2.name`, the name is that of `people.ada-moss` but for U+200B, which nobody sees. Write both alike, or list this entry once.',
  needs: 'frontmatter',
  *check(draft) {
    for (const patterns of names) yield* sameIn(draft, patterns);
  },
};

function* sameIn({ values, frontmatter }: Draft, patterns: string[]): Iterable<Finding> {
  const known = new Map<string, { path: FieldPath; name: string }>();
  for (const { path, value } of patterns.flatMap((pattern) => fieldValues(values, pattern))) {
    if (typeof value !== 'string' || seen(value).trim() === '') continue;
    const [list = '', id = ''] = path;
    const [kind] = list === 'places' ? fieldValues(values, `places.${id}.kind`) : [];
    const key = `${String(kind?.value)} ${lookOf(value)}`;
    const other = known.get(key);
    known.set(key, other ?? { path, name: value });
    if (other) yield { offset: frontmatter.offsetOf(path), in: formatPath(path), ...mistake(value, other.name, other.path) };
  }
}

function mistake(name: string, other: string, path: FieldPath): Mistake & { isDoubtful: boolean } {
  const entry = quoted(formatPath(path.slice(0, 2)));
  if (name.normalize() === other.normalize())
    return {
      wrong: `the name is that of ${entry}, too`,
      remedy: 'add what tells the two apart, or list this entry once',
      isDoubtful: true,
    };
  const [own, others] = [withoutLettersOf(name, other), withoutLettersOf(other, name)];
  if (plain(name) === plain(other)) {
    const unseen = [...(own + others)].filter((character) => character !== ' ').join('');
    const wrong = `the name is that of ${entry} but for ${listed(codePoints(unseen), 'and') || 'spaces'}, which nobody sees`;
    return { wrong, remedy: 'write both alike, or list this entry once', isDoubtful: false };
  }
  const letters = own && others ? `, and has ${listed(codePoints(own), 'and')} where that has ${listed(codePoints(others), 'and')}` : '';
  const remedy = 'write both with letters of one alphabet, or add what tells them apart';
  return { wrong: `the name looks like that of ${entry}${letters}`, remedy, isDoubtful: true };
}

/** The name as it is seen. */
function plain(name: string): string {
  return seen(name).normalize().replaceAll(/ +/gu, ' ').trim();
}

function withoutLettersOf(name: string, other: string): string {
  return [...name.normalize()].filter((character) => !other.normalize().includes(character)).join('');
}
