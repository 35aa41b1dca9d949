import type { MultiLineString, MultiPolygon } from 'geojson';
import type * as z from 'zod';
import type { BoundedDate, EdtfDate } from './date.ts';
import type { Dated } from './date-fields.ts';
import type { Address, ListedAddress } from './published.ts';
import type * as schema from './schema.ts';
import type { View, viewDefinitions } from './views.ts';

/**
 * The Article: one article file as a plain object, serialisable as JSON, from which every page and
 * every output is made. All ids in it resolve; lists are in the author's order unless said otherwise.
 */
export interface Article {
  slug: string;
  /** What feeds, calendars and books know it by, whatever its folder is called and wherever the site stands. */
  uuid: string;
  headline: string;
  standfirst: string;
  /** The subject; `scope` is what follows its first comma. */
  kicker: { topic: string; scope: string | undefined };
  language: string;
  /** In the order of the byline. */
  authors: schema.Frontmatter['authors'];
  credits: schema.Frontmatter['credits'];
  published: BoundedDate;
  updated: BoundedDate | undefined;
  asOf: BoundedDate;
  /** Sentences as HTML; each ends in a link to its section when the author gave one. */
  inBrief: BriefItem[];
  sources: Source[];
  organisations: Organisation[];
  people: Person[];
  places: Place[];
  dates: DateEntry[];
  pledges: Pledge[];
  /** What these are, where they are no pledges. */
  list: schema.ListWords | undefined;
  agenda: AgendaItem[];
  unknowns: Unknown[];
  corrections: Correction[];
  views: schema.Frontmatter['views'];
  /** What its page opens with, where the author says so. */
  lead: schema.Lead | undefined;
  routes: schema.Frontmatter['routes'];
  /** Those that are shown, in the order of the frontmatter. */
  pictures: Picture[];
  /** The picture that previews on other sites show, and what it shows. */
  cardPicture: ShownPicture | undefined;
  /** `borders` is always there: the author’s choice, else the site’s. */
  map: schema.Frontmatter['map'] & { borders: schema.Borders };
  sections: Section[];
  /** Published ids that no longer stand where they were published. */
  former: FormerId[];
  /** Every address that was ever published, in the order of the record, with the fingerprint of its whole text. */
  addresses: (Address & Pick<ListedAddress, 'says'>)[];
  /** Former names of the folder. */
  formerly: string[];
  /** Words of the body; reading time is made from it. */
  words: number;
}

/** An id that was published on a page and is not there any more, and what the page answers. */
export interface FormerId extends Address {
  /** What stands for it now, and where; undefined when it was cut. */
  to: Address | undefined;
  /** What stands for it now in another explainer of the site, by the name of its folder. */
  elsewhere?: { slug: string; id: string } | undefined;
  /** True where the id opens at that new place itself; else a line says what became of it. */
  isThere: boolean;
  /** When it was cut, and why. */
  on: BoundedDate | undefined;
  note: string | undefined;
  /** On the article's page: the block of today that it stood after, empty when it stood before all; undefined when it stood in no text. */
  after: string | undefined;
}

/** A picture of the article’s folder: what it measures, and who made it. */
export type Picture = z.infer<typeof schema.picture> & {
  /** Its name in the folder. */
  file: string;
  /** That of its bytes. */
  digest: string;
  format: 'jpeg' | 'png';
  width: number;
  height: number;
};

/** A picture where it is shown: which, and what it shows, in words. */
export interface ShownPicture {
  file: string;
  alt: string;
}

/** The kinds of entry that a mention can name. */
export type EntryKind = (typeof viewDefinitions)[View]['kinds'][number];

/** A paragraph (or list item, or quote) of the article that mentions an entry. */
export interface Passage {
  /** The block's id; the passage is at `index.html#<id>`. */
  id: string;
  /** Title of the section that it stands in. */
  section: string;
  /** Its first words, cut at a word, for lists of passages. */
  excerpt: string;
}

interface Entry {
  id: string;
  /** Ids that stood for something else once, and now open here. */
  formerIds: string[];
  passages: Passage[];
  /** Those of its quotes are among them. */
  sources: Source[];
  quotes: Quote[];
}

type Fields<T extends z.ZodType> = Omit<Dated<z.infer<T>>, 'sources' | 'quotes'>;

