import type { Article, DateEntry } from '../../article/article.ts';
import { type Day, dayAt, dayIndex, dayOf, monthStart, partsOf } from '../../article/calendar.ts';
import { momentsOf } from '../../article/date.ts';
import { needsYear } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import type { Stretch } from './lanes.ts';
import { textWidthPx } from '../text-width.ts';

interface Tick {
  /** Its day index. */
  time: number;
  label: string;
}

/** A stretch of time in whole months, quarters or years, with a labelled tick at each. */
export interface TimeAxis extends Stretch {
  ticks: Tick[];
}

/** What an axis says of its dates. */
export interface AxisNames {
  /** Its months have names, because a date names one. */
  months: boolean;
  /** It says its year also where it has only one. */
  year: boolean;
}

/** What an axis of some dates of an article says: no month where no date on it says more than its year. */
export function axisNames(article: Pick<Article, 'asOf' | 'dates'>, dates: Pick<DateEntry, 'date'>[]): AxisNames {
  const moments = dates.flatMap(({ date }) => momentsOf(date));
  return {
    months: moments.some(({ precision }) => precision !== 'year' && precision !== 'years'),
    year: needsYear(article, article.dates),
  };
}

const yearSteps = [1, 2, 5, 10, 20, 50].map((years) => years * 12);
/** Months, quarters, years, and more of them by 1, 2 and 5, up to the billions of years of the oldest dates. */
const units = [
  1,
  3,
  ...yearSteps,
  ...Array.from({ length: 11 }, (_, power) => [1, 2, 5].map((step) => step * 12 * 100 * 10 ** power)).flat(),
];
/** No label is narrower than a year, so no axis has more. */
const leastTickPx = 16;
const labelGap = 8;
const daysOfMonth = 365.2425 / 12;

/** The finest axis of months, quarters, years or several years whose labels have room in `widthPx`; of years, where no date names a month. */
export function timeAxis(span: Stretch, widthPx: number, sizePx: number, t: Language, names: AxisNames): TimeAxis {
  const least = names.months ? 1 : 12;
  const possible = units.filter((unit) => unit >= least && ((span.to - span.from) / daysOfMonth / unit) * leastTickPx <= widthPx);
  for (const unit of possible) {
    for (const monthName of unit < 12 ? [t.date.month, t.date.monthShort] : [t.date.month]) {
      const axis = axisOf(span, unit, names, t, monthName);
      if (hasRoom(axis, widthPx, sizePx)) return axis;
    }
  }
  return axisOf(span, possible.at(-1) ?? 12, names, t, t.date.month);
}

function axisOf(span: Stretch, unit: number, names: AxisNames, t: Language, monthName: (day: Day) => string): TimeAxis {
  const starts = unit < 12 * 5 ? monthStarts(span, unit) : roundYears(span, unit / 12);
  const [first = dayAt(span.from), end = first] = [starts[0], starts.at(-1)];
  const years = starts.slice(0, -1).map((day) => partsOf(day).year);
  const era = years.some((year) => year <= 0) && years.some((year) => year > 0);
  const manyYears = partsOf(dayAt(Math.ceil(span.to) - 1)).year !== partsOf(first).year;
  const label = (day: Day, index: number) => {
    if (unit >= 12 || (manyYears && partsOf(day).month === 1)) return t.date.year(day, era);
    return (manyYears || names.year) && index === 0 ? `${monthName(day)} ${t.date.year(day, era)}` : monthName(day);
  };
  const ticks = starts.slice(0, -1).map((day, index) => ({ time: dayIndex(day), label: label(day, index) }));
  return { from: dayIndex(first), to: dayIndex(end), ticks };
}

/** The first days of the units from the beginning of the span to the first that begins after it. */
function monthStarts(span: Stretch, unit: number): Day[] {
  const { year, month } = partsOf(dayAt(Math.floor(span.from)));
  const count = year * 12 + month - 1;
  const first = monthStart(dayOf(year, month), Math.floor(count / unit) * unit - count);
  const starts = [first];
  while (dayIndex(starts.at(-1) ?? first) < span.to) starts.push(monthStart(first, starts.length * unit));
  return starts;
}

/** The same of five years and more, whose years are round as readers count them: 100 BC is the year -99. */
function roundYears(span: Stretch, years: number): Day[] {
  const yearOf = (time: number) => partsOf(dayAt(Math.floor(time))).year;
  const startOf = (step: number) => dayOf(step > 0 ? step * years : step * years + 1);
  let step = Math.floor((yearOf(span.from) - 1) / years);
  if (dayIndex(startOf(step + 1)) <= span.from) step += 1;
  const starts = [startOf(step)];
  while (dayIndex(starts.at(-1) ?? '') < span.to) starts.push(startOf((step += 1)));
  return starts;
}

function hasRoom({ from, to, ticks }: TimeAxis, widthPx: number, sizePx: number): boolean {
  return ticks.every(({ time, label }, index) => {
    const room = (((ticks[index + 1]?.time ?? to) - time) * widthPx) / (to - from);
    return textWidthPx(label, sizePx, 600) + labelGap <= room;
  });
}
