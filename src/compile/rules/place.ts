import type { Place } from '../../article/article.ts';
import type { PlaceKind } from '../../article/schema.ts';
import type { Draft } from '../draft.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath, type FieldPath, type Finding } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** Each field that only some kinds of place have. */
const ownFields: [keyof Place, PlaceKind[]][] = [
  ['code', ['country']],
  ['country', ['city', 'area', 'site', 'river', 'lake']],
  ['members', ['region']],
  ['between', ['border']],
  ['claimedBy', ['country', 'area', 'site']],
];

const countryFields = [
  ...['organisations.*.country', 'people.*.country', 'people.*.roles.*.country'],
  ...['places.*.country', 'places.*.members.*'],
];
/** A state of the past is a country, too; the end of an area can be a border. */
const countryKinds: PlaceKind[] = ['country', 'historical'];
const partyKinds: PlaceKind[] = [...countryKinds, 'area'];

export const place: Rule = {
  name: 'place',
  severity: 'error',
  summary:
    'The fields of a place fit its kind. Only a country has `code`, only a region `members`, and only a border `between`. A country, region, border or sea lies in no `country`. A border has two different countries, `claimedBy` names two or more, and a latitude comes with a longitude. Where a field asks for a country, the id is that of a country.',
  example: 'In `people.ana-ruiz.country`, `norland` is a city. Name a place of the kind `country`.',
  needs: 'frontmatter',
  *check(draft) {
    for (const id of Object.keys(draft.fields.places)) yield* ofPlace(draft, id);
    yield* countries(draft);
    yield* focus(draft);
    yield* leftOff(draft);
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
  for (const [field, kinds] of ownFields) {
    const value = found[field as keyof typeof found];
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined;
    if (!isGiven || kinds.includes(found.kind)) continue;
    const wrong = `${nounOf(found.kind)} cannot have \`${field}\``;
    yield at([field], 'key', { wrong, remedy: `delete it, or write \`kind: ${kinds[0] ?? ''}\`` });
  }
  if (new Set(found.claimedBy).size === 1)
    yield at(['claimedBy'], 'value', { wrong: 'only one claims it', remedy: 'name everyone who does, or delete `claimedBy`' });
  if (found.kind === 'border' && !found.between)
    yield at([], 'key', { wrong: 'the border has no `between`', remedy: 'add it with the ids of its two countries' });
  if (found.between && found.between[0] === found.between[1])
    yield at(['between'], 'value', { wrong: 'the border has one country twice', remedy: 'name two different countries' });
  if ((found.latitude === undefined) !== (found.longitude === undefined)) {
    const [given, missing] = found.latitude === undefined ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
    yield at([given], 'key', { wrong: `\`${missing}\` is missing`, remedy: `add it, or delete \`${given}\`` });
  }
}

const nounOf = (kind: PlaceKind) => (kind === 'historical' ? 'a state of the past' : `${kind === 'area' ? 'an' : 'a'} ${kind}`);

function* countries({ values, fields, frontmatter }: Draft): Iterable<Finding> {
  const asked = [
    ...countryFields.map((field) => ({ field, kinds: countryKinds })),
    ...['places.*.between.*', 'places.*.claimedBy.*'].map((field) => ({ field, kinds: partyKinds })),
  ];
  for (const { path, value, kinds } of asked.flatMap(({ field, kinds }) =>
    fieldValues(values, field).map((found) => ({ ...found, kinds })),
  )) {
    const named = typeof value === 'string' && Object.hasOwn(fields.places, value) ? fields.places[value] : undefined;
    if (!named || kinds.includes(named.kind)) continue;
    const wrong = `${quoted(String(value))} is ${nounOf(named.kind)}`;
    yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong, remedy: 'name a place of the kind `country`' };
  }
}

function* focus({ fields, frontmatter }: Draft): Iterable<Finding> {
  const { focus: id } = fields.map;
  const named = id !== undefined && Object.hasOwn(fields.places, id) ? fields.places[id] : undefined;
  if (!named || named.kind === 'region' || named.kind === 'country') return;
  const wrong = `${quoted(String(id))} is ${nounOf(named.kind)}, which cannot be tinted`;
  yield { offset: frontmatter.offsetOf(['map', 'focus']), in: 'map.focus', wrong, remedy: 'name a region or country' };
}

/** What the map leaves off can be no stop of a journey, and nothing that it has to show. */
function* leftOff({ fields, frontmatter }: Draft): Iterable<Finding> {
  const { frame = [], leaveOff, inset = [] } = fields.map;
  const stops = fields.routes.flatMap((route) => [route.origin, ...route.stops.map(({ place }) => place)]);
  for (const [index, id] of leaveOff.entries()) {
    const at = { offset: frontmatter.offsetOf(['map', 'leaveOff', index]), in: `map.leaveOff[${index}]` };
    if (stops.includes(id)) yield { ...at, wrong: `${quoted(id)} is on a journey`, remedy: 'delete it here, or the stop under `routes`' };
    else if (frame.includes(id) || inset.includes(id))
      yield { ...at, wrong: `${quoted(id)} is to be shown, too`, remedy: 'delete it here, or under `frame` and `inset`' };
  }
}
