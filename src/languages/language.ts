import type { Apart, Overlap } from '../article/aid.ts';
import type { DateEntry } from '../article/article.ts';
import type { Day } from '../article/calendar.ts';
import type { BoundedDate, EdtfDate } from '../article/date.ts';
import type { Moment } from '../article/moment.ts';
import type { DisputedLand, PlacesFinding } from '../article/places.ts';
import type { Borders, ClaimedStatus, LifeStep, Outcome, PlaceKind, PluralForms, Stage } from '../article/schema.ts';
import type { TakingPlace } from '../article/took-place.ts';
import type { EmbeddedView, EntryView, View } from '../article/views.ts';
import type { CalendarWords } from './calendar-words.ts';

/**
 * Every word of the interface, as a language writes it: what a translator fills in. The parts are those of `en/`, one file for each; an
 * example is what English says.
 *
 * A sentence with a number takes the number, and says it in the plural form that its language has (`counting.ts`). Dates, days, sums and
 * names come to a sentence as finished texts, and sentences come out as texts that no code takes apart again.
 */
export interface Language {
  /** A text as the beginning of a line or sentence: with a capital letter, in scripts that have them. */
  capital: (text: string) => string;
  /** A description as it stands within a sentence: without its capital letter, in languages where that is so. */
  midSentence: (text: string) => string;
  /** A text as a sentence: with the stop at its end, unless it has one. */
  sentence: (text: string) => string;
  /** A quotation in its marks. */
  quoted: (text: string) => string;
  /** Several things as one: `Guatemala, Honduras and El Salvador`. */
  list: (items: string[]) => string;
  /** Facts beside each other: `11 dates, 3 pledges`. */
  series: (items: string[]) => string;
  /** The same of facts that have commas themselves: `6–7 June, planned; three pledges`. */
  clauses: (items: string[]) => string;

  date: DateWords;
  money: MoneyWords;
  article: ArticleWords;
  source: SourceWords;
  timeline: TimelineWords;
  actors: ActorsWords;
  aid: AidWords;
  places: PlacesWords;
  certainty: CertaintyWords;
  claims: ClaimWords;
  site: SiteWords;
  home: HomeWords;
  archive: ArchiveWords;
  publisher: AboutWords;
  former: FormerWords;
  renamed: RenamedWords;
  withdrawn: WithdrawnWords;
  nothing: NothingWords;
  notFound: NotFoundWords;
  viewFoot: ViewFootWords;
  share: ShareWords;
  card: CardWords;
  embed: EmbedWords;
  takeAway: TakeAwayWords;
  edition: EditionWords;
  offline: OfflineWords;
  data: DataWords;
  machines: MachineWords;

  /** The views: as headings, and short, in the bar that leads from one to the next. */
  views: Record<View, { long: string; short: string }>;
  /** How far a pledge has come, as a note beside it. */
  stages: Record<Stage, string>;
  /** What came of a pledge, as a note beside it. */
  outcomes: Record<Outcome, string>;
  /** What has become of a date, as a note beside it. */
  status: Record<DateEntry['status'], string>;
  /** The same of what was postponed to a day that is stated: `Postponed to 1 July`. */
  postponedTo: (day: string) => string;
  /** Of the date that takes the place of one that was postponed. */
  inPlaceOf: (day: string) => string;
  /** The same of what is planned for the article’s own day: `Due today, 2 June`. */
  dueToday: (day: string) => string;
  /** What a handle leads to, by its name or its first words. */
  handle: (what: string) => string;
  /** The name of what stands beside a paragraph. */
  notes: string;
  /** What the marks of a figure mean. */
  legend: string;
  notStated: string;
  /** `1 passage`, `11 passages`. */
  passages: (count: number) => string;
  dates: (count: number) => string;
  pledges: (count: number) => string;
}

/**
 * Dates. Each is said no more exactly than it is known, and no less. Intl gives days, months and years by themselves (`calendar-words.ts`).
 * Pages, figures, cards, calendars and data all have these words.
 */
