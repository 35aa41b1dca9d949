import { type Day, dayAt, dayIndex, monthStart } from '../../article/calendar.ts';

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

const unitsInMonths = [1, 3, 12, 24, 60, 120, 600];
const labelGap = 8;

/** The finest axis of months, quarters, years or several years whose labels have room in `widthPx`. */
export function timeAxis(span: Stretch, widthPx: number, sizePx: number, t: Language): TimeAxis {
  const axes = unitsInMonths.flatMap((unit) => [
    axisOf(span, unit, t, (day) => t.date.month(day)),
    axisOf(span, unit, t, (day) => t.date.monthShort(day)),
  ]);
  const fitting = axes.find((axis) => hasRoom(axis, widthPx, sizePx));
  return fitting ?? axisOf(span, 600, t, (day) => t.date.month(day));
}

function axisOf(span: Stretch, unit: number, t: Language, monthName: (day: Day) => string): TimeAxis {
  const first = unitStart(dayAt(Math.floor(span.from)), unit);
  const starts = [first];
  while (dayIndex(starts.at(-1) ?? first) < span.to) starts.push(monthStart(first, starts.length * unit));
  const manyYears = dayAt(Math.ceil(span.to) - 1).slice(0, 4) !== first.slice(0, 4);
  const label = (day: Day, index: number) => {
    if (unit >= 12 || (manyYears && day.slice(5, 7) === '01')) return t.date.year(day);
    return manyYears && index === 0 ? `${monthName(day)} ${t.date.year(day)}` : monthName(day);
  };
  const ticks = starts.slice(0, -1).map((day, index) => ({ time: dayIndex(day), label: label(day, index) }));
  return { from: dayIndex(first), to: dayIndex(starts.at(-1) ?? first), ticks };
}

function unitStart(day: Day, unit: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return monthStart(day, -(month % unit));
}

function hasRoom({ from, to, ticks }: TimeAxis, widthPx: number, sizePx: number): boolean {
  return ticks.every(({ time, label }, index) => {
    const room = (((ticks[index + 1]?.time ?? to) - time) * widthPx) / (to - from);
    return textWidthPx(label, sizePx, 600) + labelGap <= room;
  });
}
