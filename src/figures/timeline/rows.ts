import type { Article, DateEntry } from '../../article/article.ts';
import { dayOf } from '../../article/calendar.ts';
import { compareDates } from '../../article/date.ts';
import { asOfLabel, needsYear } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { textRoomPx } from '../text-width.ts';
import { asOfTime, type Extent, toExtent } from './extent.ts';
import { cutText, type Stretch } from './lanes.ts';
import { type LensBar, lensBars } from './lens/bars.ts';
import { clearOf, type Upright } from './lens/uprights.ts';
import { shareOf, stretchesOf, type Unit, unitFor, usedSteps } from './stretches.ts';
import { textsFor } from './texts.ts';
import { weightiest } from './weightiest.ts';

/** A timeline in rows: a row for each year, or other unit, in which something begins or ends, all to one scale. */
export interface TimeRows {
  width: number;
  height: number;
  /** What all rows have in common: months of a year, days of a month. */
  ticks: { x: number; label: string }[];
  axisY: number;
  rows: TimeRow[];
  asOf: { lines: Upright[]; label: { text: string; x: number; y: number; before: boolean } } | undefined;
  /** Some bars have a label only where a reader points at them. */
  hasHidden: boolean;
}

export interface TimeRow {
  name: string;
  nameY: number;
  top: number;
  bottom: number;
  /** What lies between this row and the one before, where they are not next to each other, and where it is said. */
  gap: { text: string; y: number } | undefined;
  ticks: Upright[];
  bars: RowBar[];
}

/** A bar, or its part in a row; `hidden` is what is shown of it where it is pointed at. */
export interface RowBar extends LensBar {
  hidden: LensBar['label'];
}

export interface RowsForm {
  width: number;
  sizePx: number;
}

/** So many labels can be read at once. */
export const mostLabels = 40;

const barPx = 17;
const pitchPx = 24;
const gapPx = 26;
const padPx = 8;

/** The dates of a story in rows. */
export function timeRows(article: Article, form: RowsForm, t: Language): TimeRows {
  const dates = article.dates.toSorted((a, b) => compareDates(a.date, b.date));
  const extents = new Map(dates.map((entry) => [entry.id, toExtent(entry, article.asOf)]));
  const now = asOfTime(article.asOf);
  const all = [...extents.values()];
  const isNowShown = now > Math.min(...all.map(({ from }) => from)) && all.some(({ from, to }) => Math.max(from, to) >= Math.floor(now));
  const story: Story = { article, dates, extents, now: isNowShown ? now : undefined, labelled: labelledOf(dates) };
  const more = isNowShown ? [now] : [];
  const unit = unitFor(all, more);
  return rowsOf(story, usedSteps(all, unit, more), unit, form, t);
}

/** The ids of the dates that have labels. */
export function labelledOf(dates: DateEntry[]): Set<string> {
  return new Set(weightiest(dates, mostLabels).map(({ id }) => id));
}

interface Story {
  article: Article;
  /** In order. */
  dates: DateEntry[];
  extents: Map<string, Extent>;
  now: number | undefined;
  labelled: Set<string>;
}