export interface DateWords extends CalendarWords {
  /** A short label at its true precision: `6–7 June 2021`, `since March 2021`, `about 2016`. */
  label: (date: EdtfDate, style?: DateStyle) => string;
  /** The label in pieces. */
  parts: (date: EdtfDate, style?: DateStyle) => WordPart[];
  /** The label within a sentence: `on 3 June 2021`, `in February 2022`, `on one day between March and 2 June 2021`. */
  within: (date: EdtfDate, style?: DateStyle) => string;
  /** The same with what is not stated: `in March 2021, exact day not stated`. */
  phrase: (date: EdtfDate, style?: DateStyle) => string;
  /** `Wednesday 2 June 2021`; the label without a weekday where none can be computed. */
  full: (date: EdtfDate, style?: DateStyle) => string;
  /** A month, year or other unit as a heading: `June 2021`, `spring 2021`. */
  unit: (unit: Moment) => string;
  /** From one moment to another: `January to June 2021`. */
  span: (from: Moment, to: Moment, style?: DateStyle) => string;
  /** The time of day: `14:30 UTC+2`. */
  time: (at: Moment) => string;
  /** A note under a date. */
  dayNotStated: string;
}

/** How a date is said. */
export interface DateStyle {
  /** Without its year only where all around are of the year of the article. */
  withYear?: boolean;
  /** True for what has not begun: `from July`, not `since July`. */
  toCome?: boolean;
}

/** A piece of a text; with `iso` it is a date for machines. */
export interface WordPart {
  text: string;
  iso?: string;
}

/** Amounts, of money and of other things; Intl gives numbers and currencies (`sums.ts`). A number and the word after it hold together. */
export interface MoneyWords {
  /** `$310 million`, `$25,000`, `$1.50`, `−$2 million`, `GTQ 2 million`. */
  short: (value: number, currency: string, rounding?: Rounding) => SumParts;
  /** `310 million US dollars`: exact. */
  long: (value: number, currency: string) => string;
  /** The same of a number without a currency: `2 million`. */
  shortNumber: (value: number, rounding?: Rounding) => SumParts;
  longNumber: (value: number) => string;
  /** What is counted, as it follows its number: ` homes`, `%`. */
  unit: (value: number, unit: PluralForms) => string;
  notStated: string;
  costNotStated: string;
  notMoney: string;
  /** What stands before and after an amount that is rounded, the least or the most. */
  about: Around;
  atLeast: Around;
  atMost: Around;
  range: (from: string, to: string) => string;
}

/** Which way a number is rounded: down for what is “at least” so much. */
export type Rounding = 'nearest' | 'down' | 'up';

/** What stands around something, with its spaces. */
export interface Around {
  before: string;
  after: string;
}

/**
 * A sum in its parts, which are one text without more between them: the figure is set large where there is room. The unit, such as
 * ` million`, stands where the language has it.
 */
export interface SumParts {
  before: string;
  figure: string;
  unit: string;
  /** True where it has fewer digits than the number. */
  isRounded: boolean;
}

/** The article’s own page. */
export interface ArticleWords {
  inBrief: string;
  contents: string;
  /** The article’s day. */
  asOf: (day: string) => string;
  minutes: (count: number) => string;
  /** The byline; names follow. */
  by: string;
  /** A heading over so many sources. */
  sources: (count: number) => string;
  /** These two stand before a day, or before `publication`. */
  noChanges: string;
  lastChange: string;
  publication: string;
  known: string;
  notKnown: string;
  agenda: string;
  agendaNote: string;
  knownShort: string;
  sourcesShort: string;
  sourcesNote: (count: number) => string;
  history: string;
  published: string;
  noCorrections: string;
  correction: Record<'correction' | 'clarification' | 'update', string>;
  /** Under a picture, before the name of who made it. */
  pictureBy: string;
  /** A link to the changed passage. */
  changed: string;
  /** Unfolds so many more changes: `Two earlier changes`. */
  earlier: (count: number) => string;
}

/** Sources: what they are called, and how they are cited. */
export interface SourceWords {
  /** These three tell apart what has one publisher: `White House, 1 June`, `White House, “Fact sheet”`, `White House, 1 June (2)`. */
  ofDay: (name: string, day: string) => string;
  titled: (name: string, title: string) => string;
  numbered: (label: string, number: number) => string;
  /** Those who wrote a source, as its name; of many, the first. */
  names: (names: string[]) => string;
  /** What a source is that has no address, within a citation. */
  kinds: Record<'book' | 'interview' | 'document' | 'broadcast', string>;
  /** Of a page, or of several such as `12–14` or `3, 7`: `p. 12`. */
  page: (page: string) => string;
  /** When it was last read; the day as within a sentence, such as `on 2 June 2021`. */
  accessed: (onDay: string) => string;
  /** A link to a copy in an archive. */
  copyOf: (day: string) => string;
}

