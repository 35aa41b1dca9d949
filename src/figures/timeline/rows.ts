import type { Article, DateEntry } from '../../article/article.ts';
import { compareDays, dayOf } from '../../article/calendar.ts';
import { type CrowdedDays, crowdedDays } from '../../article/crowded-days.ts';
import { compareDates } from '../../article/date.ts';
import { asOfLabel, needsYear } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { textRoomPx } from '../text-width.ts';
import { asOfTime, type Extent, toExtent } from './extent.ts';
import { cutText, type Stretch } from './lanes.ts';
import { type LensBar, lensBars } from './lens/bars.ts';
import { type DayPanel, dayPanel, type LensForm, stripOf } from './lens/panels.ts';
import { clearOf, type Upright } from './lens/uprights.ts';
import { shareOf, stretchesOf, type Unit, unitFor, usedSteps } from './stretches.ts';
import { textsInUnit } from './texts.ts';
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
  /** Its crowded days, enlarged under its bars, in order. */
  lenses: RowLens[];
}

/** Some days of a row, and where they lie in it. */
export interface RowLens extends Omit<DayPanel, 'bars'> {
  bars: RowBar[];
  strip: Stretch;
}

/** A bar, or its part in a row; `hidden` is what is shown of it where it is pointed at. */
export interface RowBar extends LensBar {
  hidden: LensBar['label'];
}

/** So many labels can be read at once. */
export const mostLabels = 40;

const barPx = 17;
const pitchPx = 24;
const gapPx = 26;
const padPx = 8;
/** A row of more lanes has its crowded days enlarged. */
const mostRowLanes = 7;
const mostLenses = 3;

/** The dates of a story in rows. */
export function timeRows(article: Article, form: LensForm, t: Language, most = mostLabels): TimeRows {
  const dates = article.dates.toSorted((a, b) => compareDates(a.date, b.date));
  const extents = new Map(dates.map((entry) => [entry.id, toExtent(entry, article.asOf)]));
  const now = asOfTime(article.asOf);
  const all = [...extents.values()];
  const isNowShown = now > Math.min(...all.map(({ from }) => from)) && all.some(({ from, to }) => Math.max(from, to) >= Math.floor(now));
  const story: Story = { article, dates, extents, now: isNowShown ? now : undefined, labelled: labelledOf(dates, most) };
  const more = isNowShown ? [now] : [];
  const unit = unitFor(all, more);
  return rowsOf(story, usedSteps(all, unit, more), unit, form, t);
}

/** The ids of the dates that have labels. */
export function labelledOf(dates: DateEntry[], most: number): Set<string> {
  return new Set(weightiest(dates, most).map(({ id }) => id));
}

interface Story {
  article: Article;
  /** In order. */
  dates: DateEntry[];
  extents: Map<string, Extent>;
  now: number | undefined;
  labelled: Set<string>;
}

