import type { Root } from 'mdast';
import type {
  Article,
  BriefItem,
  DateEntry,
  EntryKind,
  FormerId,
  Person,
  Picture,
  Pledge,
  Quote,
  Section,
  ShownPicture,
  Source,
} from '../article/article.ts';
import { differingDate, rangeOf } from '../article/claims.ts';
import type { Dated } from '../article/date-fields.ts';
import type { Frontmatter } from '../article/schema.ts';
import type { View } from '../article/views.ts';
import type { ArticleFile } from './read/article-file.ts';
import { pageOfKind } from '../routes.ts';
import { toSections } from './markdown/body.ts';
import { outlineOf } from './read/geometry.ts';
import { passagesByEntry } from './markdown/passages.ts';
import { dateOfStep, stepsOfPledges } from './step-dates.ts';
import { plainText } from './markdown/plain-text.ts';
import { kindOfMention, type MentionKind } from './markdown/remark/mentions.ts';

/** What the record of an article's addresses tells of it. */
interface Recorded extends Pick<Article, 'uuid' | 'former' | 'addresses'> {
  /** The sequence number of each date. */
  sequences: Map<string, number>;
}

/** The Article of a file that has passed every check; changes the trees. */
export function toArticle(file: ArticleFile, data: Dated<Frontmatter>, body: Root, brief: Root[], recorded: Recorded): Article {
  const { uuid, former, addresses, sequences } = recorded;
  const { slug, borders = 'natural-earth' } = file;
  const passages = passagesByEntry(body, disputedIn(data));
  const sections = toSections(body, former);
  const sources = Object.entries(data.sources).map(([id, source]) => ({
    id,
    ...source,
    published: source.published.edtf,
    publishedOn: source.published,
  }));
  type Sourced = Pick<Frontmatter['agenda'][string], 'sources' | 'quotes'> & { claims?: { sources: string[] }[] };
  const sourced = <T extends Sourced>(id: string, kind: MentionKind, entry: T) => {
    const quotes = quotesOf(entry.quotes, sources);
    return {
      ...entry,
      id,
      formerIds: formerIdsOf(former, pageOfKind[kindOfMention(kind)], id),
      sources: sourcesOf([...entry.sources, ...claimedBy(entry), ...quotes.map(({ source }) => source)], sources),
      quotes,
      passages: passages.get(`${kind}:${id}`) ?? [],
    };
  };
  const entries = <T extends Sourced>(kind: EntryKind, map: Record<string, T>) =>
    Object.entries(map).map(([id, entry]) => sourced(id, kind, entry));
  const asOf = data.asOf ?? data.published;
  const statedDates = entries('date', data.dates).map((entry) => ({
    ...entry,
    ...whenOf(entry),
    sequence: sequences.get(entry.id) ?? 0,
    steps: [] as DateEntry['steps'],
  }));
  const statedPledges = entries('pledge', data.pledges).map(withDonors).map(withRange);
  const pledges = stepsOfPledges(statedPledges, statedDates, asOf, (id, step) => sourced(id, 'step', step));
  const ofSteps = pledges.flatMap((pledge) => pledge.steps.flatMap((step) => dateOfStep(pledge, step, data, sequences) ?? []));
  return {
    slug,
    uuid,
    headline: data.headline,
    standfirst: data.standfirst,
    kicker: toKicker(data.kicker),
    language: data.language,
    authors: data.authors,
    credits: data.credits,
    published: data.published,
    updated: data.updated,
    asOf,
    inBrief: brief.map(toBriefItem),
    sources,
    organisations: entries('org', data.organisations),
    people: entries('person', data.people).map(withRoles),
    places: entries('place', data.places).map((place) => ({ ...place, outline: outlineOf(place, file) })),
    dates: [...statedDates, ...ofSteps],
    pledges,
    list: data.list,
    agenda: entries('agenda', data.agenda),
    unknowns: Object.entries(data.unknowns).map(([id, unknown]) => ({ ...unknown, id, passages: passages.get(`unknown:${id}`) ?? [] })),
    corrections: data.corrections,
    lead: data.lead,
    views: data.views,
    routes: data.routes,
    pictures: picturesOf(file, data, sections),
    cardPicture: picturesIn(sections).find((picture) => picture.file === data.cardPicture),
    map: { ...data.map, borders: data.map.borders ?? borders },
    sections,
    former,
    addresses,
    formerly: data.formerly,
    words: countWords(sections),
  };
}

