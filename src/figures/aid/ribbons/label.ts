import type { Language } from '../../../languages/language.ts';
import { standingInWords } from '../../../languages/pledge-state.ts';
import { amountPhrase, formatAmountShort } from '../../../languages/amount.ts';
import type { Flow } from '../flows.ts';
import type { RibbonsForm } from './forms.ts';
import { textRoomPx, wrapText } from '../../text-width.ts';

/** The words of a pledge in its ribbon or above it; lines are placed from the top of the label, later from that of the drawing. */
export interface Label {
  x: number;
  lines: LabelLine[];
  widthPx: number;
  heightPx: number;
  inside: boolean;
  /** How far its ribbon may fall without leaving it. */
  slackPx: number;
}

/** A line: what stands out, then what follows it in its own style. */
export interface LabelLine {
  x: number;
  y: number;
  strong: string;
  rest: string;
}

/** The sum and its name inside a ribbon that is high enough for them; undefined where it is not, or without a sum. */
export function inner(flow: Flow, form: RibbonsForm, heightPx: number, t: Language): Label | undefined {
  if (flow.share === undefined) return undefined;
  const { sumSizePx: size, labelSizePx: small } = form;
  const sum = formatAmountShort(flow.pledge, t);
  const words = t.aid.sumLabel(flow.pledge.label ?? flow.pledge.title, standingInWords(flow.pledge, t));
  const x = form.fromPx + Math.round(size * 0.5);
  const roomPx = form.toPx - x - 12;
  const sumPx = textRoomPx(sum, size, 800);
  const wordsPx = textRoomPx(words, small, 600);
  if (sumPx > roomPx) return undefined;
  if (sumPx + wordsPx + size * 0.6 <= roomPx && heightPx >= size * 1.2) {
    const y = heightPx / 2 + size * 0.35;
    const after = { x: Math.round(x + sumPx + size * 0.5), y, strong: '', rest: words };
    return {
      x,
      inside: true,
      slackPx: heightPx / 2 - size * 0.45,
      widthPx: after.x + wordsPx - x,
      heightPx,
      lines: [{ x, y, strong: sum, rest: '' }, after],
    };
  }
  if (wordsPx > roomPx || heightPx < size + small * 2.2) return undefined;
  const y = (heightPx - size - small * 1.4) / 2 + size * 0.85;
  const lines = [
    { x, y, strong: sum, rest: '' },
    { x, y: y + small * 1.6, strong: '', rest: words },
  ];
  return { x, inside: true, slackPx: (heightPx - size - small * 1.4) / 2, widthPx: Math.max(sumPx, wordsPx), heightPx, lines };
}

/** The pledge's name and its amount above the ribbon, in one line where there is room as far as `endPx`. */
export function outer({ pledge }: Flow, form: RibbonsForm, endPx: number, t: Language): Label {
  const size = form.labelSizePx;
  const x = form.fromPx + Math.round(size * 0.6);
  const roomPx = endPx - x;
  const amount = amountPhrase(pledge, t);
  const amountPx = textRoomPx(amount, size, 600);
  const fits = (name: string, part = 1) => textRoomPx(`${name} `, size, 600) + amountPx <= roomPx * part;
  const short = pledge.label ?? pledge.title;
  const name = fits(pledge.title, form.merged ? 0.45 : 1) ? pledge.title : short;
  const texts: [string, string][] = fits(name)
    ? [[name, amount]]
    : [...wrapText(name, roomPx, size, 600).map((line): [string, string] => [line, '']), ['', amount]];
  const pitch = Math.round(size * 1.3);
  return {
    x,
    inside: false,
    slackPx: 0,
    heightPx: texts.length * pitch,
    widthPx: Math.max(...texts.map(([strong, rest]) => textRoomPx(`${strong} `, size, 600) + textRoomPx(rest, size, 600))),
    lines: texts.map(([strong, rest], at) => ({ x, y: pitch * (at + 1) - size * 0.2, strong, rest })),
  };
}
