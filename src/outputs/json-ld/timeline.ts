import type { EventLeaf } from 'schema-dts';
import type { Article, DateEntry } from '../../article/article.ts';
import { compareDates, type EdtfDate, type Moment } from '../../article/date.ts';
import type { Language } from '../../languages/language.ts';
import { wordsFor } from '../../languages/words.ts';
import { reference, references } from './reference.ts';
import { stated } from './types.ts';
import type { Publication } from '../publication.ts';

/** The dates of an article as events, in order of time. */
export function timelineThings(article: Article, site: Publication): EventLeaf[] {
  const t = wordsFor(article.language);
  return article.dates.toSorted((a, b) => compareDates(a.date, b.date)).map((entry) => eventThing(article, entry, t, site));
}

/**
 * An event, whose words say whether it happened, is under way or planned: schema.org has no value for that. Its EventScheduled means
 * “taking place or has taken place”, so a plan gets no status. Who took part attends: no article says who organised.
 */
function eventThing(article: Article, entry: DateEntry, t: Language, site: Publication): EventLeaf {
  const [passage] = entry.passages;
  return {
    '@type': 'Event',
    ...reference(site, article, entry.id),
    name: entry.title,
    disambiguatingDescription: `${t.status[entry.status]} ${t.date.phrase(entry.date, true)}`,
    ...when(entry.date),
    ...(entry.status === 'planned' ? {} : { eventStatus: 'https://schema.org/EventScheduled' }),
    ...stated({
      location: references(site, article, entry.places),
      attendee: references(site, article, [...new Set([...entry.people, ...entry.organisations, ...entry.with])]),
      subjectOf: passage && reference(site, article, passage.id),
      description: entry.summary,
    }),
  };
}

/**
 * When an event is, never more precisely than the article says. A month stays a month (ISO 8601); “on one day between” is a schedule
 * of one time between two days; what is about or probably true has no date beside its words.
 */
function when({ shape, from, to }: EdtfDate): Pick<EventLeaf, 'startDate' | 'endDate' | 'eventSchedule'> {
  const [startDate, endDate] = [plainly(from), plainly(to)];
  if (shape === 'single') return stated({ startDate });
  const bounds = stated({ startDate, endDate });
  return shape === 'span' ? bounds : { eventSchedule: { '@type': 'Schedule', ...bounds, repeatCount: 1 } };
}

function plainly(moment: Moment | undefined): string | undefined {
  return moment?.approximate || moment?.uncertain ? undefined : moment?.iso;
}