export type Source = Omit<Dated<z.infer<typeof schema.source>>, 'published'> & { id: string; published: string; publishedOn: EdtfDate };
/** What a source says in its own words; `source` is its id. */
export type Quote = z.infer<typeof schema.quote> & { source: string };
export type Organisation = Entry & Fields<typeof schema.organisation>;
/** A person; the `roles` are all, also where there is only one, which is the `role`, too. The same holds of the organisations. */
export type Person = Entry & Fields<typeof schema.person>;
export type Role = Dated<z.infer<typeof schema.role>>;
/** A place; `outline` is what its file of geometry holds. */
export type Place = Entry & Fields<typeof schema.place> & { outline?: PlaceOutline | undefined };
export type PlaceOutline = MultiPolygon | MultiLineString;
/** A date. Where sources differ on its day, the date is one of what they say; on what became of it, the status is `disputed`. */
export type DateEntry = Entry &
  Fields<typeof schema.compiledDate> & {
    /** How often what a calendar shows of it has changed since it was first recorded (RFC 5545, SEQUENCE). */
    sequence: number;
    /** The steps of pledges that it is. One with the same id as the date is nothing else. */
    steps: { id: string; pledge: string }[];
  };
/** One thing that became of a pledge. Its address is that of its date, which is the one that it is, or one of its own. */
export type Step = Entry & Fields<typeof schema.step> & { date: EdtfDate; dateId: string };
/**
 * A pledge; its `donors` are all, also where there is only one, who is the `donor`, too. Where sources differ on its amount, that is a range
 * of all that they say.
 */
export type Pledge = Entry &
  Omit<Fields<typeof schema.pledge>, 'stage' | 'steps'> & {
    /** The highest that is reported. */
    stage: schema.Stage;
    /** What became of it, the first first; none where its author only says the stage. */
    steps: Step[];
  };
export type AgendaItem = Entry & Fields<typeof schema.agendaItem>;
export type Unknown = z.infer<typeof schema.unknown> & { id: string; passages: Passage[] };
export type Correction = Dated<z.infer<typeof schema.correction>>;

export interface BriefItem {
  html: string;
  text: string;
  /** The section link that ended the sentence. */
  link: { href: string; label: string } | undefined;
}

/** A second-level heading and what follows it. A text before the first heading is a section without a title. */
export interface Section {
  id: string;
  /** Heading as HTML and as text; empty for a lead before the first heading. */
  titleHtml: string;
  title: string;
  /** The contents list's words: `{#id short="…"}`, else the title. */
  short: string;
  blocks: Block[];
}

/** One piece of a section, in order. */
export type Block = TextBlock | ViewBlock;

export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'picture' | 'other';
  /** Undefined only where the author gave none to a block that needs none. */
  id: string | undefined;
  /** Inner HTML of a paragraph, heading or quote; outer HTML of a list or any other block. */
  html: string;
  text: string;
  /** Heading level, 3 to 6. */
  depth?: number;
  /** The paragraphs of a quote that has several, as inner HTML; `html` has them with line breaks between. */
  paragraphs?: string[];
  /** A quote's last line when it begins with a dash: inner HTML without the dash. */
  attribution?: string;
  mentions: Mention[];
  /** What a picture shows; its caption is the text. */
  picture?: ShownPicture;
  /** Pieces inside it that have an id of their own, such as list items, in order. */
  parts?: { id: string; text: string }[];
}

/** A directive that places a view in the text. */
export interface ViewBlock {
  kind: 'view';
  view: 'timeline' | 'pledges' | 'map';
  options: Record<string, string>;
}

/** A link in the text that names an entry, in the order of the text. */
export interface Mention {
  kind: EntryKind;
  id: string;
  /** First mention of the entry in the whole article. */
  first: boolean;
}

/**
 * The kind and entry that an id names, or undefined.
 * @example entryById(article, 'joe-biden')?.kind //=> 'person'
 */
export function entryById(article: Article, id: string): NamedEntry | undefined {
  return (
    named('person', article.people, id) ??
    named('org', article.organisations, id) ??
    named('place', article.places, id) ??
    named('date', article.dates, id) ??
    named('pledge', article.pledges, id) ??
    named('agenda', article.agenda, id) ??
    named('unknown', article.unknowns, id)
  );
}

export type NamedEntry =
  | { kind: 'person'; entry: Person }
  | { kind: 'org'; entry: Organisation }
  | { kind: 'place'; entry: Place }
  | { kind: 'date'; entry: DateEntry }
  | { kind: 'pledge'; entry: Pledge }
  | { kind: 'agenda'; entry: AgendaItem }
  | { kind: 'unknown'; entry: Unknown };

function named<K extends EntryKind, E extends { id: string }>(kind: K, entries: E[], id: string): { kind: K; entry: E } | undefined {
  const entry = entries.find((candidate) => candidate.id === id);
  return entry && { kind, entry };
}

/** Every entry that rests on sources. */
export function sourcedEntries({ people, organisations, places, dates, pledges, agenda }: Article): Entry[] {
  return [people, organisations, places, dates, pledges, agenda].flat();
}

/** An entry's name as readers know it: a person's or place's name, a date's or pledge's title, a subject, a question. */
export function entryName({ entry }: NamedEntry): string {
  if ('name' in entry) return entry.name;
  if ('title' in entry) return entry.title;
  return 'subject' in entry ? entry.subject : entry.question;
}