/** The timeline, and the figures of time. */
export interface TimelineWords {
  /**
   * `Eleven dates, January to June 2021, five of them planned`: true of any story; of a single date its title.
   * @param titles those of all dates.
   * @param span what the first and the last date stand under; undefined where there is no date.
   */
  headline: (titles: string[], span: { from: Moment; to: Moment } | undefined, planned?: number) => string;
  /** The page’s description for programs. */
  description: (name: string) => string;
  /** When something is, as the timeline sets it. */
  when: (entry: Pick<DateEntry, 'date' | 'status'>, asOf: BoundedDate, style?: DateStyle) => WhenWords;
  /** `1 June happened; 2 June due today`: the days of a row on which something is said. */
  cells: (days: { day: Day; said: DayState | undefined }[], withYear: boolean) => string;
  state: Record<DayState, string>;
  /**
   * What became of a date, and when it is or was to be: `Happened on 1 June 2021`.
   * @param to the new day of what was postponed, where it is stated
   */
  became: (status: DateEntry['status'], when: string, to: string | undefined) => string;
  /** The line of the article’s day: `As of 2 June;`, and, where something follows, `everything after this is planned`. */
  asOf: (day: string) => string;
  planned: string;
  placeNotStated: string;
  /** Places follow: those that a date is about, though it does not take place there. */
  concerns: string;
  membersOf: (region: string) => string;
  saidBy: string;
  readPassage: string;
  /** A second passage, by its section where that has a title. */
  another: (section: string) => string;
  filters: {
    label: string;
    person: string;
    everyone: string;
    place: string;
    anywhere: string;
    /** `#` stands for the number of rows that are shown. */
    shown: (all: number) => string;
    chosenPerson: (name: string, count: number, all: number) => string;
    /** @param there how many take place there; the others concern the place. */
    chosenPlace: (name: string, count: number, all: number, there: number) => string;
    /** Of a person and a place; `#` stands for the number of rows that are shown. */
    both: (all: number) => string;
    onlyBoth: string;
    showAll: string;
    none: string;
    more: (count: number) => string;
  };
  /** The drawing of all dates to scale. */
  /** The heading over some of a story’s dates, or all. */
  strip: (shown: number, all: number, span: string) => string;
  lens: {
    /** Who did what, where the label of a date does not say who. */
    who: (person: string, label: string) => string;
    asOf: (day: string) => string;
    /** What the drawing shows, in words. */
    name: (dates: number, span: { from: Moment; to: Moment }, crowd?: { dates: number; days: number; from: string; to: string }) => string;
    bare: string;
    dashed: string;
    struck: string;
    /** When and what, of a date that lies far off all others; and what its arrow means. */
    far: (day: string, label: string) => string;
    arrow: string;
    /** Of dates that nobody knows to have taken place, and of those on which sources differ, where there are such. */
    dotted: (statuses: Set<DateEntry['status']>) => string;
    fading: string;
  };
  /** The table of some days. */
  week: {
    /** @param span the days; empty where the drawing tells them otherwise. */
    title: (span: string) => string;
    asOf: (day: string) => string;
    planned: string;
    /** Several places of one day. */
    then: (places: string[]) => string;
    /** What the drawing shows, in words. */
    alt: (dates: { title: string; day: string; state: DayState }[]) => string;
  };
}

/** What has become of a date as of the article’s day, or of the dates of a day together. */
export type DayState = TakingPlace | 'due-today' | 'mixed';

/** When something is, as the timeline sets it: large words, and a small note under them. */
export interface WhenWords {
  /** In order. */
  parts: WordPart[];
  note: string;
  /** True when the words are day numbers, which are set larger. */
  numeral: boolean;
  /** True when the words say a year. */
  saysYear: boolean;
}

/** What tells the people of a story apart: the country of most, how many countries all act for, of how many organisations some or all are, or their names, where they are few; of a story without people, the groups that take part. */
export type ActorsFinding =
  | { kind: 'names'; names: string[] }
  | { kind: 'groups'; names: string[] }
  | { kind: 'country'; name: string; people: number }
  | { kind: 'countries'; countries: number }
  | { kind: 'organisations'; organisations: number; people: number };

