import type { Article } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { actorLines, labelLines, lineRatio, type MeetingsForm, metLines, type Sheet, toSheet } from './meeting-forms.ts';
import { type MeetingLine, type MeetingOrder, meetingOrder, type MeetingState, namesOf } from './meeting-lines.ts';
import { wrapText } from '../text-width.ts';
import { runs } from '../untangle.ts';

/** Who met whom: those who act on the left, those they meet on the right, what and when on the line, its state in the dot at its end. */
export interface MeetingsDrawing {
  form: MeetingsForm;
  heightPx: number;
  lines: { path: string; planned: boolean }[];
  /** Joins the ends of neighbouring lines to the same. */
  joints: string;
  dots: { x: number; y: number; status: MeetingState }[];
  texts: TextBlock[];
}

export interface TextBlock {
  style: 'acts' | 'acts group' | 'person' | 'org' | 'what';
  x: number;
  /** The last character is at x, not the first. */
  toEnd: boolean;
  /** Baseline of each line. */
  lines: { y: number; text: string }[];
}

/** One who acts, with the lanes of the lines that begin there. */
interface Row {
  actor: string;
  y: number;
  lanes: Lane[];
}

interface Lane {
  line: MeetingLine;
  y: number;
}

/**
 * The drawing of one form, or undefined where nobody met anybody. Each line has a lane of its own, as high as its words need, so
 * twenty people take a longer drawing and no smaller one; no line crosses another.
 */
export function meetingsDrawing(article: Article, form: MeetingsForm, t: Language): MeetingsDrawing | undefined {
  const order = meetingOrder(article, t);
  if (order.actors.length === 0) return undefined;
  const sheet = toSheet(article, form, order, t);
  const rows = toRows(order, sheet);
  const lanes = rows.flatMap((row) => row.lanes);
  const texts = [
    ...rows.map((row) => actorText(row, sheet)),
    ...order.down.map((line) => downText(line, rows, sheet)),
    ...laneTexts(lanes, sheet),
  ];
  const bottom = Math.max(...texts.flatMap(({ lines }) => lines.map(({ y }) => y + 6)), ...lanes.map(({ y }) => y + form.dotPx + 2));
  return {
    form,
    heightPx: Math.ceil(bottom),
    lines: [
      ...order.down.map((line) => ({ path: downPath(line, rows, sheet), planned: line.status === 'planned' })),
      ...rows.flatMap((row) => row.lanes.map((lane) => ({ path: lanePath(row, lane, sheet), planned: lane.line.status === 'planned' }))),
    ],
    joints: form.compact ? '' : jointsOf(lanes, sheet),
    dots: [
      ...rows.map(({ y }) => ({ x: sheet.dotX, y, status: 'happened' as const })),
      ...order.down
        .filter(({ status }) => status !== 'happened')
        .map((line) => ({ x: sheet.dotX, y: middleOf(line, rows), status: line.status })),
      ...lanes.map(({ line, y }) => ({ x: sheet.endX, y, status: line.status })),
    ],
    texts,
  };
}

/** Who met whom as a figure: drawn in each of the forms, or in none of them where a list says it better. */
export interface MeetingsFigure {
  order: MeetingOrder;
  drawings: MeetingsDrawing[];
}

/** More than a screen and a half, or some 16 meetings. */
const mostHeightPx = 1200;

/**
 * The figure of who met whom; undefined where nobody met anybody. It is a list where a drawing would be too high to be seen as one, or where
 * more than half of the lines would end at a name that stands there already, so as not to cross others.
 */
export function meetingsFigure(article: Article, forms: MeetingsForm[], t: Language): MeetingsFigure | undefined {
  const order = meetingOrder(article, t);
  if (order.actors.length === 0) return undefined;
  const again = runs(order.across).length - new Set(order.across.map(({ to }) => to)).size;
  if (again * 2 > order.across.length) return { order, drawings: [] };
  const drawings = forms.flatMap((form) => meetingsDrawing(article, form, t) ?? []);
  return { order, drawings: drawings.every(({ heightPx }) => heightPx <= mostHeightPx) ? drawings : [] };
}

/** Rows from the top down: lanes one under the other, each actor level with the middle of theirs, names never on each other. */
function toRows({ actors, across, down }: MeetingOrder, sheet: Sheet): Row[] {
  const rows: Row[] = [];
  let cursor = 0;
  for (const actor of actors) {
    const before = rows.at(-1);
    const half = (actorLines(sheet, actor).length * sheet.form.actorSizePx * lineRatio) / 2;
    const lanes = across
      .filter(({ from }) => from === actor)
      .map((line): Lane => {
        const { above, below } = laneRoom(line, sheet);
        cursor += above + below;
        return { line, y: Math.round(cursor - below) };
      });
    const [first, last] = [lanes[0], lanes.at(-1)];
    const y = first && last ? (first.y + last.y) / 2 : half;
    const shift = Math.max(0, Math.ceil((before ? before.y + distance(before, actor, half, down, sheet) : half) - y));
    if (lanes.length > 0) cursor += shift + sheet.form.labelSizePx;
    rows.push({ actor, y: Math.round(y) + shift, lanes: lanes.map((lane) => ({ ...lane, y: lane.y + shift })) });
  }
  return rows;
}

