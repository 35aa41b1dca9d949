import type { Article, DateEntry } from '../article/article.ts';
import { dayAt, dayIndex } from '../article/calendar.ts';
import { crowdedDays, type CrowdedDays } from '../article/crowded-days.ts';
import { compareDates, type Day } from '../article/date.ts';
import { shortName } from '../article/short-name.ts';
import type { Words } from '../languages/en.ts';
import { daysOf } from './days.ts';
import { asOfTime, toExtent } from './extent.ts';
import type { Stretch } from './lanes.ts';
import { type LensBars, lensBars } from './lens-bars.ts';
import { textWidthPx } from './text-width.ts';
import { timeAxis } from './time-axis.ts';

/** The measures of one form of the drawing, in its units. */
export interface LensForm {
  width: number;
  sizePx: number;
  /** The room in which the lens widens. */
  lensPx: number;
  /** More lanes than these, and the months stand without labels. */
  mostLanes: number;
  /** Labels of the months stand above their bars. */
  above: boolean;
  barPx: number;
  pitchPx: number;
  dayBarPx: number;
  dayPitchPx: number;
  numberPx: number;
  weekdayPx: number;
  /** Weekdays stand under their numbers instead of beside them. */
  weekdayBelow: boolean;
}

export const lensForms = {
  narrow: { width: 288, lensPx: 36, mostLanes: 9, sizePx: 11, above: true, barPx: 9, pitchPx: 35, dayBarPx: 10, dayPitchPx: 28, numberPx: 15, weekdayPx: 10, weekdayBelow: true },
  middle: { width: 760, lensPx: 44, mostLanes: 9, sizePx: 14, above: false, barPx: 20, pitchPx: 34, dayBarPx: 15, dayPitchPx: 31, numberPx: 23, weekdayPx: 14, weekdayBelow: false },
  wide: { width: 1240, lensPx: 46, mostLanes: 9, sizePx: 14, above: false, barPx: 22, pitchPx: 35, dayBarPx: 15, dayPitchPx: 31, numberPx: 26, weekdayPx: 14, weekdayBelow: false },
} satisfies Record<string, LensForm>; // prettier-ignore

/** The whole story by months or years. */
export interface MonthPanel extends LensBars {
  axisY: number;
  bottom: number;
  ticks: { x: number; label: string }[];
  x: (time: number) => number;
}

/** Some days side by side. */
export interface DayPanel extends LensBars {
  top: number;
  bottom: number;
  columns: { x: number; day: Day; weekday: string | undefined }[];
  x: (time: number) => number;
}

export interface Lens {
  width: number;
  height: number;
  months: MonthPanel | undefined;
  days: DayPanel | undefined;
  /** Where the enlarged days lie in the months. */
  strip: Stretch | undefined;
  asOf: { lines: { x: number; top: number; bottom: number }[]; label: { x: number; y: number; before: boolean } } | undefined;
}

const fewDays = 21;
const leastTimesWhole = 3;
const headPx = 12;

/**
 * The time strip of a timeline: the story to scale in months or years, and under it its crowded days, enlarged.
 * Undefined for fewer than two dates. Dates within three weeks need the days only; a story without crowded days,
 * or whose crowded days are no small part of it, the months only.
 */
export function lens(article: Article, form: LensForm, t: Words): Lens | undefined {
  if (article.dates.length < 2) return undefined;
  const dates = article.dates.toSorted((a, b) => compareDates(a.date, b.date));
  const whole = wholeSpan(article, dates);
  const length = whole.to - whole.from;
  const crowd = crowdedDays(dates);
  const window =
    length <= fewDays
      ? { from: dayAt(whole.from), days: length, dates }
      : crowd && crowd.days * leastTimesWhole <= length
        ? crowd
        : undefined;
  const outside = dates.filter((entry) => !window?.dates.includes(entry));
  const now = asOfTime(article.asOf);
  const inWindow = window && now >= dayIndex(window.from) && now <= dayIndex(window.from) + window.days;
  const showsAsOf = now > whole.from && now <= whole.to;
  const labelRoomPx = showsAsOf && !inWindow ? form.sizePx + 6 : 0;
  const months = length <= fewDays ? undefined : monthPanel(article, { dates: outside, whole, window, labelRoomPx }, form, t);
  const days = window && dayPanel(article, window, months ? months.bottom + form.lensPx : 0, form, t);
  const bottom = days?.bottom ?? months?.bottom ?? 0;
  const strip = months && window && stripOf(months.x, window);
  const asOf =
    now > whole.from && now <= whole.to ? asOfLine(now, months, days, form, t.timeline.lens.asReported(article.asOf)) : undefined;
  return { width: form.width, height: bottom + (inWindow ? form.sizePx + 12 : 4), months, days, strip, asOf };
}