/** Who’s who. */
export interface ActorsWords {
  /** `Seven people named, four of them for Guatemala`; without a finding only how many. */
  headline: (people: number, finding?: ActorsFinding) => string;
  /** The page’s description for programs, by how many people and groups there are. */
  description: (name: string, entries: number) => string;
  /** @param names those of all groups. */
  standfirst: (names: string[]) => string;
  people: (count: number) => string;
  groupCount: (count: number) => string;
  groups: string;
  /** Headings over people of no stated country, or no stated organisation. */
  others: string;
  noOrganisation: string;
  /** A role and the time for which it is held: `Minister of finance, 1984 to 1988`. */
  role: (role: string, when: string) => string;
  /** What stands before roles that a person had or is to have, before other names, and before the organisations of a person. */
  otherRoles: (count: number) => string;
  otherNames: string;
  organisations: (count: number) => string;
  /** Before the organisation that another is a part of. */
  partOf: string;
  meetings: string;
  /** What the marks of the drawing mean, of those that are in it. */
  meetingsNote: (states: ReadonlySet<TakingPlace | 'mixed'>) => string;
  /** A meeting in one sentence, for those who don’t see the drawing. */
  met: (from: string, to: string, label: string, status: string) => string;
  /** What and when: `talks, 2 June`; of what has no start or no end, `talks since March`. */
  meeting: (label: string, date: string, isOpen: boolean) => string;
  /** Of more dates than have room. */
  meetingsMerged: (count: number, span: string) => string;
  onTimeline: string;
  onMap: string;
  /** What a person has to do with an entry, which follows. */
  said: string;
  announced: string;
  told: string;
  toDiscuss: string;
  wasToDiscuss: string;
  raised: string;
  /** What stands before a pledge that somebody makes, or is to receive. */
  gives: (name: string) => string;
  receives: (name: string) => string;
  notKnown: string;
  filters: {
    label: string;
    legend: string;
    all: string;
    /** `#` stands for the number of entries that are shown. */
    shown: (count: number) => string;
    none: string;
    more: (count: number) => string;
  };
}

/** The life of a pledge: what was promised, what is shown by a day, and what came of its deadlines. */
export interface LifeWords {
  /** What was promised first: `Pledged 20 April 2021: $120 million, due by the end of 2022.` */
  first: (said: { stage: string; day: string; amount: string | undefined; due: string | undefined }) => string;
  /** What is shown by the article’s day; `done` is how much of the whole has come, `held` what holds it up or ended it. */
  shown: (day: string, found: { stage: string; done: string | undefined; revised: string | undefined; held: string | undefined }) => string;
  noDeadline: string;
  /** A deadline without a day, one to come, and three that are over: nothing had come, so much had, or that is not known. */
  noDay: (due: string) => string;
  toCome: (due: string) => string;
  nothing: (due: string) => string;
  partly: (due: string, reached: string) => string;
  over: (due: string) => string;
  /** The last deadline, where there was an earlier one. */
  later: (due: string, isOverdue: boolean) => string;
  isOverdue: string;
  /** Up to which day somebody looked for news. */
  looked: (day: string) => string;
  lookedTerm: string;
  soFar: (amount: string) => string;
  planned: string;
  steps: string;
  /** The link to the page of one pledge, and from there to its terms. */
  whole: (steps: number) => string;
  terms: string;
  title: (name: string) => string;
  csv: string;
  /** The sums of all lives; `note` says how many pledges they add up, and how many are left out because they may overlap. */
  sums: Record<'heading' | 'first' | 'revised' | 'done' | 'overdue' | 'withdrawn', string> & {
    note: (pledges: number, leftOut: number) => string;
  };
  barNote: (isRevised: boolean) => string;
  trackNote: (shown: { due: boolean; change: boolean; planned: boolean }) => string;
}

