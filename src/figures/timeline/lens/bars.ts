import type { DateEntry } from '../../../article/article.ts';
import type { BoundedDate } from '../../../article/date.ts';
import { type Extent, toExtent } from '../extent.ts';
import { footprint, type LaneItem, packLanes, type Stretch } from '../lanes.ts';
import { textRoomPx } from '../../text-width.ts';

/** A rectangle in the drawing's units. */
export interface Box extends Stretch {
  top: number;
  bottom: number;
}

/** The look of a part of a bar: filled, outlined, dashed, dotted, struck through, an arrow to what lies far off; fading in or out, filled or outlined. */
export type PartKind =
  'filled' | 'outlined' | 'dashed' | 'dotted' | 'struck' | 'arrow' | 'hollow' | 'filled-in' | 'filled-out' | 'outlined-in' | 'outlined-out';

export interface LensBar {
  /** The date's id. */
  id: string;
  parts: { kind: PartKind; d: string }[];
  /** `toEnd` where it ends at `x`, since it stands before its bar. */
  label: { text: string; x: number; y: number; onFill: boolean; toEnd: boolean } | undefined;
  labelBox: Box | undefined;
  /** The bar itself. */
  barBox: Box;
  /** What it takes up with its label. */
  box: Box;
}

/** A row of lanes: its scale, measures, and what its labels must keep clear of. */
export interface LensPanel {
  dates: DateEntry[];
  asOf: BoundedDate;
  /** The x of a day index. */
  x: (time: number) => number;
  top: number;
  width: number;
  sizePx: number;
  barPx: number;
  pitchPx: number;
  abovePitchPx: number;
  /** Labels stand in a line above their bars. */
  above: boolean;
  /** Labels may stand on their bars. */
  onBars: boolean;
  /** What may be written at a date, the best first. */
  texts: (entry: DateEntry) => string[];
  /** The dates that lie far before or after all that the scale shows, by id. */
  far: FarOff;
  mostLanes: number;
  blocked: Stretch[];
  avoided: Stretch[];
  /** The least room between two bars with their labels. */
  gap?: number;
  /** Whether a text that fits nowhere is cut as short as it must be. */
  cut?: boolean;
}

export interface LensBars {
  bars: LensBar[];
  heightPx: number;
  /** False where labels would need too many lanes: then the bars stand as bare marks. */
  labelled: boolean;
}

/** On which side of a drawing each date lies that is too far off for it, by its id. */
export type FarOff = ReadonlyMap<string, 'before' | 'after'>;

const arrowPx = 12;
const leastWidth = 5;
const openTailPx = 48;

/**
 * The bars of a panel in lanes, with labels where they need no more than its number of lanes. Where a label finds no room in
 * line with its bar, all stand above theirs, in lanes of `abovePitchPx`.
 */
export function lensBars(panel: LensPanel): LensBars {
  const first = drawBars(panel);
  const drawn = !first.labelled && !panel.above ? denseBars(panel, first) : first;
  const isWhole = panel.above || panel.cut === true || !drawn.labelled || drawn.bars.every(({ label }) => label !== undefined);
  return isWhole ? drawn : drawBars({ ...panel, above: true, pitchPx: panel.abovePitchPx });
}

/** Of a label that is cut, so much is there at least. */
const leastShare = 0.6;

/** Thin bars in lanes close together, where so twice as many lanes are enough for all labels, or somewhat more lanes if long ones are cut. */
function denseBars(panel: LensPanel, bare: LensBars): LensBars {
  const dense = { ...panel, barPx: Math.min(panel.barPx, 17), pitchPx: Math.min(panel.pitchPx, 24) };
  const ways = [
    { ...dense, mostLanes: panel.mostLanes * 2 },
    { ...dense, mostLanes: Math.round(panel.mostLanes * 1.5), cut: true },
  ].map(drawBars);
  const leastOf = (entry: DateEntry) => Math.min(...panel.texts(entry).map(({ length }) => length)) * leastShare;
  const least = new Map(panel.dates.map((entry) => [entry.id, leastOf(entry)]));
  const says = ({ id, label }: LensBar) => label !== undefined && label.text.length >= (least.get(id) ?? 0);
  return ways.find(({ labelled, bars }) => labelled && bars.every(says)) ?? bare;
}