function rowsOf(story: Story, steps: number[], unit: Unit, form: LensForm, t: Language): TimeRows {
  const { article, labelled } = story;
  const { width, sizePx } = form;
  const stretches = stretchesOf(steps, unit, needsYear(article, article.dates), t);
  const left = Math.round(Math.max(...stretches.map(({ name }) => textRoomPx(name, sizePx, 800))) + 16);
  const ticks = ticksOf(unit, t).map(({ share, label }) => ({ x: Math.round(left + share * (width - left)), label }));
  const axisY = ticks.length > 0 ? sizePx + 9 : 1;
  const says = textsInUnit(article, unit, t);
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
    const written = (entry: DateEntry) => (fresh.has(entry.id) && labelled.has(entry.id) ? says(entry) : []);
    const panelOf = (shown: DateEntry[]) =>
      lensBars({
        dates: shown,
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
        texts: written,
        far: new Map(),
        mostLanes: Infinity,
        blocked: [{ from: -Infinity, to: left }],
        avoided: hasNow ? [{ from: nowX - 5, to: nowX + 5 }] : [],
        gap: 10,
        cut: true,
      });
    const withHidden = (bars: LensBar[], of: DateEntry[], from: number): RowBar[] =>
      of.flatMap((entry, index) => {
        const bar = bars[index];
        return bar ? [{ ...bar, hidden: bar.label || !fresh.has(entry.id) ? undefined : hiddenLabel(bar, says(entry), from, form) }] : [];
      });
    const whole = panelOf(dates);
    const crowds = unit >= 12 && whole.heightPx > mostRowLanes * pitchPx ? crowdsOf(dates) : [];
    const apart = dates.filter((entry) => !crowds.some((crowd) => crowd.dates.some(({ id }) => id === entry.id)));
    const { bars, heightPx } = crowds.length > 0 ? panelOf(apart) : whole;
    const row = {
      name: stretch.name,
      nameY: Math.round(top + padPx + barPx / 2 + sizePx * 0.36),
      top: Math.round(top),
      bottom: Math.round(top + padPx + Math.max(heightPx, pitchPx) + (hasNow ? sizePx + 6 : 0)),
      gap,
      bars: withHidden(bars, apart, left),
    };
    const labels = bars.flatMap(({ labelBox }) => labelBox ?? []);
    const inks = [...labels, ...bars.map(({ barBox }) => barBox)];
    top = row.bottom;
    const lenses = crowds.map((crowd): RowLens => {
      const panel = dayPanel(article, crowd, top + form.lensPx / 2, form, new Map(), t, written);
      top = panel.bottom + padPx;
      return { ...panel, bars: withHidden(panel.bars, crowd.dates, 0), strip: stripOf(x, crowd) };
    });
    if (hasNow) {
      const text = t.timeline.lens.asOf(asOfLabel(article, article.dates, t));
      // With room for a wider typeface, before ours is there.
      const before = nowX + 7 + textRoomPx(text, sizePx, 600) * 1.15 > width;
      const lines = [
        ...clearOf({ x: nowX, top: row.top, bottom: row.bottom }, labels),
        ...lenses.flatMap((panel) => nowIn(panel, story.now ?? 0, width)),
      ];
      asOf = { lines, label: { text, x: nowX + (before ? -7 : 7), y: row.bottom - 4, before } };
    }
    return { ...row, lenses, ticks: ticks.flatMap((tick) => clearOf({ x: tick.x, top: row.top, bottom: row.bottom }, inks)) };
  });
  const hasHidden = rows.some((row) => [row, ...row.lenses].some(({ bars }) => bars.some(({ hidden }) => hidden)));
  return { width, height: Math.ceil(top) + 2, ticks, axisY, rows, asOf, hasHidden };
}

/** The runs of days of a row in which most happens, in order. */
function crowdsOf(dates: DateEntry[]): CrowdedDays[] {
  const crowds: CrowdedDays[] = [];
  for (let left = dates; crowds.length < mostLenses;) {
    const crowd = crowdedDays(left);
    if (!crowd) break;
    crowds.push(crowd);
    left = left.filter(({ id }) => !crowd.dates.some((date) => date.id === id));
  }
  return crowds.sort((a, b) => compareDays(a.from, b.from));
}

/** The line of the article’s day in some enlarged days. */
function nowIn({ x, top, bottom, bars }: DayPanel, now: number, width: number): Upright[] {
  const nowX = Math.round(x(now));
  return nowX <= 0 || nowX >= width
    ? []
    : clearOf(
        { x: nowX, top, bottom },
        bars.flatMap(({ labelBox }) => labelBox ?? []),
      );
}

/** What is written at a bare bar that is pointed at, on the side that has more room. */
function hiddenLabel(
  { barBox: { from, to, top, bottom } }: LensBar,
  texts: string[],
  left: number,
  { width, sizePx }: LensForm,
): LensBar['label'] {
  const toEnd = from - left > width - to;
  const room = (toEnd ? from - left : width - to) - 8;
  const text = texts.find((each) => textRoomPx(each, sizePx, 600) <= room) ?? texts.at(-1) ?? '';
  const y = Math.round((top + bottom) / 2 + sizePx * 0.36);
  return { text: cutText(text, room, sizePx), x: Math.round(toEnd ? from - 8 : to + 8), y, onFill: false, toEnd };
}

/** The months of a year, or some days of a month, by where they begin. */
function ticksOf(unit: Unit, t: Language): { share: number; label: string }[] {
  if (unit === 1) return [1, 6, 11, 16, 21, 26].map((day) => ({ share: (day - 1) / 31, label: t.date.day(dayOf(2000, 1, day)) }));
  if (unit !== 12) return [];
  return Array.from({ length: 12 }, (_, index) => ({ share: index / 12, label: t.date.monthShort(dayOf(2000, index + 1)) }));
}