/** Aid and pledges. */
export interface AidWords {
  /** The page’s description for programs, by how many entries there are. */
  description: (name: string, entries: number) => string;
  /**
   * What the amount is; it runs on from the amount, which stands before it. `things` is how many things it counts, where it counts things
   * and is no sum of money or share.
   */
  sumHeadline: {
    only: (pledges: number, state: { stage: Stage; outcome: Outcome | undefined }, things?: number) => string;
    /** The same where sources differ on it: the amount says all claims. */
    differing: (pledges: number, things?: number) => string;
    whole: (amounts: number, things?: number) => string;
    added: (amounts: number, things?: number) => string;
    largest: (amounts: number, things?: number) => string;
  };
  /** Of amounts that cannot be compared: how many, in how many currencies, of how many other units. */
  noneLeads: (amounts: number, currencies: number, units: number) => string;
  /** @param titles those of all pledges. */
  noSum: (titles: string[], notMoney: number) => string;
  /** Why amounts are not added up: as a clause, and the sentence that lists some. */
  apart: Record<Apart, string>;
  /** @param some whether some of the amounts are. */
  notAdded: (reasons: string[], some: boolean) => string;
  /** Sentences on all pledges, or on some of them; empty where there are none. */
  paid: (furthest: Stage, reached: number, pledges: number) => string;
  unpriced: (count: number) => string;
  notMoney: (count: number) => string;
  conditional: (count: number, conditions: number, pledges: number) => string;
  onlyAgenda: (count: number) => string;
  /** The heading of the sums, by how many currencies and other units they are of. */
  totals: (currencies: number, units: number) => string;
  /** How far an amount has come, or what came of it, and how many amounts it adds up. */
  total: (state: string, added: number) => string;
  /** In place of the stage of an amount below zero. */
  cut: string;
  /** Follows the name of a pledge. */
  leftOut: Record<Overlap, string>;
  /** The same of an amount that is a part of one of another currency, unit or step, which is named. */
  elsewhere: Record<Overlap, (name: string) => string>;
  whoToWhom: string;
  /** What the drawing shows, in words: how many pledges, and each name of their donors and recipients once. */
  ribbonsLabel: (pledges: number, donors: string[], recipients: string[]) => string;
  ribbonsNote: (drawn: RibbonsDrawn) => string;
  /** What the longest bar of a figure stands for; `apart` where there are other figures, each with a scale of its own. */
  barsNote: (scale: string | undefined, shown: BarsShown, apart: boolean) => string;
  /** The heading of entries without an amount. */
  noAmount: (entries: number) => string;
  /** Columns of the table of many pledges: the amount, and what is pledged. The others are `from`, `to`, `step` and `announced`. */
  amount: string;
  entry: string;
  /** What stands before the columns that the table can be sorted by, and what the table holds, in which order. */
  sortBy: string;
  sortedBy: (column: string) => string;
  sumLabel: (name: string, state: string) => string;
  /** Several donors or recipients as one; of many, some and how many more. */
  parties: (names: string[]) => string;
  splitNotStated: string;
  /** How many pledges have come how far: `Three pledged, one planned`. Without steps, only what the figure is about. */
  ladder: (steps: { stage: Stage; pledges: number }[], pledges: number) => string;
  /** What a step of the ladder says; one that is decided says the outcome. */
  ladderStep: { reached: string; partly: string; notReported: string; doesNotApply: string };
  /** What its steps show; `isDecided` where some say what came of a pledge, `isPart` where some have come in part. */
  ladderNote: (day: string, isDecided: boolean, isPart: boolean) => string;
  pledges: (count: number) => string;
  download: string;
  from: string;
  to: string;
  condition: string;
  noCondition: string;
  /** @param names who has to meet it. */
  conditionOn: (text: string, names: string) => string;
  conditionState: Record<'met' | 'not-met' | 'not-stated', string>;
  outcome: string;
  /** What came of a pledge, then how much was reached. */
  outcomeWith: (outcome: string, reached: string) => string;
  /** So much of an amount was reached, or more than it. */
  reached: (part: string, whole: string) => string;
  reachedMore: (amount: string, whole: string) => string;
  /** So much was reached, where the amount is a range. */
  reachedBeside: (amount: string, whole: string) => string;
  /** A sentence on what came of how many; empty where nothing is known. */
  outcomes: (counts: OutcomeCount[], pledges: number) => string;
  /** The same as the heading of a figure, its note, and of how many nothing is stated. */
  outcomesHeading: (counts: OutcomeCount[], notStated: number) => string;
  outcomesNote: (hasBars: boolean, notStated: number) => string;
  /** From what an amount was converted, at which rate and when, where these are stated; the day is a phrase such as `on 1 June`. */
  converted: (amount: string, rate: string | undefined, day: string | undefined) => string;
  step: string;
  /** What a step did, with its amount where it has one: `$40 million paid out`. */
  stepWith: (step: LifeStep, amount: string | undefined) => string;
  /** The new day of a step: `due by the end of 2022`. */
  stepDue: (due: string) => string;
  /** The life of a pledge. */
  life: LifeWords;
  announcedBy: string;
  saidBy: string;
  announced: string;
  mayOverlap: string;
  partOf: string;
  reportedIn: string;
  notKnown: string;
  agenda: string;
  /** The page’s title; `sum` is empty where the headline does not run on from one. */
  title: (sum: string, headline: string) => string;
}

