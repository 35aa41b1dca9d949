import type { Language } from '../../../languages/language.ts';
import type { Flow } from '../flows.ts';
import { barPx, type RibbonsForm } from './forms.ts';
import { inner, type Label, outer } from './label.ts';
import { wrapText } from '../../text-width.ts';
import { runs } from '../../untangle.ts';

/** A flow with its place: upper edge at either end, and height; the first of a pledge has the pledge’s label. */
export interface Lane {
  flow: Flow;
  left: number;
  right: number;
  height: number;
  label: Label | undefined;
}

/** What ribbons that touched a label need: more room above a pledge, or its label outside. */
export interface Room {
  abovePx: Map<string, number>;
  outside: Set<string>;
}

/** Flows from the top down: each pledge below its label, each donor below the last; then the right ends. */
export function place(all: Flow[], form: RibbonsForm, t: Language, room: Room): Lane[] {
  const lanes: Lane[] = [];
  let donorEnd = 0;
  for (const flow of all) {
    const before = lanes.at(-1);
    const height = flow.share === undefined ? form.thinPx : Math.max(form.thinPx, Math.round(flow.share * form.solidPx));
    const label =
      before?.flow.pledge === flow.pledge ? undefined : labelOf(flow, form, height, labelEndPx(flow, height, before, form), t, room);
    let y = before ? before.left + before.height : 0;
    if (!before || before.flow.donor !== flow.donor) {
      y = Math.max(donorEnd, y + (before ? form.nameSizePx * 1.5 : 0)) + donorAbovePx(flow, form, t);
      donorEnd = y + donorHeightPx(flow, form, t);
    }
    if (label) y += (before ? 14 + (room.abovePx.get(flow.pledge.id) ?? 0) : 0) + (label.inside ? 0 : label.heightPx + 6);
    if (!form.merged) y = Math.max(y, flatTopPx(flow, height, before, form));
    lanes.push({ flow, left: y, right: y, height, label });
  }
  return form.merged ? withRightEnds(lanes, form) : lanes;
}

/** Where straight ribbons each have a name at their end, the names keep apart too. */
function flatTopPx(flow: Flow, height: number, before: Lane | undefined, form: RibbonsForm): number {
  const excess = nameExcessPx(flow, height, form);
  return before ? before.left + before.height + nameExcessPx(before.flow, before.height, form) + excess + 4 : excess;
}

/** The room for a donor’s name above its ribbons. */
function donorAbovePx({ donor }: Flow, form: RibbonsForm, t: Language): number {
  if (form.namesLeft) return 0;
  return Math.round(form.nameSizePx * (0.35 + lineRatio * nameLines(donor ?? t.notStated, form, form.widthPx).length));
}

/** As far as a label may go: to the names of recipients where these stand out above and below their bars, else over them. */
function labelEndPx(flow: Flow, height: number, before: Lane | undefined, form: RibbonsForm): number {
  const standsOut = nameExcessPx(flow, height, form) > 0 || (before && nameExcessPx(before.flow, before.height, form) > 0);
  return form.merged || standsOut ? form.toPx : form.widthPx;
}

function donorHeightPx({ donor }: Flow, form: RibbonsForm, t: Language): number {
  const lines = form.namesLeft ? nameLines(donor ?? t.notStated, form, form.fromPx - barPx - 12).length : 0;
  return Math.ceil((lines + 1) * form.nameSizePx * lineRatio);
}

function labelOf(flow: Flow, form: RibbonsForm, height: number, endPx: number, t: Language, { outside }: Room): Label {
  return (outside.has(flow.pledge.id) ? undefined : inner(flow, form, height, t)) ?? outer(flow, form, endPx, t);
}

/** Each recipient as high as its last ribbon begins, so that ribbons run level or fall, and below the recipient before. */
function withRightEnds(lanes: Lane[], form: RibbonsForm): Lane[] {
  let bottom = 0;
  return recipientRuns(lanes).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const height = run.reduce((sum, lane) => sum + lane.height, 0);
    const excess = nameExcessPx(first.flow, height, form);
    let y = Math.max(bottom + excess, last.left + last.height - height);
    bottom = y + height + excess + 12;
    return run.map((lane) => ({ ...lane, right: (y += lane.height) - lane.height }));
  });
}

/** Neighbouring ribbons to the same recipient where the form merges them. */
export function recipientRuns(lanes: Lane[], merged = true): Lane[][] {
  if (!merged) return lanes.map((lane) => [lane]);
  const keyed = lanes.map((lane) => ({ to: `${lane.flow.recipient ?? ''}${lane.flow.shared ? ' shared' : ''}`, lane }));
  return runs(keyed).map((run) => run.map(({ lane }) => lane));
}

export const lineRatio = 1.15;

export function nameLines(name: string, form: RibbonsForm, widthPx: number): string[] {
  return wrapText(name, widthPx, form.nameSizePx, 800);
}

export function recipientWidthPx(form: RibbonsForm): number {
  return form.widthPx - form.toPx - barPx - form.nameSizePx * 0.5;
}

/** Height of a recipient’s name with its note. */
export function nameHeightPx({ recipient, shared }: Flow, form: RibbonsForm): number {
  const lines = nameLines(recipient ?? '', form, recipientWidthPx(form)).length;
  return Math.ceil(lines * form.nameSizePx * lineRatio + (shared ? form.labelSizePx * 1.4 : 0));
}

/** By how much a recipient’s name stands out above its bar, and as much below. */
function nameExcessPx(flow: Flow, heightPx: number, form: RibbonsForm): number {
  return Math.ceil(Math.max(0, nameHeightPx(flow, form) - heightPx) / 2);
}

/** How far down a ribbon has come, 0 to 1, at `part` of its way: the bend of a cubic curve with level ends. */
export function bend(part: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 30; step++) {
    const at = (low + high) / 2;
    if (1.5 * at * (1 - at) + at ** 3 < part) low = at;
    else high = at;
  }
  return 3 * (1 - low) * low ** 2 + low ** 3;
}

/** How far down ribbons have come, 0 to 1, where a label ends. */
function fallenAt({ x, widthPx }: Label, { fromPx, toPx }: RibbonsForm): number {
  return bend(Math.min(1, (x + widthPx - fromPx) / (toPx - fromPx)));
}

/** By how much the ribbons above a label reach into it. */
export function overlapPx({ label, left }: Lane, above: Lane[], form: RibbonsForm): number {
  if (!label || label.inside || above.length === 0) return 0;
  const fallen = fallenAt(label, form);
  const lowest = Math.max(...above.map((lane) => lane.left + (lane.right - lane.left) * fallen + lane.height));
  return Math.max(0, Math.ceil(lowest + 3 - (left - label.heightPx - 4)));
}

/** True where a ribbon falls out from under the label inside it. */
export function loses({ label, left, right }: Lane, form: RibbonsForm): boolean {
  return label?.inside === true && (right - left) * fallenAt(label, form) > label.slackPx;
}
