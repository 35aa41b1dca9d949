import type { Article, DateEntry } from '../../article/article.ts';
import { compareDays, dayOf } from '../../article/calendar.ts';
import { type CrowdedDays, crowdedDays } from '../../article/crowded-days.ts';
import { asOfLabel } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { textRoomPx } from '../text-width.ts';
import { type Band, cutStory, gapAt, mostLabels } from './cut-story.ts';
import { cutText, type Stretch } from './lanes.ts';
import { type LensBar, lensBars } from './lens/bars.ts';
import { type DayPanel, dayPanel, type LensForm, stripOf } from './lens/panels.ts';
import { clearOf, type Upright } from './lens/uprights.ts';
import { shareOf, type Unit } from './stretches.ts';

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
  /** All that is its own, the break before it and its crowded days too. */
  band: Band;
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

const barPx = 17;
const pitchPx = 24;
const gapPx = 26;
const padPx = 8;
/** A row of more lanes has its crowded days enlarged. */
const mostRowLanes = 7;
const mostLenses = 3;

/** The dates of a story in rows. */
export function timeRows(article: Article, form: LensForm, t: Language, most = mostLabels): TimeRows {
  const { unit, stretches, says, now } = cutStory(article, t, most);
  const { width, sizePx } = form;
  const left = Math.round(Math.max(...stretches.map(({ name }) => textRoomPx(name, sizePx, 800))) + 16);
  const ticks = ticksOf(unit, t).map(({ share, label }) => ({ x: Math.round(left + share * (width - left)), label }));
  const axisY = ticks.length > 0 ? sizePx + 9 : 1;
  let top = axisY;
  let asOf: TimeRows['asOf'];
  let start = 0;
  const rows = stretches.map((stretch): TimeRow => {
    const gap = gapAt(stretch, top, gapPx, sizePx);
    if (gap) top += gapPx;
    const x = (time: number) => left + shareOf(stretch, unit, time) * (width - left);
    const dates = stretch.dates.map(({ entry }) => entry);
    const fresh = new Set(stretch.dates.filter(({ isFirst }) => isFirst).map(({ entry }) => entry));
    const labelled = new Set(stretch.dates.filter(({ isLabelled }) => isLabelled).map(({ entry }) => entry));
    const { hasNow } = stretch;
    const nowX = Math.round(x(now));
    const written = (entry: DateEntry) => (labelled.has(entry) ? says(entry) : []);
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
        return bar ? [{ ...bar, hidden: bar.label || !fresh.has(entry) ? undefined : hiddenLabel(bar, says(entry), from, form) }] : [];
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
        ...lenses.flatMap((panel) => nowIn(panel, now, width)),
      ];
      asOf = { lines, label: { text, x: nowX + (before ? -7 : 7), y: row.bottom - 4, before } };
    }
    const band = { top: start, bottom: Math.ceil(top) };
    start = band.bottom;
    return { ...row, band, lenses, ticks: ticks.flatMap((tick) => clearOf({ x: tick.x, top: row.top, bottom: row.bottom }, inks)) };
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