/** How many pledges have an outcome. */
export interface OutcomeCount {
  state: Outcome;
  pledges: number;
}

/** What the bars of a figure show beside plain lengths; `without`: amounts at zero or below have no bar. */
export interface BarsShown {
  parts: boolean;
  ranges: boolean;
  small: boolean;
  without: boolean;
}

/** What there is among the ribbons. */
export interface RibbonsDrawn {
  /** Some are solid, and some are of so small an amount that they are drawn wider. */
  solid: boolean;
  wider: boolean;
  /** Some have no amount because none is stated, or because they are not money. */
  notStated: boolean;
  notMoney: boolean;
  /** Some are of several donors together. */
  together: boolean;
}

/** Places, and the maps. */
export interface PlacesWords {
  /** `Six countries and three other places`; `York and Bath in England`. */
  headline: (finding: PlacesFinding) => string;
  /** What a traveller’s first stop says under the name, and those after it. */
  firstStop: (place: string, date: string, planned: boolean) => string;
  nextStop: (place: string, date: string) => string;
  onePerson: (name: string, count: number, all: number) => string;
  /** `6–7 June, planned`. */
  dateOnMap: (date: string, status: TakingPlace | 'due-today') => string;
  dates: (count: number) => string;
  pledges: (count: number) => string;
  mapOf: (places: string[]) => string;
  /** What the tints and lines of a map mean. */
  legend: (signs: MapSigns) => string;
  /** What the numbers on a map stand for, and how many marks have neither name nor number; empty where there are none of both. */
  mapKey: (numbers: { number: string; name: string }[], unnamed: number) => string;
  /** Of a large map, and a small one on which a frame shows where the large one is. */
  panels: string;
  description: (name: string) => string;
  /** The heading of a list, by the kinds of the places in it and how many these are. */
  group: (kinds: PlaceKind[], entries: number) => string;
  order: string;
  membersNotStated: string;
  claimedBy: (places: string[]) => string;
  /** Stands before a pledge that the place makes. */
  given: (name: string) => string;
  nothing: string;
}

/** What there is on a map. */
export interface MapSigns {
  /** The names of the region and the areas that are outlined. */
  outlined: string[];
  /** Lands have a tint. */
  tinted: boolean;
  /** A line is dashed. */
  planned: boolean;
  /** A point marks a whole country. */
  countryPoints: boolean;
  /** A dot stands for a land too small to be seen. */
  dots: boolean;
  /** The line of a journey fades in. */
  fading: boolean;
  /** Lands that are hatched: those that the atlas knows, and the names of others. */
  disputed: DisputedLand[];
  claimed: string[];
  /** Whose view of borders is shown, where that makes a difference. */
  borders: Borders | undefined;
  /** Countries whose land is not that of the atlas. */
  ownLand: string[];
  /** Rivers or lakes are drawn. */
  waters: boolean;
  /** The story is older than the borders of today: there are none. */
  withoutBorders: boolean;
}

/** The figure of what is certain. */
export interface CertaintyWords {
  /** `Four happened, one is under way, five are planned, six are not known.` */
  finding: (kinds: { kind: Certainty; count: number }[]) => string;
  kind: Record<Certainty, string>;
}

/** What is known of a thing. */
export type Certainty = Exclude<DateEntry['status'], 'unknown' | 'disputed'> | 'not-known';

