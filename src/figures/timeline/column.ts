import type { Article } from '../../article/article.ts';
import { asOfLabel } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { textRoomPx, wrapText } from '../text-width.ts';
import { type Band, cutStory, gapAt, mostLabels } from './cut-story.ts';
import { cutText } from './lanes.ts';
import { type LensBar, toParts } from './lens/bars.ts';
import { shareOf } from './stretches.ts';

/** A timeline that runs downwards, for narrow screens: a block for each year, or other unit, in which something begins or ends. */
export interface TimeColumn {
  width: number;
  height: number;
  /** Where the axis runs; bars stand to the right of it. */
  axisX: number;
  blocks: TimeBlock[];
  /** From one line of a label to the next. */
  leadingPx: number;
  asOf: { text: string; x: number; y: number; leader: string } | undefined;
  hasHidden: boolean;
}

export interface TimeBlock {
  /** All that is its own, the break before it too. */
  band: Band;
  name: string;
  nameY: number;
  /** Of the line above it. */
  ruleY: number;
  top: number;
  bottom: number;
  gap: { text: string; y: number } | undefined;
  bars: ColumnBar[];
}

export interface ColumnBar {
  id: string;
  /** Drawn from left to right: the drawing turns them down. */
  parts: LensBar['parts'];
  label: ColumnLabel | undefined;
  /** What is shown of it only where it is pointed at. */
  hidden: ColumnLabel | undefined;
}

interface ColumnLabel {
  lines: string[];
  x: number;
  /** Of its first line. */
  y: number;
  /** From the bar to the label. */
  leader: string;
}

export interface ColumnForm {
  width: number;
  sizePx: number;
}

const thickPx = 9;
const lanePx = 11;
const mostLanes = 3;
const leastPx = 5;
const leadersPx = 18;
const gapPx = 30;
const padPx = 6;
const mostLines = 2;
/** Wider names stand above their blocks. */
const mostNamePx = 60;

