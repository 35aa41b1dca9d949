import { overlap } from '../../../article/aid.ts';
import { type Amount, amountOf, canBeAdded, isExact, measureKey, sureAmount } from '../../../article/amount.ts';
import type { Article } from '../../../article/article.ts';
import type { Language } from '../../../languages/language.ts';
import { flows } from '../flows.ts';
import { barPx, type RibbonsForm } from './forms.ts';
import type { Label } from './label.ts';
import {
  type Lane,
  lineRatio,
  loses,
  nameHeightPx,
  nameLines,
  overlapPx,
  place,
  recipientRuns,
  recipientWidthPx,
  type Room,
} from './lanes.ts';
import { runs } from '../../untangle.ts';

/** The drawing of who pledged what to whom: donors left, recipients right, a ribbon for each pledge. */
export interface RibbonsDrawing {
  form: RibbonsForm;
  heightPx: number;
  ribbons: Ribbon[];
  donors: Bar[];
  recipients: Bar[];
}

/** All flows of one pledge, with its words. */
export interface Ribbon {
  id: string;
  /** A sum is stated; else it is hatched. */
  solid: boolean;
  /** Its amount is so small that it had to be drawn wider. */
  isWider: boolean;
  path: string;
  /** Upper edges at either end, and heights, of its flows. */
  ends: { left: number; right: number; heightPx: number }[];
  label: Label;
}

/** The upright bar of a donor or recipient with its name beside or above it. */
export interface Bar {
  x: number;
  y: number;
  heightPx: number;
  /** Undefined where it is not stated. */
  name: string | undefined;
  lines: { x: number; y: number; text: string }[];
  note: { x: number; y: number; text: string } | undefined;
}

/**
 * Ribbons of one form, or undefined where nothing is pledged, or the amounts must not stand side by side. Both ends of the ribbons have the same order and all have the same
 * bend, so none crosses another; where ribbons bent to a shared recipient would touch a label, they are drawn apart and straight.
 */
export function ribbons(article: Article, form: RibbonsForm, t: Language): RibbonsDrawing | undefined {
  if (!canBeRibbons(article)) return undefined;
  const lanes = form.merged ? mergedLanes(article, form, t) : undefined;
  if (lanes) return toDrawing(lanes, form, t);
  const apart = { ...form, merged: false };
  return toDrawing(place(flows(article, t, false), apart, t, noRoom()), apart, t);
}

const mostRibbons = 6;

/**
 * Widths side by side are read as parts of a sum, and compared: so all that is stated is exact, above zero, of one measure that can be added, and
 * counts nothing twice.
 */
function canBeRibbons({ pledges }: Article): boolean {
  const withAmount = pledges.filter((pledge) => amountOf(pledge));
  const amounts = withAmount.flatMap((pledge) => amountOf(pledge) ?? []);
  const isPlain = (amount: Amount) => isExact(amount) && !amount.claims && sureAmount(amount) > 0 && canBeAdded(amount.measure);
  return (
    pledges.length > 0 &&
    pledges.length <= mostRibbons &&
    amounts.every(isPlain) &&
    new Set(amounts.map(({ measure }) => measureKey(measure))).size < 2 &&
    !withAmount.some((pledge) => withAmount.some((other) => other !== pledge && overlap(pledge, other, pledges)))
  );
}

const noRoom = (): Room => ({ abovePx: new Map(), outside: new Set() });

/** Bent ribbons, given more room until none touches a label; undefined where that has no end. */
function mergedLanes(article: Article, form: RibbonsForm, t: Language): Lane[] | undefined {
  const room = noRoom();
  const all = flows(article, t, true);
  for (let round = 0; round < 20; round++) {
    const lanes = place(all, form, t, room);
    if (!widen(room, lanes, form)) return lanes;
  }
  return undefined;
}

/** Gives room to each label that is touched or lost; true where there was one. */
function widen({ abovePx, outside }: Room, lanes: Lane[], form: RibbonsForm): boolean {
  let touched = false;
  lanes.forEach((lane, at) => {
    const { id } = lane.flow.pledge;
    const overlap = overlapPx(lane, lanes.slice(0, at), form);
    if (loses(lane, form)) outside.add(id);
    if (overlap > 0) abovePx.set(id, (abovePx.get(id) ?? 0) + overlap);
    touched ||= overlap > 0 || loses(lane, form);
  });
  return touched;
}

