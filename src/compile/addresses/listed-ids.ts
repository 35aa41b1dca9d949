import type { EntryKind } from '../../article/article.ts';
import type { Frontmatter } from '../../article/schema.ts';
import { type Mistake, quoted } from '../messages/message.ts';

/** The fields of the frontmatter that list entries by id. */
export type ListName = Extract<
  keyof Frontmatter,
  'sources' | 'organisations' | 'people' | 'places' | 'dates' | 'pledges' | 'agenda' | 'unknowns'
>;

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
} as const satisfies Record<EntryKind, ListName>;

/** The ids that the frontmatter lists, also those whose entry has mistakes: such an id exists all the same. */
export type ListedIds = Record<ListName, Set<string>>;

/**
 * The ids of every list.
 * @example listedIds({ people: { 'joe-biden': {} } }).people.has('joe-biden') //=> true
 */
export function listedIds(values: Record<string, unknown>): ListedIds {
  const idsOf = (name: ListName) => {
    const entries = Object.hasOwn(values, name) ? values[name] : undefined;
    return new Set(typeof entries === 'object' && entries !== null && !Array.isArray(entries) ? Object.keys(entries) : []);
  };
  return Object.fromEntries(listNames.map((name) => [name, idsOf(name)])) as ListedIds;
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