/** How far below another an actor stands at least, with room for the words in the middle of a line between the two. */
function distance(before: Row, actor: string, half: number, down: MeetingLine[], sheet: Sheet): number {
  const { form } = sheet;
  const halfBefore = (actorLines(sheet, before.actor).length * form.actorSizePx * lineRatio) / 2;
  const gap = form.actorSizePx * 0.6;
  const [between] = down.filter((line) => joins(line, before.actor, actor)).map((line) => downLines(line, sheet).length);
  if (between === undefined) return halfBefore + half + gap;
  return 2 * Math.max(halfBefore, half) + gap + between * form.labelSizePx * lineRatio + form.labelSizePx * 1.6;
}

function joins({ from, to }: MeetingLine, one: string, other: string): boolean {
  return (from === one && to === other) || (from === other && to === one);
}

function downLines({ label }: MeetingLine, { form, dotX }: Sheet): string[] {
  return wrapText(label, dotX - form.dotPx * 2, form.labelSizePx, 600);
}

/** Room of a lane above and below its line. */
function laneRoom(line: MeetingLine, sheet: Sheet): { above: number; below: number } {
  const { form } = sheet;
  const { lines, sizePx } = metLines(sheet, line.to);
  const name = lines.length * sizePx * lineRatio;
  const label = labelLines(sheet, line.label).length * form.labelSizePx * lineRatio;
  const gap = form.labelSizePx * 0.9;
  if (form.compact) return { above: (name + label) / 2, below: (name + label) / 2 + gap };
  return { above: Math.max(label + 8, name / 2), below: Math.max(name / 2, form.dotPx) + gap };
}

function lanePath({ y }: Row, lane: Lane, { form, dotX, bendX, endX }: Sheet): string {
  const middle = Math.round((dotX + bendX) / 2);
  const end = endX - form.dotPx;
  return y === lane.y ? `M${dotX} ${y}H${end}` : `M${dotX} ${y}C${middle} ${y} ${middle} ${lane.y} ${bendX} ${lane.y}H${end}`;
}

function jointsOf(lanes: Lane[], { endX }: Sheet): string {
  const shared = runs(lanes.map((lane) => ({ to: lane.line.to, y: lane.y })));
  return shared.map((run) => (run.length > 1 ? `M${endX} ${run[0]?.y ?? 0}V${run.at(-1)?.y ?? 0}` : '')).join('');
}

function downPath({ from, to }: MeetingLine, rows: Row[], { dotX }: Sheet): string {
  const [top, bottom] = rows.filter(({ actor }) => actor === from || actor === to);
  return `M${dotX} ${top?.y ?? 0}V${bottom?.y ?? 0}`;
}

function middleOf({ from, to }: MeetingLine, rows: Row[]): number {
  const [top, bottom] = rows.filter(({ actor }) => actor === from || actor === to);
  return Math.round(((top?.y ?? 0) + (bottom?.y ?? 0)) / 2);
}

/** Lines of text centred on `y`. */
function centred(lines: string[], y: number, sizePx: number): { y: number; text: string }[] {
  const top = y - (lines.length * sizePx * lineRatio) / 2;
  return lines.map((text, at) => ({ y: Math.round(top + sizePx * (0.94 + at * lineRatio)), text }));
}

function actorText({ actor, y }: Row, sheet: Sheet): TextBlock {
  const { isPerson } = namesOf(sheet.article, actor, sheet.form.compact, sheet.t);
  return {
    ...{ style: isPerson ? 'acts' : 'acts group', x: 0, toEnd: false },
    lines: centred(actorLines(sheet, actor), y, sheet.form.actorSizePx),
  };
}

function downText(line: MeetingLine, rows: Row[], sheet: Sheet): TextBlock {
  return { style: 'what', x: 0, toEnd: false, lines: centred(downLines(line, sheet), middleOf(line, rows), sheet.form.labelSizePx) };
}

/** What and when on each line; the name once for neighbouring lines to the same, where labels do not stand under it. */
function laneTexts(lanes: Lane[], sheet: Sheet): TextBlock[] {
  if (sheet.form.compact) return lanes.flatMap((lane) => compactTexts(lane, sheet));
  const { form, endX, nameX } = sheet;
  const labels = lanes.map(({ line, y }): TextBlock => {
    const words = labelLines(sheet, line.label);
    const lines = words.map((text, at) => ({ y: Math.round(y - 8 - (words.length - 1 - at) * form.labelSizePx * lineRatio), text }));
    return { style: 'what', x: endX - form.dotPx * 2, toEnd: true, lines };
  });
  const names = runs(lanes.map((lane) => ({ to: lane.line.to, lane }))).map((run): TextBlock => {
    const { lines, sizePx, isPerson } = metLines(sheet, run[0]?.to ?? '');
    const y = ((run[0]?.lane.y ?? 0) + (run.at(-1)?.lane.y ?? 0)) / 2;
    return { style: isPerson ? 'person' : 'org', x: nameX, toEnd: false, lines: centred(lines, y, sizePx) };
  });
  return [...labels, ...names];
}

function compactTexts({ line, y }: Lane, sheet: Sheet): TextBlock[] {
  const { form, nameX } = sheet;
  const { lines, sizePx, isPerson } = metLines(sheet, line.to);
  const label = labelLines(sheet, line.label);
  const [name, words] = [lines.length * sizePx * lineRatio, label.length * form.labelSizePx * lineRatio];
  return [
    { style: isPerson ? 'person' : 'org', x: nameX, toEnd: false, lines: centred(lines, y - words / 2, sizePx) },
    { style: 'what', x: nameX, toEnd: false, lines: centred(label, y + name / 2, form.labelSizePx) },
  ];
}