function toDrawing(lanes: Lane[], form: RibbonsForm, t: Language): RibbonsDrawing {
  const pledges = runs(lanes.map((lane) => ({ to: lane.flow.pledge.id, lane })));
  const donors = runs(lanes.map((lane) => ({ to: lane.flow.donor ?? '', lane })))
    .map((run) => run.map(({ lane }) => lane))
    .map((run) => donorBar(run, form, t));
  const recipients = recipientRuns(lanes, form.merged).map((run) => recipientBar(run, form, t));
  const ends = [...lanes.map((lane) => Math.max(lane.left, lane.right) + lane.height), ...[...donors, ...recipients].flatMap(textEnds)];
  return {
    form,
    heightPx: Math.ceil(Math.max(...ends)) + 2,
    ribbons: pledges.map((run) =>
      toRibbon(
        run.map(({ lane }) => lane),
        form,
      ),
    ),
    donors,
    recipients,
  };
}

function textEnds({ lines, note }: Bar): number[] {
  return [...lines, ...(note ? [note] : [])].map(({ y }) => y + 5);
}

function toRibbon(lanes: Lane[], form: RibbonsForm): Ribbon {
  const [first] = lanes;
  if (!first?.label) throw new RangeError('Expected a pledge with a ribbon');
  const { label, left, flow } = first;
  const top = left - (label.inside ? 0 : label.heightPx + 6);
  return {
    id: flow.pledge.id,
    solid: flow.share !== undefined,
    isWider: flow.share !== undefined && flow.share * form.solidPx < form.thinPx,
    path: lanes.map((lane) => ribbonPath(lane, form)).join(''),
    ends: lanes.map((lane) => ({ left: lane.left, right: lane.right, heightPx: lane.height })),
    label: { ...label, lines: label.lines.map((line) => ({ ...line, y: round(line.y + top) })) },
  };
}

function ribbonPath({ left, right, height }: Lane, { fromPx, toPx }: RibbonsForm): string {
  const [l, r, middle] = [round(left), round(right), round((fromPx + toPx) / 2)];
  if (l === r) return `M${fromPx} ${l}H${toPx}v${height}H${fromPx}z`;
  return `M${fromPx} ${l}C${middle} ${l} ${middle} ${r} ${toPx} ${r}v${height}C${middle} ${r + height} ${middle} ${l + height} ${fromPx} ${l + height}z`;
}

function round(value: number): number {
  return Math.round(value);
}

function donorBar(lanes: Lane[], form: RibbonsForm, t: Language): Bar {
  const [first, last] = [lanes[0], lanes.at(-1)];
  const y = round(first?.left ?? 0);
  const x = form.fromPx - barPx;
  const name = first?.flow.donor;
  const heightPx = round((last?.left ?? 0) + (last?.height ?? 0)) - y;
  const text = name ?? t.notStated;
  const above = first?.label && !first.label.inside ? first.label.heightPx + 6 : 0;
  const lines = form.namesLeft
    ? nameLines(text, form, x - 12).map((line, at) => ({ x: 0, y: round(y + form.nameSizePx * (0.95 + at * lineRatio)), text: line }))
    : nameLines(text, form, form.widthPx)
        .reverse()
        .map((line, at) => ({ x: Math.max(0, x), y: round(y - above - form.nameSizePx * (0.5 + at * lineRatio)), text: line }))
        .reverse();
  return { x, y, heightPx, name, lines, note: undefined };
}

function recipientBar(lanes: Lane[], form: RibbonsForm, t: Language): Bar {
  const [first, last] = [lanes[0], lanes.at(-1)];
  const y = round(first?.right ?? 0);
  const heightPx = round((last?.right ?? 0) + (last?.height ?? 0)) - y;
  const name = first?.flow.recipient;
  const nameHeight = first ? nameHeightPx(first.flow, form) : 0;
  const x = form.toPx + barPx + round(form.nameSizePx * 0.5);
  const top = y + heightPx / 2 - nameHeight / 2;
  const baseline = (at: number) => round(top + form.nameSizePx * (0.88 + at * lineRatio));
  const texts = nameLines(name ?? t.notStated, form, recipientWidthPx(form));
  const noteY = round(baseline(texts.length - 1) + form.labelSizePx * 1.3);
  return {
    x: form.toPx,
    y,
    heightPx,
    name,
    lines: texts.map((text, at) => ({ x, y: baseline(at), text })),
    note: first?.flow.shared ? { x, y: noteY, text: t.aid.splitNotStated } : undefined,
  };
}