/** The dates of a story downwards. */
export function timeColumn(article: Article, form: ColumnForm, t: Language, most = mostLabels): TimeColumn {
  const { unit, stretches, says, now } = cutStory(article, t, most);
  const { width, sizePx } = form;
  const nameRoom = Math.max(...stretches.map(({ name }) => textRoomPx(name, sizePx, 800)));
  const isBeside = nameRoom <= mostNamePx;
  const axisX = isBeside ? Math.ceil(nameRoom) + 8 : 6;
  const labelX = axisX + 2 + mostLanes * lanePx + leadersPx;
  const leading = Math.round(sizePx * 1.3);
  let top = 2;
  let bandTop = 0;
  let asOf: TimeColumn['asOf'];
  // What goes on from one block to the next keeps its lane.
  const going = new Map<string, number>();
  const blocks = stretches.map((stretch): TimeBlock => {
    const gap = gapAt(stretch, top, gapPx, sizePx);
    if (gap) top += gapPx;
    const ruleY = Math.round(top);
    const nameY = Math.round(top + sizePx + (isBeside ? padPx - 2 : 4));
    const start = isBeside ? top : nameY + 4;
    const items = stretch.dates.map(({ entry, extent, isFirst, isLabelled }) => {
      const texts = isFirst ? says(entry) : [];
      const text = texts.find((each) => wrapText(each, width - labelX, sizePx, 600).length <= mostLines) ?? texts.at(-1) ?? '';
      return { entry, extent, text, lines: isLabelled ? linesOf(text, width - labelX, sizePx) : [] };
    });
    const { hasNow } = stretch;
    const wants: Want[] = items.flatMap(({ entry, extent, lines }, index) =>
      lines.length === 0
        ? []
        : [
            {
              at: Math.max(extent.from, stretch.from),
              rank: entry.status === 'planned' ? 2 : 0,
              heightPx: lines.length * leading + 5,
              index,
            },
          ],
    );
    if (hasNow) wants.push({ at: now, rank: 1, heightPx: leading + 5, index: items.length });
    const needed = wants.reduce((sum, { heightPx }) => sum + heightPx, 0);
    const height = Math.max(needed, items.length * leastPx, leading + 5) + 2 * padPx;
    const y = (at: number) => start + padPx + shareOf(stretch, unit, at) * (height - 2 * padPx);
    wants.sort(
      (one, other) =>
        Math.max(one.at, one.rank === 2 ? now : -Infinity) - Math.max(other.at, other.rank === 2 ? now : -Infinity) ||
        one.rank - other.rank,
    );
    const placed = spread(
      wants.map(({ at, heightPx }) => ({ wanted: y(at) + leastPx / 2 - leading / 2, heightPx })),
      start + padPx,
      start + height - padPx,
    );
    const tops = new Map(wants.map(({ index }, at) => [index, placed[at] ?? 0]));
    const ends = Array.from({ length: mostLanes }, () => -Infinity);
    const bars = items.map(({ entry, extent, text, lines }, index): ColumnBar => {
      const edge = (at: number) => (at < stretch.from ? start : at > stretch.to ? start + height : y(at));
      const from = Math.min(edge(extent.from), start + height - leastPx);
      const bar = { from, to: Math.max(edge(extent.to), from + leastPx) };
      const free = ends.findIndex((end) => end + 1 <= bar.from);
      const lane = going.get(entry.id) ?? (free >= 0 ? free : mostLanes - 1);
      if (extent.to > stretch.to) going.set(entry.id, lane);
      ends[lane] = Math.max(bar.to, ends[lane] ?? 0);
      const barX = axisX + 2 + lane * lanePx;
      const labelAt = (labelTop: number, of: string[]): ColumnLabel => {
        const first = Math.round(labelTop + sizePx);
        return {
          lines: of,
          x: labelX,
          y: first,
          leader: leader([barX + thickPx + 1, Math.round(bar.from + leastPx / 2)], [labelX - 4, Math.round(first - sizePx * 0.36)]),
        };
      };
      return {
        id: entry.id,
        parts: toParts(extent, bar, (at) => Math.max(edge(at), bar.from), barX, thickPx),
        label: lines.length > 0 ? labelAt(tops.get(index) ?? 0, lines) : undefined,
        hidden:
          lines.length === 0 && text !== ''
            ? labelAt(bar.from + leastPx / 2 - sizePx * 0.64, [cutText(text, width - labelX, sizePx)])
            : undefined,
      };
    });
    if (hasNow) {
      const first = Math.round((tops.get(items.length) ?? 0) + sizePx);
      const at = Math.round(y(now));
      asOf = {
        text: t.timeline.lens.asOf(asOfLabel(article, article.dates, t)),
        x: labelX,
        y: first,
        leader: `M${axisX - 4} ${at}H${labelX - leadersPx}L${labelX - 4} ${Math.round(first - sizePx * 0.36)}`,
      };
    }
    top = start + height;
    const band = { top: bandTop, bottom: Math.ceil(top) };
    bandTop = band.bottom;
    return { band, name: stretch.name, nameY, ruleY, top: Math.round(start), bottom: Math.round(top), gap, bars };
  });
  const hasHidden = blocks.some(({ bars }) => bars.some(({ hidden }) => hidden));
  return { width, height: Math.ceil(top) + 2, axisX, blocks, leadingPx: leading, asOf, hasHidden };
}

/** A label that wants to stand at a time: of what is of one time, what has happened comes first, then the article’s day, then plans. */
interface Want {
  at: number;
  rank: number;
  heightPx: number;
  index: number;
}

const leader = ([x1, y1]: [number, number], [x2, y2]: [number, number]) => `M${x1} ${y1}L${x2} ${y2}`;

/** A text in two lines at most, with an ellipsis where that is not all. */
function linesOf(text: string, widthPx: number, sizePx: number): string[] {
  const lines = wrapText(text, widthPx, sizePx, 600);
  if (lines.length <= mostLines) return lines;
  const last = lines.slice(mostLines - 1).join(' ');
  return [...lines.slice(0, mostLines - 1), cutText(last, widthPx, sizePx)];
}

/** The tops of labels in their order, as near to what they want as they can be without touching, between two ends. */
export function spread(labels: { wanted: number; heightPx: number }[], from: number, to: number): number[] {
  // Runs of labels that touch, each at the mean of what they want.
  const runs: { top: number; heightPx: number; sum: number; labels: typeof labels }[] = [];
  for (const label of labels) {
    let run = { top: label.wanted, heightPx: label.heightPx, sum: label.wanted, labels: [label] };
    const bounded = (each: typeof run) => Math.max(from, Math.min(each.sum / each.labels.length, to - each.heightPx));
    run.top = bounded(run);
    for (let last = runs.at(-1); last && last.top + last.heightPx > run.top; last = runs.at(-1)) {
      runs.pop();
      const sum = last.sum + run.sum - run.labels.length * last.heightPx;
      run = { top: 0, heightPx: last.heightPx + run.heightPx, sum, labels: [...last.labels, ...run.labels] };
      run.top = bounded(run);
    }
    runs.push(run);
  }
  return runs.flatMap((run) => {
    let top = run.top;
    return run.labels.map(({ heightPx }) => (top += heightPx) - heightPx);
  });
}