function picturesIn(sections: Section[]): ShownPicture[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'view' ? [] : (block.picture ?? []))));
}

function picturesOf({ pictures = {} }: ArticleFile, data: Dated<Frontmatter>, sections: Section[]): Picture[] {
  const portraits = Object.values(data.people).flatMap(({ portrait }) => portrait ?? []);
  const shown = new Set([...picturesIn(sections), ...portraits].map(({ file }) => file));
  return Object.entries(data.pictures).flatMap(([name, credited]) => {
    const found = pictures[name];
    return shown.has(name) && found && !('why' in found) ? [{ file: name, ...credited, ...found }] : [];
  });
}

/** Whoever gives is among the donors, also where there is only one. */
function withDonors<T extends { donor?: string | undefined; donors: string[] }>(pledge: T): T {
  return pledge.donor === undefined ? pledge : { ...pledge, donors: [pledge.donor] };
}

/** Entries of which a mention may say what one source says and others do not. */
function disputedIn({ dates, pledges }: Dated<Frontmatter>): Set<string> {
  const ofDates = Object.entries(dates).filter(([, { claims }]) => claims.some(({ date }) => date));
  const ofPledges = Object.entries(pledges).filter(([, { claims }]) => claims.length > 0);
  return new Set([...ofDates.map(([id]) => `date:${id}`), ...ofPledges.map(([id]) => `pledge:${id}`)]);
}

/** Whoever says something else than others is a source, too. */
function claimedBy({ claims = [] }: { claims?: { sources: string[] }[] }): string[] {
  return claims.flatMap((claim) => claim.sources);
}

/** When a date is and what became of it, also where sources differ. */
function whenOf({ date, status, claims }: Dated<Frontmatter>['dates'][string]): Pick<DateEntry, 'date' | 'status'> {
  return { date: date ?? differingDate(claims.flatMap((claim) => claim.date ?? [])), status: status ?? 'disputed' };
}

/** The amount of a pledge on which sources differ: from the least to the most. */
function withRange<T extends { amount?: Pledge['amount']; claims: Pledge['claims'] }>(pledge: T): T {
  return pledge.claims.length === 0 ? pledge : { ...pledge, amount: rangeOf(pledge.claims.map(({ amount }) => amount)) };
}

/** A role is among the roles, also where there is only one; so is an organisation. */
function withRoles<T extends Pick<Person, 'role' | 'roles' | 'organisation' | 'organisations'>>(person: T): T {
  const { role, organisation } = person;
  return {
    ...person,
    ...(role !== undefined && { roles: [{ role }] }),
    ...(organisation !== undefined && { organisations: [organisation] }),
  };
}

/** Those of the former ids that open at an entry, on its own page. */
function formerIdsOf(former: FormerId[], page: View, id: string): string[] {
  return former.filter((one) => one.page === page && one.isThere && one.to?.id === id).map((one) => one.id);
}

function sourcesOf(ids: string[], sources: Source[]): Source[] {
  if (ids.length === 0 && sources.length === 1) return sources;
  return sources.filter((source) => ids.includes(source.id));
}

/** Words without a source are of the only one that there is. */
function quotesOf(quotes: Frontmatter['agenda'][string]['quotes'], [only]: Source[]): Quote[] {
  return quotes.flatMap((quote) => {
    const source = quote.source ?? only?.id;
    return source === undefined ? [] : [{ ...quote, source }];
  });
}

function toKicker(text: string): Article['kicker'] {
  const comma = text.indexOf(',');
  return comma < 0 ? { topic: text, scope: undefined } : { topic: text.slice(0, comma), scope: text.slice(comma + 1).trim() };
}

/** A sentence and the section link that ends it, if any. */
function toBriefItem(tree: Root): BriefItem {
  const [paragraph] = tree.children;
  const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
  const ending = last?.type === 'link' && last.url.startsWith('#') ? last : undefined;
  const label = ending ? plainText(ending) : '';
  if (ending && paragraph?.type === 'paragraph') paragraph.children.pop();
  const [block] = toSections(tree).flatMap((section) => section.blocks);
  const { html, text } = block && block.kind !== 'view' ? block : { html: '', text: '' };
  return { html: html.trim(), text: text.trim(), link: ending && { href: ending.url, label } };
}

function countWords(sections: Section[]): number {
  const text = sections.flatMap((section) => [section.title, ...section.blocks.map((block) => (block.kind === 'view' ? '' : block.text))]);
  return text.join(' ').split(/\s+/u).filter(Boolean).length;
}