/** What sources differ on: wherever one of their claims stands, so do the others. */
export interface ClaimWords {
  /** Several of which one is true: `$40 million or $52 million`. */
  either: (claims: string[]) => string;
  /** What some sources say: `2 June 2021 (Ministry of Roads)`. */
  by: (claim: string, sources: string[]) => string;
  /** What became of a date, by some sources. */
  status: Record<ClaimedStatus, string>;
  /** Stands before the claims, as the beginning of a sentence. */
  differ: string;
  /** By what a source says the article goes, and why. */
  takes: (source: string, why: string) => string;
}

/** The frame of every page. */
export interface SiteWords {
  skip: string;
  allExplainers: string;
  newestExplainers: string;
  about: string;
  viewsOf: string;
  method: string;
  methodAndLicence: string;
  /** By what the maps show, since it names its makers. */
  privacy: Record<Borders, string>;
  print: string;
}

/** The home page. */
export interface HomeWords {
  /** The name of a site that has none of its own. */
  siteName: string;
  /** The site in a sentence or two, for search engines and feeds. */
  description: string;
  headline: string;
  standfirst: string;
  none: string;
  people: (count: number) => string;
  places: (count: number) => string;
  about: Part;
  method: Part;
  licence: {
    id: string;
    title: string;
    /** The title where no licence of the texts is stated. */
    titleOfRest: string;
    /** The name of the licence follows. */
    texts: string;
    rest: string;
  };
}

/** The lists of explainers by the year of their publication. */
export interface ArchiveWords {
  /** The year as a page says it; undefined for explainers that are not known to be of one year. */
  title: (year: string | undefined) => string;
  /** The title of a year of several pages; its oldest part is the first. */
  part: (title: string, part: number, parts: number) => string;
  description: (title: string) => string;
  years: string;
  yearNotStated: string;
  parts: string;
  newer: string;
  older: string;
}

/** A part of a page; its id is its address, the same in all languages. */
export interface Part {
  id: string;
  title: string;
  paragraphs: string[];
}

/** Who makes a site, as its settings say. */
export interface AboutWords {
  publishedBy: string;
  editedBy: (names: string) => string;
  /** An address follows, of mail or of a page. */
  report: string;
  reportAt: string;
  /** The address of a mailbox follows, or that of a page. */
  write: string;
  writeAt: string;
}

/** What stands where something was removed or moved. */
export interface FormerWords {
  /** What stood there, by its first words or its name, or nothing, and when it was removed. */
  removed: (text: string, date: EdtfDate | undefined, isPassage: boolean) => string;
  /** A link follows. */
  moved: (text: string, isPassage: boolean) => string;
  /** A link with the folder’s name of another explainer follows. */
  elsewhere: (text: string, isPassage: boolean) => string;
}

/** The page at a former address of an explainer. */
export interface RenamedWords {
  title: (headline: string, part: string) => string;
  part: (text: string, formerly: string) => string;
  text: string;
  go: string;
  parts: string;
}

/** What stands at the addresses of an explainer that was withdrawn. */
export interface WithdrawnWords {
  title: string;
  /** @param headline None where nothing may be said of it. */
  text: (date: EdtfDate, headline?: string) => string;
}

/** What a view says that has nothing to show. */
export interface NothingWords extends Record<EntryView, string> {
  /** A link to the article. */
  way: string;
}

/** The page for an address that leads nowhere. */
export interface NotFoundWords {
  title: string;
  text: string;
  home: string;
}

/** What stands under a view’s headline, and at its end. */
export interface ViewFootWords {
  share: string;
  cite: string;
  label: string;
  next: (view: string) => string;
  back: string;
}

/** Sharing. The script of the share menu brings these words along. */
export interface ShareWords {
  menu: string;
  link: string;
  system: string;
  citation: string;
  bibtex: string;
  quote: string;
  copied: Record<'link' | 'citation' | 'bibtex' | 'quote', string>;
  failed: string;
  /** The locale of Intl that days of a citation are written in. */
  dateLocale: string;
  cite: (cited: CitedPart) => string;
  /** What is cited, as the note of a BibTeX entry. */
  note: (cited: CitedPart) => string;
  title: (part: string, headline: string) => string;
  where: (section: string, headline: string) => string;
  picture: (title: string) => string;
}

