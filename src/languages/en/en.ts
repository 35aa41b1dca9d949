import type { Language } from '../language.ts';
import { withStop } from '../sentence.ts';
import { aboutWords } from './about.ts';
import { actorsWords } from './actors.ts';
import { aidWords, outcomeWords } from './aid.ts';
import { archiveWords } from './archive.ts';
import { articleWords } from './article.ts';
import { cardWords } from './card.ts';
import { certaintyWords } from './certainty.ts';
import { capital, counted, list } from './count.ts';
import { dataWords } from './data.ts';
import { dateWords } from './date.ts';
import { editionWords } from './editions.ts';
import { embedWords } from './embed.ts';
import { formerWords, renamedWords } from './former.ts';
import { homeWords } from './home.ts';
import { machineWords } from './machines.ts';
import { moneyWords } from './money.ts';
import { offlineWords } from './offline.ts';
import { placesWords } from './places.ts';
import { shareWords } from './share.ts';
import { nothingWords, notFoundWords, siteWords } from './site.ts';
import { takeAwayWords } from './take-away.ts';
import { timelineWords } from './timeline.ts';
import { viewFootWords } from './view-foot.ts';

/** Every word of the interface in English. */
export const en: Language = {
  capital,
  midSentence: (text) => text.charAt(0).toLowerCase() + text.slice(1),
  sentence: (text) => withStop(text, '.'),
  quoted: (text) => `“${text}”`,
  list,
  series: (items) => items.join(', '),
  clauses: (items) => items.join('; '),
  date: dateWords,
  money: moneyWords,
  article: articleWords,
  timeline: timelineWords,
  actors: actorsWords,
  aid: aidWords,
  places: placesWords,
  certainty: certaintyWords,
  site: siteWords,
  home: homeWords,
  archive: archiveWords,
  publisher: aboutWords,
  former: formerWords,
  renamed: renamedWords,
  nothing: nothingWords,
  notFound: notFoundWords,
  viewFoot: viewFootWords,
  share: shareWords,
  card: cardWords,
  embed: embedWords,
  takeAway: takeAwayWords,
  edition: editionWords,
  offline: offlineWords,
  data: dataWords,
  machines: machineWords,
  views: {
    article: { long: 'Article', short: 'Article' },
    timeline: { long: 'Timeline', short: 'Timeline' },
    actors: { long: 'Who’s who', short: 'Who' },
    aid: { long: 'Aid and pledges', short: 'Aid' },
    places: { long: 'Places', short: 'Places' },
  },
  stages: { stated: 'planned', pledged: 'pledged', committed: 'funds set aside', disbursed: 'paid out', delivered: 'delivered' },
  outcomes: outcomeWords,
  status: {
    happened: 'Happened',
    'under-way': 'Under way',
    planned: 'Planned',
    cancelled: 'Cancelled',
    postponed: 'Postponed, new day not stated',
    unknown: 'Not known whether it took place',
  },
  postponedTo: (day) => `Postponed to ${day}`,
  dueToday: (day) => `Due today, ${day}`,
  handle: (what) => `Link to: ${what}`,
  notes: 'Notes',
  legend: 'Filled: happened. Half filled: under way. Outline: planned.',
  notStated: 'not stated',
  passages: (value) => counted(value, { one: 'passage', other: 'passages' }),
  dates: (value) => counted(value, { one: 'date', other: 'dates' }),
  pledges: (value) => counted(value, { one: 'pledge', other: 'pledges' }),
};
