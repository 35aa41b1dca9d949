import { arrow, inks, isBare, nameMark, steps, strip } from './shapes.ts';
import { type CardStrip, tickSizePx } from './strip.ts';
import { type CardDrawing, type CardText, inkOf, inner, label, margin, strong } from './type.ts';
import { fitLine, lineWidthPx, type WidthOf } from './fit-text.ts';
import type { PledgeTerms, ShareCard } from './share-card.ts';

/** What is drawn at the foot of a card: its height with the space over it, and its drawing on a bottom line. */
export interface CardBlock {
  heightPx: number;
  draw: (bottom: number) => CardDrawing;
}

const gap = 30;
const none: CardDrawing = { texts: [], shapes: '' };

/** The figures of a card one over the other: names, then the strip of dates; or the terms and steps of a pledge. */
export function bottomBlock(card: ShareCard, widthOf: WidthOf): CardBlock {
  const { names, strip: dates, pledge } = card;
  const ink = card.kind === 'view' || card.kind === 'section' ? inks.date : inkOf(card.kind);
  const blocks = [
    ...(pledge ? [pledgeBlock(pledge, widthOf)] : []),
    ...(dates ? [stripBlock(dates, ink)] : []),
    ...(names ? [namesBlock(names, widthOf)] : []),
  ];
  return blocks.reduce(over, { heightPx: 0, draw: () => none });
}

function over(below: CardBlock, above: CardBlock): CardBlock {
  return {
    heightPx: below.heightPx + above.heightPx,
    draw: (bottom) => {
      const [one, two] = [below.draw(bottom), above.draw(bottom - below.heightPx)];
      return { texts: [...one.texts, ...two.texts], shapes: one.shapes + two.shapes };
    },
  };
}

function stripBlock(dates: CardStrip, ink: string): CardBlock {
  const under = 36;
  return {
    heightPx: dates.heightPx + under + gap + 8,
    draw: (bottom) => ({
      texts: dates.ticks.map(({ x, label: text }) => ({
        ...{ text, x: margin + x + 10, baseline: bottom - under + 30, sizePx: tickSizePx, style: label, ink: inks.muted },
      })),
      shapes: strip(dates, margin, bottom - under - dates.heightPx, ink),
    }),
  };
}

const namePx = 34;
const rowPx = 48;

function namesBlock({ kind, names, more }: NonNullable<ShareCard['names']>, widthOf: WidthOf): CardBlock {
  const width = (name: string) => 28 + lineWidthPx(name, namePx, strong, widthOf);
  const fitted = names.map((name) => fitLine(name, strong, namePx, inner - 28, widthOf)).filter(Boolean);
  const placed = placeNames(fitted.map(width), more.map(width), 3);
  const left = names.length - placed.length;
  const rows = (placed.at(-1)?.row ?? 0) + 1;
  const last = placed.at(-1);
  return {
    heightPx: rows * rowPx + gap - 14,
    draw: (bottom) => {
      const baseline = (row: number) => bottom - (rows - 1 - row) * rowPx - 10;
      const texts: CardText[] = placed.map(({ x, row }, index) => ({
        ...{ text: fitted[index] ?? '', x: margin + x + 28, baseline: baseline(row), sizePx: namePx, style: strong, ink: inks[kind] },
      }));
      const rest = left > 0 && last ? [{ text: more[left] ?? '', x: margin + last.end, baseline: baseline(last.row) }] : [];
      return {
        texts: [...texts, ...rest.map((text) => ({ ...text, sizePx: namePx, style: label, ink: inks.muted }))],
        shapes: placed.map(({ x, row }) => nameMark(kind, margin + x, baseline(row) - namePx * 0.36, inks[kind])).join(''),
      };
    },
  };
}

/** Names from left to right in at most so many rows; as many as leave room to say how many are left out. */
function placeNames(widths: number[], moreWidths: number[], rows: number): { x: number; row: number; end: number }[] {
  const space = 30;
  const placed: { x: number; row: number; end: number }[] = [];
  for (const width of widths) {
    const { end, row } = placed.at(-1) ?? { end: 0, row: 0 };
    const next = end + width <= inner ? { x: end, row } : { x: 0, row: row + 1 };
    placed.push({ ...next, end: next.x + width + space });
  }
  const fits = (count: number) => {
    const last = placed[count - 1];
    const rest = count < widths.length ? (moreWidths[widths.length - count] ?? 0) : 0;
    return last !== undefined && last.row < rows && last.end + rest <= inner + space;
  };
  let count = widths.length;
  while (count > 1 && !fits(count)) count -= 1;
  return placed.slice(0, count);
}

const stepsPx = 64;
const arrowPx = 62;

function pledgeBlock(pledge: PledgeTerms, widthOf: WidthOf): CardBlock {
  const stepWidth = inner / pledge.steps.length + 2.4;
  return {
    heightPx: 36 + stepsPx + 40 + gap,
    draw: (bottom) => {
      const foot = bottom - 36;
      const terms = termsLine(pledge, foot - stepsPx, widthOf);
      const labels = pledge.steps.map(({ text, state }, index) => ({
        ...{
          text: isBare(state) ? '' : fitLine(text, label, 26, stepWidth - 12, widthOf),
          x: margin + index * stepWidth,
          baseline: foot + 32,
          sizePx: 26,
        },
        ...(state === 'reached' || state === 'partly' ? { style: strong, ink: inks.pledge } : { style: label, ink: inks.muted }),
      }));
      return { texts: [...terms.texts, ...labels], shapes: terms.shapes + steps(pledge, margin, foot, stepWidth, inks.pledge) };
    },
  };
}

/** `from → to`; the donor gets at most half of the line. */
function termsLine({ from, to }: PledgeTerms, baseline: number, widthOf: WidthOf): CardDrawing {
  if (from === '' && to === '') return none;
  const room = inner - arrowPx;
  const fromText = fitLine(from, strong, namePx, room / 2, widthOf);
  const fromWidth = lineWidthPx(fromText, namePx, strong, widthOf);
  const toText = fitLine(to, strong, namePx, room - fromWidth, widthOf);
  const line = { baseline, sizePx: namePx, style: strong, ink: inks.place };
  return {
    texts: [
      { ...line, text: fromText, x: margin },
      { ...line, text: toText, x: margin + fromWidth + arrowPx },
    ],
    shapes: arrow(margin + fromWidth + 10, baseline - namePx * 0.32),
  };
}