/** What a citation names; empty where it has none. */
export interface CitedPart {
  headline: string;
  /** What it is, such as a person or a date; empty for a section and its paragraphs. */
  part: string;
  section: string;
  /** In the order of the byline; the publisher alone where there are none. */
  authors: string[];
  publisher: string;
  date: string;
  address: string;
}

/** Share cards: pictures for previews. */
export interface CardWords {
  fromTo: (donor: string, recipients: string) => string;
  asOf: (day: string) => string;
  more: (count: number) => string;
  condition: (text: string) => string;
  home: string;
}

/** The views in frames on other sites, and the code for them. */
export interface EmbedWords {
  title: (view: string, headline: string) => string;
  description: (view: string, name: string) => string;
  /** Who pledges to whom, and how far it has come. */
  terms: (way: string, stage: string) => string;
  /** The way from an embed to its view. */
  open: Record<EmbeddedView, string>;
  source: (sources: number, names: string) => string;
  code: string;
  note: string;
  label: string;
  copy: string;
  copied: string;
  failed: string;
}

/** What a reader can take along. */
export interface TakeAwayWords {
  title: string;
  data: string;
  html: string;
  epub: string;
  zip: string;
  changes: string;
  /** The names of formats, by a file's ending. */
  formats: Record<'html' | 'epub' | 'zip' | 'csv' | 'geojson' | 'ics' | 'json' | 'xml' | 'md' | 'atom', string>;
  more: string;
  /** `12 kB`, `1.4 MB`: thousands, as systems show the size of a file. */
  size: (bytes: number) => string;
}

/** An explainer that is taken away as a whole: as one file, as a book, on paper. */
export interface EditionWords {
  title: (headline: string) => string;
  description: (headline: string) => string;
  what: string;
  asOf: (day: string) => string;
  /** An address follows. */
  from: string;
  needs: string;
  book: {
    cover: string;
    coverAlt: (headline: string, publisher: string) => string;
    contents: string;
    landmarks: string;
    start: string;
    chapter: (view: string, title: string) => string;
    colophon: string;
    is: (headline: string, day: string) => string;
    /** An address follows. */
    source: string;
    rests: (sources: number) => string;
    /** The name of the licence follows. */
    licence: string;
    /** Of the land on the maps, and of the typeface. */
    credits: Record<Borders, string>;
    accessibility: string;
  };
}

/** What is kept on the reader’s device. The script that says so brings these words along. */
export interface OfflineWords {
  kept: string;
  /** Of a new edition that was fetched, and of one that could not be. */
  next: string;
  newer: string;
  /** A page that is not kept, and what stands for the list of explainers where there are none. */
  notKept: { title: string; text: string; none: string };
}

/** The data files: what each is called where it is offered, and what a calendar says of a date. */
export interface DataWords {
  files: Record<
    | 'people'
    | 'organisations'
    | 'places'
    | 'dates'
    | 'pledges'
    | 'roles'
    | 'claims'
    | 'conditions'
    | 'steps'
    | 'quotes'
    | 'agenda'
    | 'unknowns'
    | 'sources'
    | 'map'
    | 'lives'
    | 'activities'
    | 'calendar'
    | 'explainer'
    | 'schema'
    | 'package'
    | 'article',
    string
  >;
  /** What is said of each table. */
  table: (day: string) => string;
  calendar: {
    /** An event’s first line: the title, then what a calendar cannot show of the date. */
    title: (title: string, notes: string[]) => string;
    planned: string;
    underWay: (day: string) => string;
    plannedAsOf: (day: string) => string;
    happened: string;
    imprecise: (when: string) => string;
    open: (when: string, day: string) => string;
    /** Of what has no stated start or no stated end. */
    oneEnd: (when: string) => string;
    read: (address: string) => string;
  };
}

/** What programs fetch and show to people: feeds, and the list of explainers for language models. */
export interface MachineWords {
  feed: {
    updates: (headline: string) => string;
    updatesOf: (headline: string) => string;
    change: (kind: string, headline: string) => string;
  };
  llms: {
    about: string;
    article: string;
    data: string;
    dataNote: string;
    table: Record<'people' | 'places' | 'dates' | 'pledges', string>;
    tableNote: string;
    optional: string;
    feed: string;
    feedNote: string;
    archive: string;
    archiveNote: string;
    pages: string;
    pagesNote: string;
  };
}
