import type { ListWords } from '../../article/schema.ts';
import type { Language } from '../language.ts';
import { withStop } from '../sentence.ts';
import { aboutWords } from './about.ts';
import { actorsWords } from './actors.ts';
import { aidWords } from './aid.ts';
import { archiveWords } from './archive.ts';
import { articleWords } from './article.ts';
import { cardWords } from './card.ts';
import { claimWords } from './claims.ts';
import { certaintyWords } from './certainty.ts';
import { capital, counted, list } from './count.ts';
import { dataWords } from './data.ts';
import { dateWords } from './date.ts';
import { editionWords } from './editions.ts';
import { embedWords } from './embed.ts';
import { formerWords, renamedWords, withdrawnWords } from './former.ts';
import { homeWords } from './home.ts';
import { listNames, type ListNames, pledges } from './list.ts';
import { machineWords } from './machines.ts';
import { moneyWords } from './money.ts';
import { offlineWords } from './offline.ts';
import { placesWords } from './places.ts';
import { shareWords } from './share.ts';
import { nothingWords, notFoundWords, siteWords } from './site.ts';
import { takeAwayWords } from './take-away.ts';
import { sourceWords } from './source.ts';
import { timelineWords } from './timeline.ts';
import { viewFootWords } from './view-foot.ts';

/** Every word of the interface in English, with those for what the list of an explainer holds. */
const english = (named: ListNames): Language => ({
  capital,
  midSentence: (text) => text.charAt(0).toLowerCase() + text.slice(1),
  sentence: (text) => withStop(text, '.'),
  quoted: (text) => `“${text}”`,
  list,
  series: (items) => items.join(', '),
  clauses: (items) => items.join('; '),
  date: dateWords,
  money: moneyWords,
  article: articleWords(named),
  source: sourceWords,
  timeline: timelineWords,
  actors: actorsWords(named),
  aid: aidWords(named),
  places: placesWords(named),
  certainty: certaintyWords,
  claims: claimWords,
  site: siteWords,
  home: homeWords,
  archive: archiveWords,
  publisher: aboutWords,
  former: formerWords,
  renamed: renamedWords,
  withdrawn: withdrawnWords,
  nothing: nothingWords(named),
  notFound: notFoundWords,
  viewFoot: viewFootWords,
  share: shareWords,
  card: cardWords(named),
  embed: embedWords(named),
  takeAway: takeAwayWords,
  edition: editionWords(named),
  offline: offlineWords,
  data: dataWords(named),
  machines: machineWords(named),
  views: {
    article: { long: 'Article', short: 'Article' },
    timeline: { long: 'Timeline', short: 'Timeline' },
    actors: { long: 'Who’s who', short: 'Who' },
    aid: named.view,
    places: { long: 'Places', short: 'Places' },
  },
  stages: named.stages,
  outcomes: named.outcomes,
  status: {
    happened: 'Happened',
    'under-way': 'Under way',
    planned: 'Planned',
    cancelled: 'Cancelled',
    postponed: 'Postponed, new day not stated',
    unknown: 'Not known whether it took place',
    disputed: 'Sources differ on what became of it',
  },
  postponedTo: (day) => `Postponed to ${day}`,
  inPlaceOf: (day) => `In place of ${day}`,
  dueToday: (day) => `Due today, ${day}`,
  handle: (what) => `Link to: ${what}`,
  notes: 'Notes',
  legend: 'Filled: happened. Half filled: under way. Outline: planned.',
  notStated: 'not stated',
  passages: (value) => counted(value, { one: 'passage', other: 'passages' }),
  dates: (value) => counted(value, { one: 'date', other: 'dates' }),
  pledges: (value) => counted(value, named.entries),
});

/** The words of an explainer whose list holds pledges. */
export const en = english(pledges);

/** The words of an explainer whose list holds something else. */
export const englishOfList = (list: ListWords): Language => english(listNames(list));
