import type { Article, Person } from '../../article/article.ts';
import { type Day, dayIndex } from '../../article/calendar.ts';
import { type CrowdedDays, crowdedDaysOf } from '../../article/crowded-days.ts';
import { compareDates, dayMoment } from '../../article/date.ts';
import { isDueToday } from '../../article/due-today.ts';
import { shortName } from '../../article/short-name.ts';
import { asOfLabel, dayLabels, needsYear } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { daysOf } from './days.ts';
import { asOfTime, toExtent } from './extent.ts';
import type { Stretch } from './lanes.ts';
import { textRoomPx, wrapText } from '../text-width.ts';

/** Places in per cent of the strip’s width, so that one drawing serves every width of page. */
export interface Week {
  days: Day[];
  rows: WeekRow[];
  /** The as-of line, where it lies in these days, and what it says. */
  asOf: number | undefined;
  asOfLabel: string;
  /** From when to when these days are; empty where the as-of line says it. */
  span: string;
  /** What the drawing shows, in words. */
  alt: string;
}

export interface WeekRow {
  person: Person;
  dates: CrowdedDays['dates'];
  bars: { from: number; to: number; filledTo: number }[];
  /** Where the label stands on the narrowest strip, and where from `middlePx` on. */
  narrow: WeekLabel;
  middle: WeekLabel;
}

export interface WeekLabel {
  /** Who it is; cut where the strip has no room for all of it. */
  name: string;
  /** Where the person is, in order; empty where no place is stated, or where it has no room. */
  places: string[];
  /** Per cent of the width. */
  at: number;
  anchor: 'start' | 'end';
  /** In line with the bars or, where there is no room beside them, above. */
  above: boolean;
}

const narrowPx = 288;
const middlePx = 640;
const sizePx = 14;
const gapPx = 8;
const mostRows = 4;

/**
 * The story’s crowded days to scale: who does what in them, one row a person. The rows are the people who travel, else the
 * four with the most dates in these days, by their first day. Undefined where there are no such days or nobody in them.
 */
export function week(article: Article, t: Language): Week | undefined {
  const window = crowdedDaysOf(article);
  if (!window) return undefined;
  const rows = actorsIn(article, window).map((actor) => toRow(article, window, actor, t));
  if (rows.length === 0) return undefined;
  const asOf = percentIn(window, asOfTime(article.asOf));
  const isIn = asOf > 0 && asOf < 100;
  const withYear = needsYear(article, window.dates);
  const dayOf = dayLabels(article, window.dates, t);
  // What several took part in is said once.
  const said = [...new Set(rows.flatMap(({ dates }) => dates))].map((entry) => ({
    title: entry.title,
    day: dayOf(entry),
    state: isDueToday(entry, article.asOf) ? ('due-today' as const) : entry.status,
  }));
  return {
    days: daysOf(window),
    rows,
    asOf: isIn ? asOf : undefined,
    asOfLabel: t.timeline.week.asOf(asOfLabel(article, window.dates, t)),
    span: isIn ? '' : t.date.span(dayMoment(window.from), dayMoment(window.to), { withYear }),
    alt: t.timeline.week.alt(said),
  };
}

interface Actor {
  person: Person;
  /** Their dates in these days, in order, and where each takes them. */
  stops: { date: CrowdedDays['dates'][number]; place: string | undefined }[];
}

function actorsIn(article: Article, window: CrowdedDays): Actor[] {
  const dates = window.dates.toSorted((a, b) => compareDates(a.date, b.date));
  const travellers = article.routes.flatMap(({ person, stops }) => {
    const ofRoute = dates.flatMap((date) => {
      const stop = stops.find((candidate) => candidate.date === date.id);
      return stop ? [{ date, place: nameOf(article, stop.place) }] : [];
    });
    return article.people.filter(({ id }) => id === person).map((who) => ({ person: who, stops: ofRoute }));
  });
  const busiest = article.people
    .map((person) => ({
      person,
      stops: dates.filter(({ people }) => people.includes(person.id)).map((date) => ({ date, place: undefined })),
    }))
    .sort((a, b) => b.stops.length - a.stops.length)
    .slice(0, mostRows);
  const actors = [travellers, busiest].map((all) => all.filter(({ stops }) => stops.length > 0)).find((all) => all.length > 0) ?? [];
  return actors.sort((a, b) => (a.stops[0] && b.stops[0] ? compareDates(a.stops[0].date.date, b.stops[0].date.date) : 0));
}

