import type { Place } from '../../article/article.ts';
import type { Draft } from '../draft.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath, type FieldPath, type Finding } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

type PlaceKind = Place['kind'];

/** Each field that only one kind of place has. */
const ownFields: [keyof Place, PlaceKind][] = [
  ['code', 'country'],
  ['country', 'city'],
  ['members', 'region'],
  ['between', 'border'],
];

const countryFields = [
  ...['organisations.*.country', 'people.*.country', 'people.*.roles.*.country'],
  ...['places.*.country', 'places.*.members.*', 'places.*.between.*'],
];

export const place: Rule = {
  name: 'place',
  severity: 'error',
  summary:
    'The fields of a place fit its kind. Only a country has `code`, only a city `country`, only a region `members`, and only a border `between`. A border has two different countries, and a latitude comes with a longitude. Where a field asks for a country, the id is that of a country.',
  example: 'In `people.ana-ruiz.country`, `norland` is a city. Name a place of the kind `country`.',
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
  const at = (path: FieldPath, part: 'key' | 'value', mistake: Mistake) => ({
    offset: frontmatter.offsetOf(['places', id, ...path], part),
    in: `places.${id}`,
    ...mistake,
  });
  for (const [field, kind] of ownFields) {
    const value = field === 'members' && found.members.length === 0 ? undefined : found[field as keyof typeof found];
    if (value !== undefined && found.kind !== kind)
      yield at([field], 'key', { wrong: `a ${found.kind} cannot have \`${field}\``, remedy: `delete it, or write \`kind: ${kind}\`` });
  }
  if (found.kind === 'border' && !found.between)
    yield at([], 'key', { wrong: 'the border has no `between`', remedy: 'add it with the ids of its two countries' });
  if (found.between && found.between[0] === found.between[1])
    yield at(['between'], 'value', { wrong: 'the border has one country twice', remedy: 'name two different countries' });
  if ((found.latitude === undefined) !== (found.longitude === undefined)) {
    const [given, missing] = found.latitude === undefined ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
    yield at([given], 'key', { wrong: `\`${missing}\` is missing`, remedy: `add it, or delete \`${given}\`` });
  }
}

function* countries({ values, fields, frontmatter }: Draft): Iterable<Finding> {
  for (const { path, value } of countryFields.flatMap((field) => fieldValues(values, field))) {
    const named = typeof value === 'string' && Object.hasOwn(fields.places, value) ? fields.places[value] : undefined;
    if (!named || named.kind === 'country') continue;
    const wrong = `${quoted(String(value))} is a ${named.kind}`;
    yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong, remedy: 'name a place of the kind `country`' };
  }
}

function* focus({ fields, frontmatter }: Draft): Iterable<Finding> {
  const { focus: id } = fields.map;
  const named = id !== undefined && Object.hasOwn(fields.places, id) ? fields.places[id] : undefined;
  if (!named || named.kind === 'region' || named.kind === 'country') return;
  const wrong = `${quoted(String(id))} is a ${named.kind}, which cannot be tinted`;
  yield { offset: frontmatter.offsetOf(['map', 'focus']), in: 'map.focus', wrong, remedy: 'name a region or country' };
}
