import type { AgendaItem, Article, DateEntry, Organisation, Person, Place, Pledge, Unknown } from './article.ts';
import { countryOfPerson } from './concerns.ts';
import { compareDates } from './date.ts';
import { takesPlace, type TakingPlace } from './took-place.ts';

/** The people and groups of one country or institution; `under` is undefined for groups of no country and people of none. */
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
 * People and groups by the country that they act for: the country with most people first, then the author’s order. People of
 * no country stand under their institution; groups of no country come last, together.
 */
export function actors(article: Article): ActorGroup[] {
  const groups = new Map<string, ActorGroup>();
  const groupFor = (id: string | undefined) => {
    const group = groups.get(id ?? '') ?? { id: id ?? 'groups', under: heading(article, id), people: [], organisations: [] };
    groups.set(id ?? '', group);
    return group;
  };
  for (const place of article.places) groupFor(place.id);
  for (const entry of article.people) groupFor(homeOf(article, entry)).people.push(actor(article, entry));
  for (const entry of article.organisations) groupFor(entry.country).organisations.push(actor(article, entry));
  const size = ({ under, people }: ActorGroup) => (under ? people.length : -1);
  return [...groups.values()].filter((group) => group.people.length + group.organisations.length > 0).sort((a, b) => size(b) - size(a));
}

/** The country of a person, else that of the institution, else the institution itself. */
function homeOf(article: Article, person: Person): string | undefined {
  return countryOfPerson(article, person) ?? person.organisation;
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
function pledgeFacts({ dates, pledges }: Article, id: string): Fact[] {
  return pledges.flatMap((pledge): Fact[] => {
    const date = dates.find((entry) => entry.id === pledge.announced);
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
