import ical, { escape, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Article, type DateEntry, entryById, entryName } from '../../article/article.ts';
import { compareDays, type Day, dayAt, dayIndex, partsOf } from '../../article/calendar.ts';
import { compareDates, type EdtfDate, goesOn, isSureDay, rangesOf, statedDays } from '../../article/date.ts';
import { takesPlace } from '../../article/took-place.ts';
import { becameOf, styleOf } from '../../languages/day-label.ts';
import { claimsInWords } from '../../languages/claims.ts';
import type { Language } from '../../languages/language.ts';
import { wordsOf } from '../../languages/words.ts';
import { dataFile, viewFile } from '../../routes.ts';
import { addressIn, entryAddress, type Publication } from '../publication.ts';

export const calendarFile = 'timeline.ics';

/** How often a calendar that subscribes should look again: once a day. */
const refreshSeconds = 86_400;

/**
 * The dates of an article as iCalendar (RFC 5545), earliest first: all-day events that do not show anyone as busy.
 *
 * What is planned, not known to have taken place, or said in several ways is TENTATIVE; what was cancelled or postponed is CANCELLED; all else is CONFIRMED. A date that is not known to the day lasts from the first day to the last that
 * it can mean, and says so; what goes on lasts until the day that the article speaks from. Years before 1 and from 9999 on are not in it: the
 * format has no form for them. A date keeps its UID through edits,
 * new names of the folder and other addresses of the site, and its SEQUENCE rises with each change that is recorded. The time stamp is the day of the
 * article’s last change, so the same article always gives the same file.
 */
export function toICalendar(article: Article, site: Publication): string {
  const t = wordsOf(article);
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
    events: datesWithForm(article)
      .toSorted((a, b) => compareDates(a.date, b.date))
      .map((entry) => toEvent(article, entry, t, site)),
  });
  return `${calendar.toString()}\r\n`;
}

/** The dates that a calendar can hold. */
export function datesWithForm(article: Pick<Article, 'asOf' | 'dates'>): DateEntry[] {
  return article.dates.filter((entry) => [statedDays(entry.date).from, endOf(article, entry)].every(hasForm));
}

function toEvent(article: Article, entry: DateEntry, t: Language, site: Publication) {
  const url = site.address === undefined ? undefined : entryAddress(article, 'date', entry.id, site);
  const days = eachDay(entry.date);
  const places = entry.places.flatMap((id) => entryById(article, id) ?? []).map(entryName);
  return {
    id: `${entry.id}@${article.uuid}`,
    sequence: entry.sequence,
    stamp: at((article.updated ?? article.published).earliest),
    start: at(statedDays(entry.date).from),
    end: at(dayAt(dayIndex(days ? (days[0] ?? '') : endOf(article, entry)) + 1)),
    allDay: true,
    ...(days && { repeating: `RDATE;VALUE=DATE:${days.map((day) => day.replaceAll('-', '')).join(',')}` }),
    summary: summaryOf(article, entry, t),
    description: descriptionOf(article, entry, t, url),
    location: places.length > 0 ? t.list(places) : null,
    ...(url !== undefined && { url }),
    status: entry.date.claims ? ICalEventStatus.TENTATIVE : statusOf[entry.status],
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** The last day that a date can mean; of what goes on, the day that the article speaks from, or its first where that is later. */
function endOf({ asOf }: Pick<Article, 'asOf'>, { date, status }: DateEntry): Day {
  const { to } = statedDays(date);
  return goesOn(date) && takesPlace({ status }) && compareDays(asOf.earliest, to) > 0 ? asOf.earliest : to;
}

/** iCalendar has years of four digits. */
function hasForm(day: Day): boolean {
  const { year } = partsOf(day);
  return year > 0 && year < 9999;
}

const mostDays = 100;

/** Each day of a set of days that all count; undefined of any other date. */
function eachDay(date: EdtfDate): Day[] | undefined {
  const { shape, members, start, end } = date;
  if (shape !== 'all-of' || start || end || !members?.flat().every(isSureDay)) return undefined;
  const days = rangesOf(date).flatMap(({ earliest = '', latest = '' }) => {
    const first = dayIndex(earliest);
    return Array.from({ length: Math.min(dayIndex(latest) - first + 1, mostDays) }, (_, index) => dayAt(first + index));
  });
  return days.length < mostDays ? days : undefined;
}

const statusOf: Record<DateEntry['status'], ICalEventStatus> = {
  happened: ICalEventStatus.CONFIRMED,
  'under-way': ICalEventStatus.CONFIRMED,
  planned: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
  postponed: ICalEventStatus.CANCELLED,
  unknown: ICalEventStatus.TENTATIVE,
  disputed: ICalEventStatus.TENTATIVE,
};

function summaryOf(article: Article, entry: DateEntry, t: Language): string {
  const { title, date, status } = entry;
  const when = isOfDays(date) ? [] : [t.date.phrase(date, styleOf(entry))];
  const state = takesPlace(entry) ? [] : [t.midSentence(becameOf(article, entry, t, true))];
  const notes = [...when, ...(status === 'planned' ? [t.data.calendar.planned] : state)];
  return notes.length === 0 ? title : t.data.calendar.title(title, notes);
}

/** True for a day or a span or set of days, which is all that a calendar can show. */
function isOfDays(date: EdtfDate): boolean {
  const { shape, from, to } = date;
  if (eachDay(date)) return true;
  return (shape === 'single' || shape === 'span') && [from, to].every((end) => end?.precision === 'day' && isSureDay(end));
}

function descriptionOf(article: Article, entry: DateEntry, t: Language, url: string | undefined): string {
  const lines = [
    stateOf(article, entry, t),
    shownOf(article, entry, t),
    claimsInWords(article, entry, t),
    entry.summary,
    url && t.data.calendar.read(url),
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

function stateOf(article: Article, entry: DateEntry, t: Language): string {
  const { happened, underWay, plannedAsOf } = t.data.calendar;
  const day = t.date.label(article.asOf);
  if (!takesPlace(entry)) return t.sentence(becameOf(article, entry, t, true));
  return { happened, 'under-way': underWay(day), planned: plannedAsOf(day) }[entry.status];
}

/** What the calendar shows of a date that is not stated to the day. */
function shownOf({ asOf }: Article, entry: DateEntry, t: Language): string | undefined {
  const { date } = entry;
  const when = t.capital(t.date.phrase(date, styleOf(entry)));
  const words = t.data.calendar;
  if (goesOn(date) && takesPlace(entry)) return words.open(when, t.date.label(asOf));
  if (date.earliest === undefined || date.latest === undefined) return words.oneEnd(when);
  return isOfDays(date) || date.earliest === date.latest ? undefined : words.imprecise(when);
}

function at(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
