import type { Article, DateEntry } from '../../../article/article.ts';
import { type Day, dayIndex } from '../../../article/calendar.ts';
import type { CrowdedDays } from '../../../article/crowded-days.ts';
import type { Language } from '../../../languages/language.ts';
import { daysOf } from '../days.ts';
import { asOfTime } from '../extent.ts';
import type { Stretch } from '../lanes.ts';
import { type Box, type FarOff, type LensBars, lensBars } from './bars.ts';
import { textRoomPx } from '../../text-width.ts';
import { textsFor } from '../texts.ts';
import { axisNames, timeAxis } from '../time-axis.ts';
import { clearOf, type Upright } from './uprights.ts';

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

/** The whole story by months or years. */
export interface MonthPanel extends LensBars {
  axisY: number;
  bottom: number;
  /** Each with the pieces of its line that cross no bar and no label. */
  ticks: { x: number; label: string; lines: Upright[] }[];
  x: (time: number) => number;
}

/** Some days side by side. */
export interface DayPanel extends LensBars {
  top: number;
  bottom: number;
  /** `weekday` is a month at its first day where no months stand above. */
  columns: { x: number; day: Day; weekday: string | undefined; lines: Upright[] }[];
  numberPx: number;
  /** Weekdays stand under their numbers: there is no room beside them. */
  weekdayBelow: boolean;
  x: (time: number) => number;
}

const headPx = 12;

/** The days that a panel shows, and the dates in them. */
export type Window = Pick<CrowdedDays, 'from' | 'days'> & { dates: DateEntry[] };

/** Where some days lie on a scale. */
export const stripOf = (x: (time: number) => number, { from, days }: Window): Stretch => {
  const [left, right] = [x(dayIndex(from)), x(dayIndex(from) + days)];
  return { from: left, to: Math.max(right, left + 4) };
};

export interface MonthContent {
  dates: DateEntry[];
  whole: Stretch;
  window: Window | undefined;
  /** Room at the foot for the label of the as-of line. */
  labelRoomPx: number;
  far: FarOff;
}

/** The story on an axis of months or years. */
export function monthPanel(article: Article, content: MonthContent, form: LensForm, t: Language): MonthPanel {
  const { dates, window } = content;
  const axis = timeAxis(
    content.whole,
    form.width,
    form.sizePx,
    t,
    axisNames(
      article,
      article.dates.filter(({ id }) => !content.far.has(id)),
    ),
  );
  const x = (time: number) => ((time - axis.from) * form.width) / (axis.to - axis.from);
  const axisY = form.sizePx + 9;
  const strip = window && stripOf(x, window);
  const now = x(asOfTime(article.asOf));
  const blocked = strip ? [{ from: strip.from - 5, to: strip.to + 6 }] : [];
  const avoided = [{ from: now - 5, to: now + 5 }];
  const { barPx, pitchPx, above, mostLanes } = form;
  const panel = { dates, asOf: article.asOf, x, top: axisY + headPx, width: form.width, sizePx: form.sizePx };
  const bars = lensBars({
    ...panel,
    barPx,
    pitchPx,
    above,
    mostLanes,
    onBars: true,
    abovePitchPx: barPx + form.sizePx + 12,
    texts: textsFor(article, content.far, t),
    far: content.far,
    blocked,
    avoided,
  });
  const bottom = axisY + headPx + bars.heightPx + content.labelRoomPx;
  const ticks = axis.ticks.map(({ time, label }) => {
    const tick = Math.round(x(time));
    return { x: tick, label, lines: clearOf({ x: tick, top: axisY, bottom }, inkOf(bars)) };
  });
  return { ...bars, axisY, bottom, ticks, x };
}

/** Some days as columns. With `texts`, of a row of years: they say which month it is, and what is to be written is written, cut where it must be. */
export function dayPanel(
  article: Article,
  window: Window,
  top: number,
  form: LensForm,
  far: FarOff,
  t: Language,
  texts?: (entry: DateEntry) => string[],
): DayPanel {
  const columnPx = form.width / window.days;
  const first = dayIndex(window.from);
  const x = (time: number) => (time - first) * columnPx;
  const now = x(asOfTime(article.asOf));
  // Without the months above, the first of each month says which it is.
  const isAlone = top === 0 || texts !== undefined;
  const hasRoomBeside = !form.weekdayBelow && columnPx > 72;
  const weekdayBelow = form.weekdayBelow || (isAlone && !hasRoomBeside);
  const headBottom = top + form.numberPx + (weekdayBelow ? form.weekdayPx + 4 : 0) + headPx;
  const panel = { dates: window.dates, asOf: article.asOf, x, top: headBottom + form.sizePx, width: form.width, sizePx: form.sizePx };
  const lanes = {
    barPx: form.dayBarPx,
    pitchPx: form.dayPitchPx,
    above: false,
    onBars: false,
    mostLanes: 14,
    abovePitchPx: form.dayBarPx + form.sizePx + 12,
    blocked: [],
    avoided: [{ from: now - 6, to: now + 8 }],
    ...(texts && { mostLanes: Infinity, pitchPx: form.dayBarPx + 9, gap: 10, cut: true }),
  };
  const bars = lensBars({ ...panel, ...lanes, texts: texts ?? textsFor(article, far, t), far });
  const hasWeekdays = form.weekdayBelow ? columnPx > 26 : hasRoomBeside;
  const bottom = headBottom + bars.heightPx + form.sizePx;
  const all = daysOf(window);
  const nextMonth = all.findIndex((day, index) => index > 0 && day.endsWith('-01'));
  const namesMonth = (day: Day, index: number) =>
    index === 0 ? nextMonth < 0 || nextMonth * columnPx > textRoomPx(t.date.monthShort(day), form.weekdayPx, 600) + 4 : day.endsWith('-01');
  const columns = all.map((day, index) => {
    const left = Math.round(index * columnPx);
    return {
      x: left,
      day,
      weekday: isAlone && namesMonth(day, index) ? t.date.monthShort(day) : hasWeekdays ? t.date.weekdayShort(day) : undefined,
      lines: index === 0 ? [] : clearOf({ x: left, top, bottom }, inkOf(bars)),
    };
  });
  return {
    ...bars,
    top,
    bottom,
    columns,
    numberPx: Math.min(form.numberPx, Math.round(columnPx / 1.9)),
    weekdayBelow,
    x,
  };
}

/** Where bars and labels are. */
const inkOf = ({ bars }: LensBars): Box[] => bars.flatMap(({ barBox, labelBox }) => (labelBox ? [barBox, labelBox] : [barBox]));