function rowsOf(story: Story, steps: number[], unit: Unit, form: RowsForm, t: Language): TimeRows {
  const { article, labelled } = story;
  const { width, sizePx } = form;
  const stretches = stretchesOf(steps, unit, needsYear(article, article.dates), t);
  const left = Math.round(Math.max(...stretches.map(({ name }) => textRoomPx(name, sizePx, 800))) + 16);
  const ticks = ticksOf(unit, t).map(({ share, label }) => ({ x: Math.round(left + share * (width - left)), label }));
  const axisY = ticks.length > 0 ? sizePx + 9 : 1;
  const says = textsOf(story, unit, t);
  const said = new Set<string>();
  let top = axisY;
  let asOf: TimeRows['asOf'];
  const rows = stretches.map((stretch): TimeRow => {
    const gap = stretch.gap === undefined ? undefined : { text: stretch.gap, y: Math.round(top + gapPx / 2 + sizePx * 0.36) };
    if (gap) top += gapPx;
    const x = (time: number) => left + shareOf(stretch, unit, time) * (width - left);
    const isIn = ({ from, to }: Stretch) => from < stretch.to && Math.max(to, from + 0.5) > stretch.from;
    const dates = story.dates.filter(({ id }) => isIn(story.extents.get(id) ?? { from: 0, to: 0 }));
    // In the first of its rows a date has its label.
    const fresh = new Set(dates.flatMap(({ id }) => (said.has(id) ? [] : [id])));
    for (const id of fresh) said.add(id);
    const hasNow = story.now !== undefined && story.now > stretch.from && story.now <= stretch.to;
    const nowX = Math.round(x(story.now ?? 0));
    const { bars, heightPx } = lensBars({
      dates,
      asOf: article.asOf,
      x,
      top: top + padPx,
      width,
      sizePx,
      barPx,
      pitchPx,
      abovePitchPx: pitchPx,
      above: false,
      onBars: true,
      texts: (entry) => (fresh.has(entry.id) && labelled.has(entry.id) ? says(entry) : []),
      far: new Map(),
      mostLanes: Infinity,
      blocked: [{ from: -Infinity, to: left }],
      avoided: hasNow ? [{ from: nowX - 5, to: nowX + 5 }] : [],
      gap: 10,
      cut: true,
    });
    const row = {
      name: stretch.name,
      nameY: Math.round(top + padPx + barPx / 2 + sizePx * 0.36),
      top: Math.round(top),
      bottom: Math.round(top + padPx + Math.max(heightPx, pitchPx) + (hasNow ? sizePx + 6 : 0)),
      gap,
      bars: dates.flatMap((entry, index) => {
        const bar = bars[index];
        return bar
          ? [{ ...bar, hidden: bar.label || !fresh.has(entry.id) ? undefined : hiddenLabel(bar, says(entry)[0] ?? '', left, form) }]
          : [];
      }),
    };
    const labels = bars.flatMap(({ labelBox }) => labelBox ?? []);
    const inks = [...labels, ...bars.map(({ barBox }) => barBox)];
    if (hasNow) {
      const text = t.timeline.lens.asOf(asOfLabel(article, article.dates, t));
      // With room for a wider typeface, before ours is there.
      const before = nowX + 7 + textRoomPx(text, sizePx, 600) * 1.15 > width;
      const lines = clearOf({ x: nowX, top: row.top, bottom: row.bottom }, labels);
      asOf = { lines, label: { text, x: nowX + (before ? -7 : 7), y: row.bottom - 4, before } };
    }
    top = row.bottom;
    return { ...row, ticks: ticks.flatMap((tick) => clearOf({ x: tick.x, top: row.top, bottom: row.bottom }, inks)) };
  });
  const hasHidden = rows.some((row) => row.bars.some(({ hidden }) => hidden));
  return { width, height: Math.ceil(top) + 2, ticks, axisY, rows, asOf, hasHidden };
}

/** What is written at a date; where a row is of many years, with when it is. */
function textsOf({ article, dates }: Story, unit: Unit, t: Language): (entry: DateEntry) => string[] {
  return textsFor(article, new Map(unit > 12 ? dates.map(({ id }) => [id, 'after']) : []), t);
}

/** What is written at a bare bar that is pointed at, on the side that has more room. */
function hiddenLabel(
  { barBox: { from, to, top, bottom } }: LensBar,
  text: string,
  left: number,
  { width, sizePx }: RowsForm,
): LensBar['label'] {
  const toEnd = from - left > width - to;
  const room = (toEnd ? from - left : width - to) - 8;
  const y = Math.round((top + bottom) / 2 + sizePx * 0.36);
  return { text: cutText(text, room, sizePx), x: Math.round(toEnd ? from - 8 : to + 8), y, onFill: false, toEnd };
}

/** The months of a year, or some days of a month, by where they begin. */
function ticksOf(unit: Unit, t: Language): { share: number; label: string }[] {
  if (unit === 1) return [1, 6, 11, 16, 21, 26].map((day) => ({ share: (day - 1) / 31, label: t.date.day(dayOf(2000, 1, day)) }));
  if (unit !== 12) return [];
  return Array.from({ length: 12 }, (_, index) => ({ share: index / 12, label: t.date.monthShort(dayOf(2000, index + 1)) }));
}
