import type { EventLeaf } from 'schema-dts';
import type { Article, DateEntry } from '../../article/article.ts';
import { compareDates, type EdtfDate } from '../../article/date.ts';
import { eachOf } from '../../article/members.ts';
import { formerDateOf, newDateOf } from '../../article/took-place.ts';
import { claimsInWords } from '../../languages/claims.ts';
import { styleOf } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { wordsOf } from '../../languages/words.ts';
import { plainly } from './plainly.ts';
import { reference, references } from './reference.ts';
import { stated } from './types.ts';
import type { Publication } from '../publication.ts';

/** The dates of an article as events, in order of time. */
export function timelineThings(article: Article, site: Publication): EventLeaf[] {
  const t = wordsOf(article);
  return article.dates.toSorted((a, b) => compareDates(a.date, b.date)).map((entry) => eventThing(article, entry, t, site));
}

/**
 * An event, whose words say whether it happened, is under way or planned: schema.org has no value for that. Its EventScheduled means
 * “taking place or has taken place”, so a plan gets no status, nor does what nobody knows to have taken place. Who took part attends: no
 * article says who organised.
 */
function eventThing(article: Article, entry: DateEntry, t: Language, site: Publication): EventLeaf {
  const [passage] = entry.passages;
  const to = newDateOf(article, entry);
  return {
    '@type': 'Event',
    ...reference(site, article, entry.id),
    name: entry.title,
    disambiguatingDescription: t.timeline.became(
      entry.status,
      t.date.phrase(entry.date, styleOf(entry)),
      to && t.date.label(to.date, styleOf(to)),
    ),
    ...statusOf(article, entry),
    ...stated({
      location: references(site, article, entry.places),
      attendee: references(site, article, [...new Set([...entry.people, ...entry.organisations, ...entry.with])]),
      subjectOf: passage && reference(site, article, passage.id),
      description: [claimsInWords(article, entry, t), entry.summary].filter(Boolean).join(' ') || undefined,
    }),
  };
}

/** When an event is and what became of it. One that was postponed is not on its former day; one in its place is, and says that day. */
function statusOf(article: Article, entry: DateEntry): EventFacts {
  const eventStatus = <Name extends 'Scheduled' | 'Rescheduled' | 'Postponed' | 'Cancelled'>(name: Name) => ({
    eventStatus: `https://schema.org/Event${name}` as const,
  });
  const former = formerDateOf(article, entry);
  const moved = stated({ previousStartDate: former && plainly(former.date.from) });
  if (entry.status === 'postponed') return { ...stated({ previousStartDate: plainly(entry.date.from) }), ...eventStatus('Postponed') };
  if (entry.status === 'cancelled') return { ...when(entry.date), ...moved, ...eventStatus('Cancelled') };
  if (former) return { ...when(entry.date), ...moved, ...eventStatus('Rescheduled') };
  return { ...when(entry.date), ...(entry.status === 'happened' || entry.status === 'under-way' ? eventStatus('Scheduled') : {}) };
}

type EventFacts = Pick<EventLeaf, 'startDate' | 'endDate' | 'eventSchedule' | 'eventStatus' | 'previousStartDate'>;

/**
 * When an event is, never more precisely than the article says. A month stays a month (ISO 8601); “on one day between” is a schedule
 * of one time between two days, and several days are a schedule of so many, if both ends are stated. What is about or perhaps true has no date beside its words, nor
 * has a season.
 */
function when(date: EdtfDate): Pick<EventLeaf, 'startDate' | 'endDate' | 'eventSchedule'> {
  const { shape, from, to } = date;
  const [startDate, endDate] = [plainly(from), plainly(to)];
  if (shape === 'single') return stated({ startDate });
  if (shape === 'span') return stated({ startDate, endDate });
  const repeatCount = shape === 'one-of' ? 1 : eachOf(date)?.length;
  if (startDate === undefined || endDate === undefined || repeatCount === undefined) return {};
  return { eventSchedule: { '@type': 'Schedule', startDate, endDate, repeatCount } };
}
