import type { Draft } from '../draft.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath, type Finding } from '../read/frontmatter.ts';
import { kindOfList, listOfKind, listWith, type ListName, sourced } from '../addresses/listed-ids.ts';
import { blockIds, mentions } from '../markdown/markdown-places.ts';
import { listed, type Mistake, nearest, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** Of whose entries sources may differ. */
const claiming: ListName[] = ['dates', 'pledges'];

/** Whoever gives, receives or has to meet a condition. */
const parties: ListName[] = ['places', 'organisations', 'people'];

/** Every field that names entries, and the lists that they may come from. */
const references: Record<string, ListName[]> = {
  ...Object.fromEntries(
    [
      ...sourced.flatMap((list) => [`${list}.*.sources.*`, `${list}.*.quotes.*.source`]),
      ...claiming.flatMap((list) => [`${list}.*.claims.*.sources.*`, `${list}.*.weTake.source`]),
    ].map((field) => [field, ['sources'] satisfies ListName[]]),
  ),
  'organisations.*.country': ['places'],
  'organisations.*.parent': ['organisations'],
  'people.*.organisation': ['organisations'],
  'people.*.organisations.*': ['organisations'],
  'people.*.country': ['places'],
  'people.*.roles.*.organisation': ['organisations'],
  'people.*.roles.*.country': ['places'],
  'places.*.country': ['places'],
  'places.*.members.*': ['places'],
  'places.*.between.*': ['places'],
  'places.*.claimedBy.*': ['places', 'organisations'],
  'dates.*.postponedTo': ['dates'],
  'dates.*.people.*': ['people'],
  'dates.*.organisations.*': ['organisations'],
  'dates.*.with.*': ['people', 'organisations'],
  'dates.*.places.*': ['places'],
  'dates.*.saidBy.*': ['people', 'organisations'],
  'pledges.*.donor': parties,
  'pledges.*.donors.*': parties,
  'pledges.*.recipients.*': parties,
  'pledges.*.partOf': ['pledges'],
  'pledges.*.mayOverlap.*': ['pledges'],
  'pledges.*.conditions.*.on.*': parties,
  'pledges.*.steps.*.on': ['dates'],
  'pledges.*.steps.*.sources.*': ['sources'],
  'pledges.*.steps.*.quotes.*.source': ['sources'],
  'pledges.*.outcome.step': ['steps'],
  'pledges.*.announced': ['dates'],
  'pledges.*.announcedBy': ['people', 'organisations'],
  'agenda.*.people.*': ['people'],
  'agenda.*.saidBy.*': ['people', 'organisations'],
  'agenda.*.places.*': ['places'],
  'agenda.*.dates.*': ['dates'],
  'unknowns.*.about.*': ['people', 'organisations', 'places', 'dates', 'pledges', 'agenda'],
  'routes.*.person': ['people'],
  'routes.*.origin': ['places'],
  'routes.*.stops.*.place': ['places'],
  'routes.*.stops.*.date': ['dates'],
  'map.focus': ['places'],
  'map.frame.*': ['places'],
  'map.leaveOff.*': ['places'],
  'map.inset.*': ['places'],
};

export const unknownId: Rule = {
  name: 'unknown-id',
  severity: 'error',
  summary: 'Every id that a field or mention names is listed, and in the right list: a person in `people`, a date in `dates`.',
  example: 'In `dates.announcement.people[0]`, `ana-riuz` is not listed in `people`. Write `ana-ruiz`, or add it to `people`.',
  needs: 'frontmatter',
  *check(draft) {
    yield* unknownInFields(draft);
    yield* unknownLabels(draft);
    yield* unknownAnchors(draft);
    yield* unknownInMentions(draft);
  },
};

function* unknownInFields({ values, listed: ids, frontmatter }: Draft): Iterable<Finding> {
  for (const [pattern, lists] of Object.entries(references)) {
    for (const { path, value } of fieldValues(values, pattern)) {
      if (typeof value !== 'string' || isListed({ ids, lists, id: value })) continue;
      if (pattern === 'routes.*.origin' && value === 'not-stated') continue;
      yield { offset: frontmatter.offsetOf(path), in: formatPath(path), ...mistake({ ids, lists, id: value }) };
    }
  }
}

function* unknownLabels({ values, listed: ids, frontmatter }: Draft): Iterable<Finding> {
  for (const { path } of fieldValues(values, 'map.labels.*')) {
    const reference: Reference = { ids, lists: ['places'], id: String(path.at(-1)) };
    if (!isListed(reference)) yield { offset: frontmatter.offsetOf(path, 'key'), in: 'map.labels', ...mistake(reference) };
  }
}

function* unknownAnchors({ values, listed: ids, frontmatter, body }: Draft): Iterable<Finding> {
  const gone = fieldValues(values, 'retired.*.id').map(({ value }) => String(value));
  const blocks = [...blockIds(body).map(({ id }) => id), ...gone];
  const named = blockIds(body).map(({ id }) => id);
  const passages = ['pledges.*.outcome.passage', ...claiming.map((list) => `${list}.*.claims.*.passage`)];
  for (const { path, value } of passages.flatMap((field) => fieldValues(values, field))) {
    if (typeof value !== 'string' || named.includes(value)) continue;
    const wrong = `${quoted(value)} is not in the article`;
    yield {
      offset: frontmatter.offsetOf(path),
      in: formatPath(path),
      wrong,
      remedy: 'name the id of a paragraph',
      guess: nearest(value, named),
    };
  }
  for (const { path, value } of fieldValues(values, 'corrections.*.anchor')) {
    if (typeof value !== 'string' || blocks.includes(value) || listWith(ids, value)) continue;
    const known = [...blocks, ...Object.values(ids).flatMap((list) => [...list])];
    const wrong = `${quoted(value)} is not in the article`;
    const remedy = 'name the id of a section, paragraph or entry';
    yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong, remedy, guess: nearest(value, known) };
  }
}

function* unknownInMentions({ listed: ids, body, brief }: Draft): Iterable<Finding> {
  for (const text of [body, ...brief]) {
    for (const { kind, id, offset } of mentions(text)) {
      const reference: Reference = { ids, lists: [listOfKind[kind]], id };
      if (!isListed(reference)) yield { offset, in: text.field, ...mistake(reference, true) };
    }
  }
}

interface Reference {
  ids: Draft['listed'];
  lists: ListName[];
  id: string;
}

function isListed({ ids, lists, id }: Reference): boolean {
  return lists.some((list) => ids[list].has(id));
}

function mistake({ ids, lists, id }: Reference, isMention = false): Mistake {
  const actual = listWith(ids, id);
  const names = listed(
    lists.map((list) => `\`${list}\``),
    'or',
  );
  if (actual) {
    const kind = kindOfList(actual);
    const wrong = `${quoted(id)} is listed in \`${actual}\`, not in ${names}`;
    return { wrong, remedy: isMention && kind ? `mention it as \`${kind}:${id}\`` : `name an id from ${names}` };
  }
  const near = nearest(
    id,
    lists.flatMap((list) => [...ids[list]]),
  );
  return { wrong: `${quoted(id)} is not listed in ${names}`, remedy: `add it to ${names}`, guess: near };
}
