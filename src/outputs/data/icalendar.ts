import ical, { escape, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Article, type DateEntry, entryById, entryName } from '../../article/article.ts';
import { dayAt, dayIndex } from '../../article/calendar.ts';
import { compareDates, type Day, type EdtfDate } from '../../article/date.ts';
import type { Language } from '../../languages/language.ts';
import { wordsFor } from '../../languages/words.ts';
import { dataFile, viewFile } from '../../routes.ts';
import { addressIn, entryAddress, type Publication } from '../publication.ts';

export const calendarFile = 'timeline.ics';

/** How often a calendar that subscribes should look again: once a day. */
const refreshSeconds = 86_400;

/**
 * The dates of an article as iCalendar (RFC 5545), earliest first: all-day events that do not show anyone as busy.
 *
 * What is planned is TENTATIVE, all else CONFIRMED. A date that is not known to the day lasts from the first day to the last that
 * it can mean, and says so; what goes on lasts until the day that the article speaks from. A date keeps its UID through edits,
 * new names of the folder and other addresses of the site, and its SEQUENCE rises with each change that is recorded. The time stamp is the day of the
 * article’s last change, so the same article always gives the same file.
 */
export function toICalendar(article: Article, site: Publication): string {
  const t = wordsFor(article.language);
  const here = site.address === undefined ? undefined : (href: string) => addressIn(site, article.slug, href);
  const calendar = ical({
    prodId: { company: site.name, product: 'Explainer', language: article.language.toUpperCase() },
    // The library escapes what events say, not what the calendar does.
    name: escape(article.headline, false),
    description: escape(article.standfirst, false),
    // RFC 5545 knows whole addresses only.
    ...(here && { source: here(dataFile(calendarFile)), url: here(viewFile.timeline) }),
    scale: 'GREGORIAN',
    ttl: refreshSeconds,
    events: article.dates.toSorted((a, b) => compareDates(a.date, b.date)).map((entry) => toEvent(article, entry, t, site)),
  });
  return `${calendar.toString()}\r\n`;
}

function toEvent(article: Article, entry: DateEntry, t: Language, site: Publication) {
  const url = site.address === undefined ? undefined : entryAddress(article, 'date', entry.id, site);
  const places = entry.places.flatMap((id) => entryById(article, id) ?? []).map(entryName);
  return {
    id: `${entry.id}@${article.uuid}`,
    sequence: entry.sequence,
    stamp: at((article.updated ?? article.published).earliest),
    start: at(entry.date.earliest),
    end: at(dayAt(dayIndex(lastDay(article, entry)) + 1)),
    allDay: true,
    summary: summaryOf(entry, t),
    description: descriptionOf(article, entry, t, url),
    location: places.length > 0 ? t.list(places) : null,
    ...(url !== undefined && { url }),
    status: entry.status === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** The last day that a date can mean; of what goes on, the day that the article speaks from, or its first where that is later. */
function lastDay({ asOf }: Article, { date }: DateEntry): Day {
  if (date.latest !== undefined) return date.latest;
  const first = date.from?.latest ?? date.earliest;
  return asOf.earliest > first ? asOf.earliest : first;
}

function summaryOf({ title, date, status }: DateEntry, t: Language): string {
  const when = isOfDays(date) ? [] : [t.date.phrase(date, true)];
  const notes = [...when, ...(status === 'planned' ? [t.data.calendar.planned] : [])];
  return notes.length === 0 ? title : t.data.calendar.title(title, notes);
}

/** True for a day or a span of days, which is all that a calendar can show. */
function isOfDays({ shape, from, to }: EdtfDate): boolean {
  return shape !== 'one-of' && [from, to].every((end) => end?.precision === 'day' && !end.approximate && !end.uncertain);
}

function descriptionOf({ asOf }: Article, { date, status, summary }: DateEntry, t: Language, url: string | undefined): string {
  const words = t.data.calendar;
  const day = t.date.label(asOf, true);
  const when = t.capital(t.date.phrase(date, true));
  const precision = date.latest === undefined ? words.open(when, day) : isOfDays(date) ? undefined : words.imprecise(when);
  const state = { happened: words.happened, 'under-way': words.underWay(day), planned: words.plannedAsOf(day) }[status];
  return [state, precision, summary, url && words.read(url)].filter((line) => line !== undefined).join('\n');
}

function at(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
