import type { Place } from '../../article/article.ts';
import type { Draft } from '../draft.ts';
import { fieldValues } from '../field-values.ts';
import { formatPath, type FieldPath, type Finding } from '../frontmatter.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

type PlaceKind = Place['kind'];

/** Each field that only one kind of place has. */
const ownFields: [keyof Place, PlaceKind][] = [
  ['code', 'country'],
  ['country', 'city'],
  ['members', 'region'],
  ['between', 'border'],
];

const countryFields = ['organisations.*.country', 'people.*.country', 'places.*.country', 'places.*.members.*', 'places.*.between.*'];

export const place: Rule = {
  name: 'place',
  severity: 'error',
  summary:
    'The fields of a place fit its kind: a code belongs to a country, `country` to a city, `members` to a region, `between` to a border, which has two different countries; a latitude comes with a longitude. Where a field asks for a country, the id is that of a country.',
  example: 'Unexpected city `norland` in `people.ana-ruiz.country`, expected a place of kind `country`',
  needs: 'frontmatter',
  *check(draft) {
    for (const id of Object.keys(draft.fields.places)) yield* ofPlace(draft, id);
    yield* countries(draft);
    yield* focus(draft);
  },
};

function* ofPlace({ fields, frontmatter }: Draft, id: string): Iterable<Finding> {
  const found = fields.places[id];
  if (!found) return;
  const at = (path: FieldPath, part: 'key' | 'value', words: { found: string; expected: string }) => ({
    offset: frontmatter.offsetOf(['places', id, ...path], part),
    message: unexpected({ ...words, in: `places.${id}` }),
  });
  for (const [field, kind] of ownFields) {
    const value = field === 'members' && found.members.length === 0 ? undefined : found[field as keyof typeof found];
    if (value !== undefined && found.kind !== kind)
      yield at([field], 'key', { found: `\`${field}\` of a ${found.kind}`, expected: `it for a ${kind} only` });
  }
  if (found.kind === 'border' && !found.between)
    yield at([], 'key', { found: 'border without `between`', expected: 'the ids of its two countries' });
  if (found.between && found.between[0] === found.between[1])
    yield at(['between'], 'value', { found: 'border of one country', expected: 'two different countries' });
  if ((found.latitude === undefined) !== (found.longitude === undefined)) {
    const given = found.latitude === undefined ? 'longitude' : 'latitude';
    yield at([given], 'key', { found: `\`${given}\` alone`, expected: 'both a latitude and a longitude, or neither' });
  }
}

function* countries({ values, fields, frontmatter }: Draft): Iterable<Finding> {
  for (const { path, value } of countryFields.flatMap((field) => fieldValues(values, field))) {
    const named = typeof value === 'string' && Object.hasOwn(fields.places, value) ? fields.places[value] : undefined;
    if (!named || named.kind === 'country') continue;
    const words = { found: `${named.kind} ${quoted(String(value))}`, in: formatPath(path), expected: 'a place of kind `country`' };
    yield { offset: frontmatter.offsetOf(path), message: unexpected(words) };
  }
}

function* focus({ fields, frontmatter }: Draft): Iterable<Finding> {
  const { focus: id } = fields.map;
  const named = id !== undefined && Object.hasOwn(fields.places, id) ? fields.places[id] : undefined;
  if (!named || named.kind === 'region' || named.kind === 'country') return;
  const words = { found: `${named.kind} ${quoted(String(id))}`, in: 'map.focus', expected: 'a region or country, which can be tinted' };
  yield { offset: frontmatter.offsetOf(['map', 'focus']), message: unexpected(words) };
}
