import type { MentionKind } from '../markdown/remark/mentions.ts';
import type { Frontmatter } from '../../article/schema.ts';
import { type Mistake, quoted } from '../messages/message.ts';

/** The fields of the frontmatter that list entries by id; `steps` is such a field of each pledge. */
export type ListName =
  Extract<keyof Frontmatter, 'sources' | 'organisations' | 'people' | 'places' | 'dates' | 'pledges' | 'agenda' | 'unknowns'> | 'steps';

/** Each list, and what one entry of it is called. */
export const listNouns = {
  sources: 'source',
  organisations: 'organisation',
  people: 'person',
  places: 'place',
  dates: 'date',
  pledges: 'pledge',
  agenda: 'agenda item',
  unknowns: 'unknown',
  steps: 'step',
} as const satisfies Record<ListName, string>;

export const listNames = Object.keys(listNouns) as ListName[];

/** The lists whose entries name their sources. */
export const sourced = ['organisations', 'people', 'places', 'dates', 'pledges', 'agenda'] as const satisfies ListName[];

/** The list that a mention's scheme stands for. */
export const listOfKind = {
  person: 'people',
  org: 'organisations',
  place: 'places',
  date: 'dates',
  pledge: 'pledges',
  agenda: 'agenda',
  unknown: 'unknowns',
  step: 'steps',
} as const satisfies Record<MentionKind, ListName>;

/** The scheme that mentions an entry of a list; undefined for a list that is not mentioned. */
export function kindOfList(list: ListName | undefined): MentionKind | undefined {
  return Object.entries(listOfKind).find(([, name]) => name === list)?.[0] as MentionKind | undefined;
}

/** The ids that the frontmatter lists, also those whose entry has mistakes: such an id exists all the same. */
export type ListedIds = Record<ListName, Set<string>>;

/**
 * The ids of every list.
 * @example listedIds({ people: { 'joe-biden': {} } }).people.has('joe-biden') //=> true
 */
export function listedIds(values: Record<string, unknown>): ListedIds {
  return Object.fromEntries(listNames.map((name) => [name, new Set(entriesIn(values, name).map(({ id }) => id))])) as ListedIds;
}

/** The entries that a list of the frontmatter holds, as they are written, each with the way to it. */
export function entriesIn(values: Record<string, unknown>, list: ListName): { id: string; entry: unknown; path: string[] }[] {
  if (list !== 'steps') return entriesOf(values, list).map(([id, entry]) => ({ id, entry, path: [list, id] }));
  return entriesOf(values, 'pledges').flatMap(([pledge, fields]) =>
    entriesOf(fields, list).map(([id, entry]) => ({ id, entry, path: ['pledges', pledge, list, id] })),
  );
}

/** The way to an entry in the frontmatter. */
export function pathOf(values: Record<string, unknown>, list: ListName, id: string): string[] {
  return entriesIn(values, list).find((entry) => entry.id === id)?.path ?? [list, id];
}

function entriesOf(owner: unknown, name: string): [string, unknown][] {
  const found =
    typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name) ? (owner as Record<string, unknown>)[name] : undefined;
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}

/** The first list that has the id, or undefined. */
export function listWith(ids: ListedIds, id: string): ListName | undefined {
  return listNames.find((name) => ids[name].has(id));
}

/**
 * True for what can be an id: small letters, digits and single hyphens.
 * @example isId('border-training') //=> true
 */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}

/**
 * What is wrong with an id that is none.
 * @param noun What it is the id of, or `id`.
 */
export function idMistake(noun: string, id: string): Mistake {
  return {
    wrong: `${noun} ${quoted(id)} is not allowed`,
    guess: toId(id),
    remedy: 'choose one of small letters, digits and single hyphens',
  };
}

/**
 * An id made of a text’s words, or undefined when it has none.
 * @example toId('Why Now?') //=> 'why-now'
 */
export function toId(text: string): string | undefined {
  return text
    .toLowerCase()
    .match(/[a-z0-9]+/gu)
    ?.join('-');
}