const nameOf = (article: Article, id: string) => article.places.find((place) => place.id === id)?.name;

function percentIn({ from, days }: CrowdedDays, time: number): number {
  return Math.round(((time - dayIndex(from)) / days) * 10_000) / 100;
}

function toRow(article: Article, window: CrowdedDays, { person, stops }: Actor, t: Language): WeekRow {
  const name = shortName(article, person);
  const places = [...new Set(stops.flatMap(({ place }) => place ?? []))];
  const bars = joined(
    stops.map(({ date }) => toExtent(date, article.asOf)),
    places.length === 0,
  ).map(({ from, to, filledTo }) => ({
    from: percentIn(window, from),
    to: percentIn(window, to),
    filledTo: percentIn(window, filledTo),
  }));
  const span = { from: bars[0]?.from ?? 0, to: bars.at(-1)?.to ?? 0 };
  const widthOf = (text: string) => textRoomPx(text, sizePx, 600);
  const asOf = percentIn(window, asOfTime(article.asOf));
  return {
    person,
    dates: stops.map(({ date }) => date),
    bars,
    narrow: labelAt(narrowPx),
    middle: labelAt(middlePx),
  };

  function labelAt(widthPx: number): WeekLabel {
    const whole = widthOf(`${name} ${t.timeline.week.then(places)}`);
    if (whole <= widthPx) return { name, places, ...toPlace(span, whole, widthPx, asOf) };
    const cut = widthOf(name) <= widthPx ? name : `${wrapText(name, widthPx - sizePx, sizePx, 600)[0] ?? ''}…`;
    return { name: cut, places: [], ...toPlace(span, widthOf(cut), widthPx, asOf) };
  }
}

/** The stays of a journey stand apart; what else a person does is joined where it overlaps. */
function joined<T extends Stretch & { filledTo: number }>(extents: T[], isJoined: boolean): T[] {
  const bars: T[] = [];
  for (const extent of extents) {
    const last = bars.at(-1);
    if (!last || !isJoined || extent.from > last.to) bars.push({ ...extent });
    else {
      last.to = Math.max(last.to, extent.to);
      if (extent.filledTo > extent.from) last.filledTo = Math.max(last.filledTo, extent.filledTo);
    }
  }
  return bars;
}

/** After the bars, before them, or above, wherever there is room at this width without touching the as-of line; at the edge where there is none. */
function toPlace(span: Stretch, labelPx: number, widthPx: number, asOf: number): Pick<WeekLabel, 'at' | 'anchor' | 'above'> {
  const px = (percent: number) => (percent * widthPx) / 100;
  const isIn = (from: number) => from >= 0 && from + labelPx <= widthPx;
  const isClear = (from: number) => isIn(from) && !(px(asOf) > from - 4 && px(asOf) < from + labelPx + 4);
  if (isClear(px(span.to) + gapPx)) return { at: span.to, anchor: 'start', above: false };
  if (isClear(px(span.from) - gapPx - labelPx)) return { at: span.from, anchor: 'end', above: false };
  const above = [
    { from: px(span.from), at: span.from, anchor: 'start' as const },
    { from: px(span.to) - labelPx, at: span.to, anchor: 'end' as const },
  ];
  const best = above.find(({ from }) => isClear(from)) ?? above.findLast(({ from }) => isIn(from)) ?? { at: 0, anchor: 'start' };
  return { at: best.at, anchor: best.anchor, above: true };
}
