import type { EdtfDate } from '../../article/date.ts';
import type { languageMarks } from '../direction.ts';
import { aboutWords } from './about.ts';
import { actorsWords } from './actors.ts';
import { aidWords } from './aid.ts';
import { certaintyWords } from './certainty.ts';
import { capital, count, list, plural } from './count.ts';
import { dataWords } from './data.ts';
import { dateWords, held } from './date.ts';
import { machineWords } from './machines.ts';
import { embedWords } from './embed.ts';
import { offlineWords } from './offline.ts';
import { editionWords } from './editions.ts';
import { placesWords } from './places.ts';
import { shareWords } from './share.ts';
import { takeAwayWords } from './take-away.ts';
import { timelineWords } from './timeline.ts';
import { viewFootWords } from './view-foot.ts';

/** Every word of the interface in English. A second language is a second set of files with the same shape. */
const numberLocale = 'en-US';

const sumFormat = (value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(numberLocale, {
    maximumFractionDigits: value < 1_000_000 ? 0 : 2,
    ...(value < 1_000_000 ? {} : { notation: 'compact', compactDisplay: 'long' }),
    ...options,
  });

/** In figures; a number and the word after it hold together. */
const figures = (value: number, options: Intl.NumberFormatOptions) => sumFormat(value, options).format(value).replace(' ', held);

/** `$310 million`, `$25,000`, `GTQ 2 million`. With a currency symbol, Intl would shorten the million to an M. */
function shortSum(value: number, currency: string): string {
  const parts = sumFormat(value, { style: 'currency', currency }).formatToParts(value);
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  return `${symbol}${/[A-Z]$/u.test(symbol) ? held : ''}${figures(value, {})}`;
}

/** `310 million US dollars`. */
function longSum(value: number, currency: string): string {
  return figures(value, { style: 'currency', currency, currencyDisplay: 'name' });
}

/** `This passage, beginning “One two”,` or the name of an entry. */
function formerPart(text: string, isPassage: boolean): string {
  if (text === '') return isPassage ? 'This passage' : 'This entry';
  return isPassage ? `This passage, beginning “${text}”,` : `“${text}”`;
}

export const en = {
  /** The attributes of an element with these words, where they are of another language than the text around; else none. */
  marks: {} as Partial<ReturnType<typeof languageMarks>>,
  capital,
  count,
  plural,
  date: dateWords,
  timeline: timelineWords,
  money: {
    short: shortSum,
    long: longSum,
    notStated: 'amount not stated',
    costNotStated: 'cost not stated',
    notMoney: 'not money',
    atLeast: (sum: string) => `at least ${sum}`,
    atMost: (sum: string) => `at most ${sum}`,
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  /** `Guatemala, Honduras and El Salvador`. */
  list,
  stages: { stated: 'planned', pledged: 'pledged', committed: 'funds set aside', disbursed: 'paid out', delivered: 'delivered' },
  card: {
    fromTo: (donor: string, recipients: string) => `${donor} to ${recipients}`,
    asOf: (day: string) => `As of ${day}`,
    more: (value: number) => `${count(value)} more`,
    condition: (text: string) => `Condition: ${text}`,
    home: 'Each explainer is an article with a timeline, a who’s who, the pledges and the places.',
  },
  article: {
    inBrief: 'In brief',
    contents: 'On this page',
    asOf: (day: string) => `As of ${day}.`,
    minutes: (value: number) => `${String(value)}-minute read.`,
    sources: (value: number) => (value === 1 ? 'Source' : 'Sources'),
    noChanges: 'No changes since',
    lastChange: 'Updated',
    publication: 'publication',
    known: 'Known',
    notKnown: 'Not known',
    agenda: 'For discussion',
    agendaNote: 'For discussion: no pledge made.',
    knownShort: 'Known and not known',
    sourcesShort: 'Sources and history',
    sourcesNote: (value: number) => (value === 1 ? 'This explainer is based on that source.' : 'This explainer is based on these sources.'),
    history: 'Corrections and updates',
    published: 'Published.',
    noCorrections: 'No corrections.',
    correction: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
    changed: 'See the change',
    earlier: (value: number) => `${capital(count(value))} earlier ${value === 1 ? 'change' : 'changes'}`,
  },
  home: {
    headline: 'What happened, what is planned, what is not known',
    standfirst:
      'Each explainer has five pages: an article, a timeline, a who’s who, aid and pledges, and places. Every entry links to the passage that reports it.',
    none: 'No explainers yet.',
    people: (value: number) => plural(value, 'person', 'people'),
    places: (value: number) => plural(value, 'place', 'places'),
    about: {
      id: 'about',
      title: 'About',
      paragraphs: [
        'Standfirst publishes short news explainers. The pages load fast on a slow connection and work without JavaScript. The whole site also opens from a folder on a computer or a USB stick.',
        'This site has no cookies, no accounts and no tracking. Its pages load nothing from other sites.',
        'Your browser keeps the last 20 explainers that you opened, so that you can read them offline. To remove them, clear this site’s data in your browser.',
      ],
    },
    method: {
      id: 'method',
      title: 'Method',
      paragraphs: [
        'Every explainer states its day, such as “As of 2\u00a0June”. It reports what had happened by that day, what was under way and what was planned.',
        'Dates are as exact as the source states them. Amounts are added up only where they have the same currency, have reached the same step and cannot overlap. What the source leaves out is marked “not stated” or listed as not known.',
        'Corrections and updates are listed under the article, with their dates.',
      ],
    },
    licence: {
      id: 'licence',
      title: 'Licence',
      /** The title where no licence of the texts is stated. */
      titleOfRest: 'Maps and software',
      /** The name of the licence follows. */
      texts: 'The texts are licensed under',
      rest: 'The map data is from Natural Earth and is in the public domain. The software is licensed under the MIT licence.',
    },
  },
  former: {
    /** What stood there, by its first words, or nothing, and when it was removed. */
    removed: (text: string, date: EdtfDate | undefined, isPassage: boolean) =>
      `${formerPart(text, isPassage)} was removed${date ? ` ${dateWords.within(date)}` : ''}.`,
    /** A link follows. */
    moved: (text: string, isPassage: boolean) => `${formerPart(text, isPassage)} is now at`,
  },
  renamed: {
    title: (headline: string, part: string) => `Moved: ${headline} (${part})`,
    part: (text: string, formerly: string) => `Moved from “${formerly}”. ${text}`,
    text: 'This explainer has a new address.',
    go: 'Open the explainer',
    parts: 'On this page',
  },
  nothing: {
    timeline: 'This explainer has no dates.',
    actors: 'This explainer names no people or groups.',
    aid: 'This explainer has no pledges.',
    places: 'This explainer has no places.',
    way: 'Read the article',
  },
  notFound: {
    title: 'Page not found',
    text: 'The address may be mistyped or incomplete. Check it, or choose an explainer.',
    home: 'Home page',
  },
  certainty: certaintyWords,
  aid: aidWords,
  actors: actorsWords,
  status: { happened: 'Happened', 'under-way': 'Under way', planned: 'Planned' },
  /** Of what is planned for the article’s own day. */
  dueToday: (day: string) => `Due today, ${day}`,
  places: placesWords,
  views: {
    article: { long: 'Article', short: 'Article' },
    timeline: { long: 'Timeline', short: 'Timeline' },
    actors: { long: 'Who’s who', short: 'Who' },
    aid: { long: 'Aid and pledges', short: 'Aid' },
    places: { long: 'Places', short: 'Places' },
  },
  site: {
    skip: 'Skip to main content',
    allExplainers: 'All explainers',
    about: 'About',
    viewsOf: 'Pages of this explainer',
    method: 'Method',
    methodAndLicence: 'Method and licence',
    privacy: 'No cookies. No tracking. Map data: Natural Earth.',
    print: 'Print',
  },
  /** What a handle leads to, by its name or its first words. */
  handle: (what: string) => `Link to: ${what}`,
  /** What stands beside a paragraph. */
  notes: 'Notes',
  share: shareWords,
  takeAway: takeAwayWords,
  machines: machineWords,
  embed: embedWords,
  offline: offlineWords,
  data: dataWords,
  edition: editionWords,
  viewFoot: viewFootWords,
  publisher: aboutWords,
  legend: 'Filled: happened. Half filled: under way. Outline: planned.',
  notStated: 'not stated',
  passages: (value: number) => plural(value, 'passage', 'passages'),
  dates: (value: number) => plural(value, 'date', 'dates'),
  pledges: (value: number) => plural(value, 'pledge', 'pledges'),
};

export type Words = typeof en;