function drawBars(panel: LensPanel): LensBars {
  const extents = panel.dates.map((entry) => ({ entry, extent: toExtent(entry, panel.asOf) }));
  const items = extents.map(({ entry, extent }) => ({ entry, extent, item: toItem(entry, extent, panel) }));
  const options = {
    width: panel.width,
    sizePx: panel.sizePx,
    above: panel.above,
    onBars: panel.onBars,
    blocked: panel.blocked,
    avoided: panel.avoided,
    gap: panel.gap ?? 20,
    cut: panel.cut,
  };
  const named = packLanes(items.map(({ item }) => item), options); // prettier-ignore
  const labelled = laneCount(named) <= panel.mostLanes;
  const bare = items.map(({ item }) => ({ ...item, texts: [] }));
  const placed = labelled ? named : packLanes(bare, { ...options, gap: 2 });
  const barPx = labelled ? panel.barPx : Math.min(panel.barPx, 12);
  const pitchPx = labelled ? panel.pitchPx : barPx + 3;
  const bars = items.map(({ entry, extent, item }, index) => {
    const { lane, label } = placed[index] ?? { lane: 0, label: undefined };
    const top = panel.top + lane * pitchPx;
    const y = top + (labelled && panel.above ? panel.sizePx + 4 : 0);
    const onFill = label?.at === 'on' && extent.filledTo > extent.from;
    const widthPx = label ? textRoomPx(label.text, panel.sizePx, 600) : 0;
    const toEnd = label?.at === 'beside' && label.x < item.from;
    const labelY = label?.at === 'above' ? top + panel.sizePx : y + barPx / 2 + panel.sizePx * 0.36;
    return {
      id: entry.id,
      parts: arrowOf(entry, extent, item, panel.far, y, barPx) ?? toParts(extent, item, panel.x, y, barPx),
      label: label && { text: label.text, x: Math.round(label.x + (toEnd ? widthPx : 0)), y: Math.round(labelY), onFill, toEnd },
      labelBox: label && {
        from: label.x,
        to: label.x + widthPx,
        top: labelY - panel.sizePx,
        bottom: labelY + 3,
      },
      barBox: { from: item.from, to: item.to, top: y, bottom: y + barPx },
      box: { ...footprint(item, label, panel.sizePx), top, bottom: y + barPx },
    };
  });
  return { bars, heightPx: laneCount(placed) * pitchPx, labelled };
}

const laneCount = (placed: { lane: number }[]) => Math.max(0, ...placed.map(({ lane }) => lane + 1));

/** What lies far off stands as an arrow at the edge. */
function arrowOf(
  { id }: DateEntry,
  extent: Extent,
  { from, to }: Stretch,
  far: FarOff,
  top: number,
  height: number,
): LensBar['parts'] | undefined {
  const side = far.get(id);
  if (!side) return undefined;
  const [tip, foot] = side === 'before' ? [from + 1, to - 1] : [to - 1, from + 1];
  const kind = extent.filledTo > extent.from ? 'arrow' : 'hollow';
  return [{ kind, d: `M${tip} ${Math.round(top + height / 2)}L${foot} ${Math.round(top)}V${Math.round(top + height)}z` }];
}

function toItem(entry: DateEntry, extent: Extent, { x, width, texts, far }: LensPanel): LaneItem {
  const side = far.get(entry.id);
  if (side) {
    const edge = side === 'before' ? { from: 0, to: arrowPx } : { from: width - arrowPx, to: width };
    return { ...edge, ground: { from: edge.from, to: edge.from }, texts: texts(entry) };
  }
  // What goes on stops at the article's day; of what is to begin, only the beginning is drawn.
  const tail = isToCome(extent) ? openTailPx : 0;
  const from = Math.min(x(extent.from), width - leastWidth);
  const to = Math.min(width, Math.max(x(extent.to) + tail, from + leastWidth));
  const isFilled = extent.filledTo > extent.from;
  const ground = isFilled
    ? { from: x(extent.fadeInTo), to: x(Math.min(extent.filledTo, extent.fadeOutFrom)) }
    : { from: x(extent.from), to: x(extent.struck ? extent.from : extent.to) };
  return { from, to, ground, texts: texts(entry) };
}

