import { announcedOn } from './aid.ts';
import { actsFor, countryOfOrganisation, withParents } from './acts-for.ts';
import type { AgendaItem, Article, DateEntry, Organisation, Person, Place, Pledge, Unknown } from './article.ts';
import { compareDates } from './date.ts';
import { takesPlace, type TakingPlace } from './took-place.ts';

/** Everybody in groups, and by what they are grouped; undefined where neither countries nor organisations tell people apart. */
export interface Actors {
  by: 'country' | 'organisation' | undefined;
  groups: ActorGroup[];
}

/** The people and groups of one country or organisation; `under` is undefined for those of none. */
export interface ActorGroup {
  id: string;
  under: { kind: 'place'; entry: Place } | { kind: 'org'; entry: Organisation } | undefined;
  people: Actor<Person>[];
  organisations: Actor<Organisation>[];
}

/** A person or group, and what each does in the story in order of time; what has no day comes last. */
export interface Actor<Entry extends Person | Organisation = Person | Organisation> {
  entry: Entry;
  facts: Fact[];
  /** The dates among the facts that the actor takes part in. */
  dates: DateEntry[];
  /** What the sources leave open about the actor. */
  unknowns: Unknown[];
}

/**
 * Something that an actor does, is met for, says, announces, pledges, is pledged or is to discuss.
 * A date that announces a pledge carries that pledge.
 */
export type Fact =
  | { kind: 'acts' | 'met' | 'said'; date: DateEntry; announced: Pledge[] }
  | { kind: 'announced'; pledge: Pledge; date: DateEntry | undefined }
  | { kind: 'gives' | 'receives'; pledge: Pledge }
  | { kind: 'to-discuss' | 'raised'; item: AgendaItem; dates: DateEntry[] };

/**
 * People and groups by country, or by organisation where countries say nothing of who is who. The group with most
 * people comes first, then the author’s order, and those of none last. By country, people of no country stand under their organisation.
 */
export function actors(article: Article): Actors {
  const by = groupedBy(article);
  const home = by === 'organisation' ? byOrganisation(article) : byCountry(article);
  const groups = new Map<string, ActorGroup>();
  const groupFor = (id: string | undefined, none: string) => {
    const group = groups.get(id ?? none) ?? { id: id ?? none, under: heading(article, id), people: [], organisations: [] };
    groups.set(group.id, group);
    return group;
  };
  for (const { id } of article.places) groupFor(id, withoutCountry);
  for (const entry of article.people) groupFor(home.ofPerson(entry), home.withoutHome).people.push(actor(article, entry));
  for (const entry of article.organisations) groupFor(home.ofOrganisation(entry), withoutCountry).organisations.push(actor(article, entry));
  const size = ({ id, under, people }: ActorGroup) => (under ? people.length : id === withoutCountry ? -2 : -1);
  return {
    by,
    groups: [...groups.values()].filter((group) => group.people.length + group.organisations.length > 0).sort((a, b) => size(b) - size(a)),
  };
}

/** The ids of the groups of those who have no country or organisation to stand under. */
const withoutCountry = 'groups';
const withoutOrganisation = 'others';

/** Where people and organisations stand; undefined for nowhere. */
interface Homes {
  ofPerson: (person: Person) => string | undefined;
  ofOrganisation: (organisation: Organisation) => string | undefined;
  withoutHome: string;
}

function byCountry(article: Article): Homes {
  return {
    ofPerson: (person) => {
      const { home, organisation } = actsFor(article, person);
      return home ?? organisation;
    },
    ofOrganisation: ({ id }) => countryOfOrganisation(article, id),
    withoutHome: withoutCountry,
  };
}

/** An organisation without people, and with none beside it, has no group of its own. */
function byOrganisation(article: Article): Homes {
  const level = levelOf(article) ?? 0;
  const people = article.people.map((person) => organisationAt(article, actsFor(article, person).organisation, level));
  const organisations = article.organisations.map(({ id }) => organisationAt(article, id, level));
  return {
    ofPerson: (person) => organisationAt(article, actsFor(article, person).organisation, level),
    ofOrganisation: ({ id }) => {
      const home = organisationAt(article, id, level);
      return people.includes(home) || organisations.filter((other) => other === home).length > 1 ? home : undefined;
    },
    withoutHome: withoutOrganisation,
  };
}

function groupedBy(article: Article): Actors['by'] {
  const countries = article.people.map((person) => actsFor(article, person).home);
  if (tellsApart(countries)) return 'country';
  return levelOf(article) === undefined ? undefined : 'organisation';
}

/** More of all people than this in one group are nearly all. */
const most = 4 / 5;

/** True where at least half of all people have one, and of these it is not the same for all or nearly all. */
function tellsApart(ids: (string | undefined)[]): boolean {
  const stated = ids.flatMap((id) => id ?? []);
  const sizes = [...new Set(stated)].map((id) => stated.filter((other) => other === id).length);
  return stated.length * 2 >= ids.length && sizes.length > 1 && Math.max(...sizes) <= ids.length * most;
}

