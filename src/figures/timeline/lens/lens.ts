import type { Article, DateEntry } from '../../../article/article.ts';
import { type Day, dayAt, dayIndex } from '../../../article/calendar.ts';
import { crowdedDays, hasStatedDays } from '../../../article/crowded-days.ts';
import { compareDates } from '../../../article/date.ts';
import { asOfLabel } from '../../../languages/day-label.ts';
import type { Language } from '../../../languages/language.ts';
import { asOfLine, type AsOfLine } from './as-of-line.ts';
import type { FarOff } from './bars.ts';
import { asOfTime, toExtent } from '../extent.ts';
import { nearAndFar } from '../far-off.ts';
import type { Stretch } from '../lanes.ts';
import { type DayPanel, dayPanel, type LensForm, type MonthPanel, monthPanel, stripOf, type Window } from './panels.ts';

/** Narrow for phones, middle, and wide; each is shown at the widths for which its text stays legible. */
export const lensForms = {
  narrow: { width: 288, lensPx: 36, mostLanes: 9, sizePx: 11, above: true, barPx: 9, pitchPx: 35, dayBarPx: 10, dayPitchPx: 28, numberPx: 15, weekdayPx: 10, weekdayBelow: true },
  middle: { width: 760, lensPx: 44, mostLanes: 9, sizePx: 14, above: false, barPx: 20, pitchPx: 34, dayBarPx: 15, dayPitchPx: 31, numberPx: 23, weekdayPx: 14, weekdayBelow: false },
  wide: { width: 1240, lensPx: 46, mostLanes: 9, sizePx: 14, above: false, barPx: 22, pitchPx: 35, dayBarPx: 15, dayPitchPx: 31, numberPx: 26, weekdayPx: 14, weekdayBelow: false },
} satisfies Record<string, LensForm>; // prettier-ignore

export interface Lens {
  width: number;
  height: number;
  months: MonthPanel | undefined;
  days: DayPanel | undefined;
  /** Where the enlarged days lie in the months. */
  strip: Stretch | undefined;
  asOf: AsOfLine | undefined;
  /** True where every bar has a label. */
  isLabelled: boolean;
}

const fewDays = 21;
const leastTimesWhole = 3;

/**
 * The time strip of a timeline: the story to scale in months or years, and under it its crowded days, enlarged.
 * Undefined for fewer than two dates. Dates within three weeks need the days only; a story without crowded days,
 * or whose crowded days are no small part of it, the months only. What lies far off stands at an edge.
 */
export function lens(article: Article, form: LensForm, t: Language): Lens | undefined {
  if (article.dates.length < 2) return undefined;
  const dates = article.dates.toSorted((a, b) => compareDates(a.date, b.date));
  const { near, before, after } = nearAndFar(dates, article.asOf);
  const far: FarOff = new Map([...before.map(({ id }) => [id, 'before'] as const), ...after.map(({ id }) => [id, 'after'] as const)]);
  const whole = wholeSpan(article, near);
  // One date alone beside what lies far off needs no days.
  const isShort = near.length > 1 && whole.to - whole.from <= fewDays;
  const window = isShort ? { from: dayAt(whole.from), days: whole.to - whole.from, dates } : enlargedDays(near, whole);
  const outside = dates.filter((entry) => !window?.dates.includes(entry));
  const now = asOfTime(article.asOf);
  const isNowIn = ({ from, to }: Stretch) => now > from && now <= to;
  const inWindow = window !== undefined && isNowIn({ from: dayIndex(window.from), to: dayIndex(window.from) + window.days });
  const labelRoomPx = isNowIn(whole) && !inWindow ? form.sizePx + 6 : 0;
  const months = isShort ? undefined : monthPanel(article, { dates: outside, whole, window, labelRoomPx, far }, form, t);
  const days = window && dayPanel(article, window, months ? months.bottom + form.lensPx : 0, form, far, t);
  const label = t.timeline.lens.asOf(asOfLabel(article, article.dates, t));
  return {
    width: form.width,
    height: (days?.bottom ?? months?.bottom ?? 0) + (inWindow ? form.sizePx + 12 : 4),
    months,
    days,
    strip: months && window && stripOf(months.x, window),
    isLabelled: [months, days].every((panel) => !panel || panel.bars.every(({ label }) => label)),
    asOf: isNowIn(whole) ? asOfLine(now, months, inWindow ? days : undefined, form, label) : undefined,
  };
}

/** The crowded days, where they are a small part of the whole, with all that is dated in them. */
function enlargedDays(dates: DateEntry[], whole: Stretch): Window | undefined {
  const crowd = crowdedDays(dates);
  if (!crowd || crowd.days * leastTimesWhole > whole.to - whole.from) return undefined;
  const first = dayIndex(crowd.from);
  const isIn = (day: Day | undefined) => day !== undefined && dayIndex(day) >= first && dayIndex(day) < first + crowd.days;
  return { ...crowd, dates: dates.filter(({ date }) => hasStatedDays(date) && isIn(date.earliest) && isIn(date.latest)) };
}

/** From the first day to the last; as far as the article's day where that lies soon after. */
function wholeSpan({ asOf }: Article, dates: DateEntry[]): Stretch {
  const extents = dates.map((entry) => toExtent(entry, asOf));
  const from = Math.floor(Math.min(...extents.map((extent) => extent.from)));
  const last = Math.ceil(Math.max(...extents.map((extent) => Math.max(extent.to, extent.from + 1))));
  const now = Math.ceil(asOfTime(asOf));
  return { from, to: now - last <= (last - from) / 10 ? Math.max(last, now) : last };
}
