import type { languageMarks } from './direction.ts';
import { actorsWords } from './en-actors.ts';
import { aidWords } from './en-aid.ts';
import { certaintyWords } from './en-certainty.ts';
import { capital, count, list, plural } from './en-count.ts';
import { dataWords } from './en-data.ts';
import { dateWords, held } from './en-date.ts';
import { machineWords } from './en-machines.ts';
import { embedWords } from './en-embed.ts';
import { offlineWords } from './en-offline.ts';
import { editionWords } from './en-editions.ts';
import { placesWords } from './en-places.ts';
import { shareWords } from './en-share.ts';
import { takeAwayWords } from './en-take-away.ts';
import { timelineWords } from './en-timeline.ts';
import { viewFootWords } from './en-view-foot.ts';

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
    home: 'Each explainer is one article and four ways into it: by date, by person, by promise, by place.',
  },
  article: {
    inBrief: 'In brief',
    contents: 'On this page',
    asOf: (day: string) => `As of ${day}.`,
    minutes: (value: number) => `${plural(value, 'minute', 'minutes')}.`,
    sources: (value: number) => (value === 1 ? 'Source' : 'Sources'),
    noChanges: 'No changes since',
    lastChange: 'Last change',
    publication: 'publication',
    known: 'Known',
    notKnown: 'Not known',
    agenda: 'On the agenda',
    agendaNote: 'To be talked about, and promised by nobody.',
    knownShort: 'Known and not known',
    sourcesShort: 'Sources and history',
    sourcesNote: (value: number) => (value === 1 ? 'All of this explainer rests on that report.' : 'All of this explainer rests on these.'),
    history: 'Corrections and updates',
    published: 'Published.',
    noCorrections: 'No corrections.',
    correction: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
    changed: 'What changed',
    earlier: (value: number) => `${capital(count(value))} earlier`,
  },
  home: {
    headline: 'News explained, with every fact traced',
    standfirst:
      'Each explainer is one article and four ways into it: by date, by person, by promise, by place. Whatever is said leads to the passage that reports it, and what is not known is said to be not known.',
    none: 'There is no explainer yet.',
    people: (value: number) => plural(value, 'person', 'people'),
    places: (value: number) => plural(value, 'place', 'places'),
    about: {
      id: 'about',
      title: 'About',
      paragraphs: [
        'Standfirst makes explainers for readers in a hurry. A page is small enough for a bad line, works without script and can be kept: the whole site opens from a folder on a disk or a stick.',
        'Nobody watches you here. There is no cookie, no tracker, no account, and no page asks any other host for anything.',
        'The explainers that you open, the last twenty of them, are kept on your device, so that they open without a connection. Clearing this site’s data in your browser removes them.',
      ],
    },
    method: {
      id: 'method',
      title: 'Method',
      paragraphs: [
        'Every explainer speaks as of one day, and says which. What lies before that day is reported as happened, what lies after it as planned, never the other way round.',
        'Dates are shown as precisely as the source gives them and no more. Sums are added only where they are of one currency and one stage and cannot overlap. What a source leaves open is listed as not known and not filled with a guess.',
        'A correction is listed under the article, with its date and what it changed.',
      ],
    },
    licence: {
      id: 'licence',
      title: 'Licence',
      /** The title where no licence of the texts is stated. */
      titleOfRest: 'Maps and software',
      /** The name of the licence follows. */
      texts: 'The texts are under',
      rest: 'The land on the maps is from Natural Earth, which is in the public domain. The software is under the MIT licence.',
    },
  },
  former: {
    /** What stood there, by its first words. */
    read: (text: string) => `It was “${text}”.`,
    cut: (day: string) => `Cut (${day}).`,
    moved: 'What stood here is now at',
  },
  renamed: {
    title: (headline: string, part: string) => `Moved: ${headline} (${part})`,
    part: (text: string, formerly: string) => `Moved from “${formerly}”. ${text}`,
    text: 'This explainer has another address now.',
    go: 'Go there',
    parts: 'Its parts',
  },
  nothing: {
    timeline: 'This explainer has no dates.',
    actors: 'This explainer names no people or groups.',
    aid: 'This explainer has no pledges.',
    places: 'This explainer has no places.',
    way: 'Read the article',
  },
  notFound: {
    title: 'There is nothing at this address',
    text: 'A link that was published here once should work for ever, so the address is probably mistyped or cut short. The explainers are these.',
    home: 'All explainers, and about this site',
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
    skip: 'Skip to the text',
    allExplainers: 'All explainers',
    about: 'About',
    viewsOf: 'Views of this explainer',
    method: 'Method',
    methodAndLicence: 'Method and licence',
    privacy: 'No cookies. No tracking. Map: Natural Earth.',
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
  legend: 'Filled: happened. Half filled: under way. Outline: planned.',
  notStated: 'not stated',
  passages: (value: number) => plural(value, 'passage', 'passages'),
  dates: (value: number) => plural(value, 'date', 'dates'),
  pledges: (value: number) => plural(value, 'pledge', 'pledges'),
};

export type Words = typeof en;