/** From the first day to the last; as far as the article's day where that lies soon after. */
function wholeSpan({ asOf }: Article, dates: DateEntry[]): Stretch {
  const extents = dates.map((entry) => toExtent(entry, asOf));
  const from = Math.floor(Math.min(...extents.map((extent) => extent.from)));
  const last = Math.ceil(Math.max(...extents.map((extent) => Math.max(extent.to, extent.from + 1))));
  const now = Math.ceil(asOfTime(asOf));
  return { from, to: now - last <= (last - from) / 10 ? Math.max(last, now) : last };
}

type Window = Pick<CrowdedDays, 'from' | 'days' | 'dates'>;

const stripOf = (x: (time: number) => number, { from, days }: Window): Stretch => {
  const [left, right] = [x(dayIndex(from)), x(dayIndex(from) + days)];
  return { from: left, to: Math.max(right, left + 4) };
};

interface MonthContent {
  dates: DateEntry[];
  whole: Stretch;
  window: Window | undefined;
  /** Room at the foot for the label of the as-of line. */
  labelRoomPx: number;
}

function monthPanel(article: Article, content: MonthContent, form: LensForm, t: Words): MonthPanel {
  const { dates, window } = content;
  const axis = timeAxis(content.whole, form.width, form.sizePx, t);
  const x = (time: number) => ((time - axis.from) * form.width) / (axis.to - axis.from);
  const axisY = form.sizePx + 9;
  const strip = window && stripOf(x, window);
  const now = x(asOfTime(article.asOf));
  const blocked = [{ from: now - 5, to: now + 5 }, ...(strip ? [{ from: strip.from - 5, to: strip.to + 6 }] : [])];
  const { barPx, pitchPx, above, mostLanes } = form;
  const panel = { dates, asOf: article.asOf, x, top: axisY + headPx, width: form.width, sizePx: form.sizePx };
  const bars = lensBars({ ...panel, barPx, pitchPx, above, mostLanes, onBars: true, texts: textsFor(article), blocked });
  const ticks = axis.ticks.map(({ time, label }) => ({ x: Math.round(x(time)), label }));
  return { ...bars, axisY, bottom: axisY + headPx + bars.heightPx + content.labelRoomPx, ticks, x };
}

function dayPanel(article: Article, window: Window, top: number, form: LensForm, t: Words): DayPanel {
  const columnPx = form.width / window.days;
  const first = dayIndex(window.from);
  const x = (time: number) => (time - first) * columnPx;
  const now = x(asOfTime(article.asOf));
  const headBottom = top + form.numberPx + (form.weekdayBelow ? form.weekdayPx + 4 : 0) + headPx;
  const panel = { dates: window.dates, asOf: article.asOf, x, top: headBottom + form.sizePx, width: form.width, sizePx: form.sizePx };
  const lanes = {
    barPx: form.dayBarPx,
    pitchPx: form.dayPitchPx,
    above: false,
    onBars: false,
    mostLanes: 14,
    blocked: [{ from: now - 6, to: now + 8 }],
  };
  const bars = lensBars({ ...panel, ...lanes, texts: textsFor(article) });
  const hasWeekdays = columnPx > (form.weekdayBelow ? 26 : 72);
  const columns = daysOf(window).map((day, index) => ({
    x: Math.round(index * columnPx),
    day,
    weekday: hasWeekdays ? t.date.weekdayShort(day) : undefined,
  }));
  return { ...bars, top, bottom: headBottom + bars.heightPx + form.sizePx, columns, x };
}

/** A date's title, else its short label, with who did it where the label does not say so. */
function textsFor(article: Article): (entry: DateEntry) => string[] {
  const names = new Map(article.people.map((person) => [person.id, shortName(article, person)]));
  return ({ title, label, people }) => {
    if (label === undefined) return [title];
    const actor = names.get(people[0] ?? '');
    const isNamed = actor === undefined || label.includes(actor);
    return [title, isNamed ? label.charAt(0).toUpperCase() + label.slice(1) : `${actor}: ${label}`];
  };
}

/** The line of the article's day through the panels, with its label at the foot of the last. */
function asOfLine(time: number, months: MonthPanel | undefined, days: DayPanel | undefined, form: LensForm, text: string): Lens['asOf'] {
  const monthLine = months && { x: Math.round(months.x(time)), top: months.axisY, bottom: months.bottom };
  const firstTop = Math.min(...(days?.bars.map(({ box }) => box.top) ?? []));
  const dayLine = days && { x: Math.round(days.x(time)), top: firstTop - 8, bottom: days.bottom + form.sizePx + 4 };
  const lines = [monthLine, dayLine].filter((line) => line !== undefined);
  const last = lines.at(-1);
  if (!last) return undefined;
  const before = last.x + 7 + textWidthPx(text, form.sizePx, 600) > form.width;
  return { lines, label: { x: last.x + (before ? -7 : 7), y: last.bottom - 1, before } };
}