/** How far below the topmost organisations people begin to differ; undefined where they do nowhere. */
function levelOf(article: Article): number | undefined {
  const own = article.people.map((person) => actsFor(article, person).organisation);
  const deepest = Math.max(0, ...own.map((id) => withParents(article, id).length - 1));
  return Array.from({ length: deepest + 1 }, (_, level) => level).find((level) =>
    tellsApart(own.map((id) => organisationAt(article, id, level))),
  );
}

/** An organisation or one that it is a part of: the one so far below the topmost, else itself. */
function organisationAt(article: Article, id: string | undefined, level: number): string | undefined {
  return withParents(article, id)
    .toReversed()
    .slice(0, level + 1)
    .at(-1)?.id;
}

function heading(article: Article, id: string | undefined): ActorGroup['under'] {
  const place = article.places.find((entry) => entry.id === id);
  if (place) return { kind: 'place', entry: place };
  const organisation = article.organisations.find((entry) => entry.id === id);
  return organisation && { kind: 'org', entry: organisation };
}

function actor<Entry extends Person | Organisation>(article: Article, entry: Entry): Actor<Entry> {
  const facts = [
    ...dateFacts(article, entry.id),
    ...pledgeFacts(article, entry.id),
    ...partyFacts(article, entry.id),
    ...agendaFacts(article, entry.id),
  ];
  return {
    entry,
    facts: facts.sort(compareFacts),
    dates: article.dates.filter((date) => takesPart(date, entry.id)),
    unknowns: article.unknowns.filter(({ about }) => about.includes(entry.id)),
  };
}

function takesPart({ people, organisations, with: met }: DateEntry, id: string): boolean {
  return [...people, ...organisations, ...met].includes(id);
}

function dateFacts({ dates, pledges }: Article, id: string): Fact[] {
  return dates.flatMap((date) => {
    const kind = roleIn(date, id);
    const announced = pledges.filter((pledge) => pledge.announcedBy === id && pledge.announced === date.id);
    return kind ? [{ kind, date, announced }] : [];
  });
}

function roleIn(date: DateEntry, id: string): 'acts' | 'met' | 'said' | undefined {
  if ([...date.people, ...date.organisations].includes(id)) return 'acts';
  if (date.with.includes(id)) return 'met';
  return date.saidBy.includes(id) ? 'said' : undefined;
}

/** Pledges announced by the actor on no day, or on a date that is not among the actor’s own. */
function pledgeFacts(article: Article, id: string): Fact[] {
  return article.pledges.flatMap((pledge): Fact[] => {
    const date = announcedOn(article, pledge);
    return pledge.announcedBy !== id || (date && roleIn(date, id)) ? [] : [{ kind: 'announced', pledge, date }];
  });
}

/** Pledges by the actor and to it; of those that it announces itself, nothing more is to be said. */
function partyFacts({ pledges }: Article, id: string): Fact[] {
  return pledges.flatMap((pledge): Fact[] => {
    const kind = pledge.donors.includes(id) ? 'gives' : pledge.recipients.includes(id) ? 'receives' : undefined;
    return kind === undefined || (kind === 'gives' && pledge.announcedBy === id) ? [] : [{ kind, pledge }];
  });
}

function agendaFacts({ agenda, dates }: Article, id: string): Fact[] {
  return agenda.flatMap((item): Fact[] => {
    const kind = item.people.includes(id) ? 'to-discuss' : item.saidBy.includes(id) ? 'raised' : undefined;
    return kind ? [{ kind, item, dates: dates.filter((date) => item.dates.includes(date.id)) }] : [];
  });
}

/** The dates of a fact; none where no day is stated. */
export function datesOf(fact: Fact): DateEntry[] {
  if ('dates' in fact) return fact.dates;
  return 'date' in fact && fact.date ? [fact.date] : [];
}

function compareFacts(a: Fact, b: Fact): number {
  const [one, two] = [a, b].map((fact) => datesOf(fact)[0]?.date);
  return one && two ? compareDates(one, two) : Number(one === undefined) - Number(two === undefined);
}

/** Who met whom: one actor, those met together, and every date on which they did, in order of time. */
export interface Meeting {
  from: string;
  /** One person; or the groups of one date, which are met together. */
  to: string[];
  dates: (DateEntry & { status: TakingPlace })[];
}

/**
 * The meetings of the story, of those dates that take place: whoever acts in a date that names others under `with` meets each person of them by name and the
 * groups together. Dates on which the same actor meets the same are one meeting, whichever of two people acts.
 */
export function meetings({ dates, people }: Article): Meeting[] {
  const found = new Map<string, Meeting>();
  const isPerson = (id: string) => people.some((person) => person.id === id);
  for (const date of dates.filter(takesPlace).sort((a, b) => compareDates(a.date, b.date))) {
    const met = [...date.with.filter(isPerson).map((id) => [id]), date.with.filter((id) => !isPerson(id))].filter((to) => to.length > 0);
    const from = date.people.length > 0 ? date.people : date.organisations;
    for (const [actorId, to] of from.flatMap((id) => met.map((others) => [id, others] as const))) {
      if (to.includes(actorId)) continue;
      const key = [actorId, ...to].sort().join(' ');
      const meeting = found.get(key) ?? { from: actorId, to, dates: [] };
      found.set(key, { ...meeting, dates: [...meeting.dates, date] });
    }
  }
  return [...found.values()];
}
