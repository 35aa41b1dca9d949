import type { AgendaItem, Article, DateEntry, Organisation, Person, Place, Pledge, Role, Source, Step } from '../src/article/article.ts';
import { parseBoundedDate, parseDate } from '../src/article/date.ts';

// Domain objects with only what a test says; everything else is empty.

const entry = { formerIds: [], passages: [], sources: [], quotes: [], summary: undefined };

export function anArticle(given: Partial<Article> = {}): Article {
  return {
    slug: 'story',
    uuid: '01978d3e-7a00-7000-8000-000000000001',
    headline: 'A story',
    standfirst: 'What it is.',
    kicker: { topic: 'Topic', scope: undefined },
    language: 'en',
    authors: [],
    credits: [],
    published: parseBoundedDate('2021-06-02'),
    updated: undefined,
    asOf: parseBoundedDate('2021-06-02'),
    inBrief: [],
    sources: [],
    organisations: [],
    people: [],
    places: [],
    dates: [],
    pledges: [],
    list: undefined,
    lead: undefined,
    agenda: [],
    unknowns: [],
    corrections: [],
    views: {},
    routes: [],
    pictures: [],
    cardPicture: undefined,
    map: { labels: {}, leaveOff: [], borders: 'natural-earth' },
    sections: [],
    former: [],
    addresses: [],
    formerly: [],
    words: 0,
    ...given,
  };
}

/** A source of that id and day; its publisher and title are the id unless given. */
export function aSource(id: string, edtf = '2021-06-01', given: Partial<Source> = {}): Source {
  const url = `https://${id}.example/`;
  return { id, publisher: id, headline: id, published: edtf, publishedOn: parseDate(edtf), url, kind: 'press', authors: [], ...given };
}

/** A person of that id; the name is the id unless given. */
export function aPerson(id: string, given: Partial<Person> = {}): Person {
  const { role = given.roles ? undefined : 'A role', organisation } = given;
  return {
    ...entry,
    id,
    name: id,
    role,
    roles: role === undefined ? [] : [{ role }],
    organisations: organisation === undefined ? [] : [organisation],
    otherNames: [],
    ...given,
  };
}

/** A role, held at that time where an EDTF text says one. */
export function aRole(role: string, edtf?: string, given: Partial<Role> = {}): Role {
  return { role, ...(edtf !== undefined && { when: parseDate(edtf) }), ...given };
}

export function anOrganisation(id: string, given: Partial<Organisation> = {}): Organisation {
  return { ...entry, id, name: id, kind: 'group', otherNames: [], ...given };
}

export function aPlace(id: string, given: Partial<Place> = {}): Place {
  return { ...entry, id, name: id, kind: 'country', members: [], claimedBy: [], ...given };
}

/** A date of that EDTF text; happened unless given. */
export function aDate(id: string, edtf: string, given: Partial<Omit<DateEntry, 'date'>> = {}): DateEntry {
  return {
    ...entry,
    id,
    date: parseDate(edtf),
    title: id,
    status: 'happened',
    people: [],
    organisations: [],
    with: [],
    places: [],
    saidBy: [],
    claims: [],
    sequence: 0,
    steps: [],
    ...given,
  };
}

export function aPledge(id: string, given: Partial<Pledge> = {}): Pledge {
  const donors = given.donor === undefined ? [] : [given.donor];
  return {
    ...entry,
    id,
    title: id,
    kind: 'money',
    donors,
    recipients: [],
    mayOverlap: [],
    claims: [],
    stage: 'pledged',
    conditions: [],
    steps: [],
    ...given,
  };
}

export function anAgendaItem(id: string, given: Partial<AgendaItem> = {}): AgendaItem {
  return { ...entry, id, subject: id, people: [], saidBy: [], places: [], dates: [], ...given };
}

/** A step of a pledge, of that EDTF text; it pledges unless given. */
export function aStep(id: string, edtf: string, given: Partial<Omit<Step, 'date'>> = {}): Step {
  return {
    formerIds: [],
    passages: [],
    sources: [],
    quotes: [],
    id,
    dateId: id,
    date: parseDate(edtf),
    step: 'pledged',
    planned: false,
    ...given,
  };
}