/** Of no stated end, and still to begin. */
const isToCome = ({ open, from, to }: Extent) => open && from === to;

/** The parts of a bar from left to right, as wide as its item, one unit clear of its neighbours at both ends; a part of no width is left out. */
export function toParts(extent: Extent, item: Stretch, x: (time: number) => number, top: number, height: number): LensBar['parts'] {
  const start = item.from + 1;
  const end = Math.max(x(extent.to), item.from + leastWidth) - 1;
  const part = (kind: PartKind, from: number, to: number, sides?: Sides) =>
    to - from < 1 ? [] : [{ kind, d: box({ from: Math.round(from), to: Math.round(to) }, Math.round(top), height, sides) }];
  if (extent.struck) {
    const line = `M${Math.round(start)} ${Math.round(top + height / 2)}H${Math.round(end)}`;
    return part('struck', start, end).map(({ kind, d }) => ({ kind, d: d + line }));
  }
  if (extent.dotted) return part('dotted', start, end);
  const isFilled = extent.filledTo > extent.from;
  // An outline that fades at both ends, with nothing between, would be two specks.
  const isAllFaint = !isFilled && extent.from < extent.fadeInTo && extent.fadeInTo >= extent.fadeOutFrom && extent.fadeOutFrom < extent.to;
  if (extent.dashed || isAllFaint) return part('dashed', start, end);
  if (extent.pieces.length > 0)
    return extent.pieces.flatMap((piece) =>
      part(isFilled ? 'filled' : 'outlined', x(piece.from), Math.max(x(piece.to), x(piece.from) + leastWidth)),
    );
  const filledTo = !isFilled ? start : extent.filledTo === extent.to ? end : x(extent.filledTo);
  const inTo = Math.max(start, x(extent.fadeInTo));
  const outFrom = extent.fadeOutFrom < extent.to ? Math.min(x(extent.fadeOutFrom), end) : end;
  const isOpen = isToCome(extent) || outFrom < end;
  const none = { left: false, right: false };
  return [
    ...(isFilled ? part('filled-in', start, Math.min(inTo, end)) : part('outlined-in', start, Math.min(inTo, end), none)),
    // Under the fades by a hair, so that no seam shows.
    ...part('filled', inTo > start ? inTo - 1 : inTo, Math.min(filledTo, outFrom)),
    ...part('outlined', Math.max(inTo, filledTo), outFrom, { left: inTo === start, right: !isOpen }),
    ...(filledTo > outFrom ? part('filled-out', outFrom, end) : part('outlined-out', outFrom, end, none)),
    ...(isToCome(extent) ? part('outlined-out', end, item.to, none) : []),
  ];
}

/** The parts of several bars with those of a look in one path, but for what fades: that fades over its own width. */
export function merged(bars: Pick<LensBar, 'parts'>[]): LensBar['parts'] {
  const parts = bars.flatMap((bar) => bar.parts);
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const alike = parts.filter((part) => part.kind === kind);
    return kind.includes('-') ? alike : [{ kind, d: alike.map(({ d }) => d).join('') }];
  });
}

/** Which ends of a part have an edge; a part that fades has none. */
interface Sides {
  left: boolean;
  right: boolean;
}

function box({ from, to }: Stretch, top: number, height: number, { left, right }: Sides = { left: true, right: true }): string {
  const width = Math.max(to - from, 2);
  if (left && right) return `M${from} ${top}h${width}v${height}h-${width}z`;
  if (left) return `M${from + width} ${top}h-${width}v${height}h${width}`;
  if (right) return `M${from} ${top}h${width}v${height}h-${width}`;
  return `M${from} ${top}h${width}m0 ${height}h-${width}`;
}
