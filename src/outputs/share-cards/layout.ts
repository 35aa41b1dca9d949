import type { CertaintyLine } from '../../figures/certainty-line.ts';
import { bottomBlock } from './blocks.ts';
import { besideMap, cardMap } from './map.ts';
import { cardMeetings } from './meetings.ts';
import { certaintyMarks, definitions, inks, rectangle, stateMark } from './shapes.ts';
import {
  type CardDrawing,
  type CardText,
  cardWidth,
  capHeight,
  giantStyle,
  headline,
  inkOf,
  inner,
  label,
  margin,
  serif,
  strong,
} from './type.ts';
import { type Brand, mark, markWidth } from './mark.ts';
import { fitLine, type Fitted, fitText, lineWidthPx, type WidthOf } from './fit-text.ts';
import type { ShareCard } from './share-card.ts';

const bodyTop = 108;
const bodyBottom = 526;
const belowTitle = 14;
const belowGiant = 38;
const footMiddle = 590;
const markPx = 25;

/**
 * Where everything of a card stands, on 1200 × 630 px. From the foot upward: the block that is drawn (dates, steps, names), the
 * serif, the title; a giant takes what is left, or the title does, as large as its words allow.
 */
export function cardLayout(card: ShareCard, brand: Brand, widthOf: WidthOf): CardDrawing {
  const ink = inkOf(card.kind);
  const frame = frameOf(card, brand, ink, widthOf);
  const beside = card.map ? cardMap(card.map, widthOf) : card.meetings && cardMeetings(card.meetings, bodyTop, widthOf);
  if (beside) return joined(beside, titleBody(card, bodyTop, bodyBottom, besideMap, widthOf), frame, ink);
  const block = bottomBlock(card, widthOf);
  const hatch = card.pledge?.amount ? hatchedAmount(card.pledge.amount, widthOf) : undefined;
  const top = bodyTop + (card.giant ? 8 : (hatch?.heightPx ?? 0));
  const bottom = bodyBottom - block.heightPx;
  const body = card.giant ? giantBody(card, card.giant, top, bottom, widthOf) : titleBody(card, top, bottom, inner, widthOf);
  const under = block.draw(bodyBottom);
  return {
    texts: [...frame.texts, ...(hatch?.texts ?? []), ...body.texts, ...under.texts],
    shapes:
      definitions((card.kind === 'view' || card.kind === 'section') && card.strip ? inks.date : ink) +
      frame.shapes +
      (hatch?.shapes ?? '') +
      body.shapes +
      under.shapes,
  };
}

/** The words at the left, a figure at the right of them. */
function joined(figure: CardDrawing, words: CardDrawing, frame: CardDrawing, ink: string): CardDrawing {
  return { texts: [...frame.texts, ...figure.texts, ...words.texts], shapes: definitions(ink) + frame.shapes + figure.shapes };
}

function frameOf(card: ShareCard, brand: Brand, ink: string, widthOf: WidthOf): CardDrawing {
  const { over, foot } = card;
  const name = fitLine(over.name, strong, 28, inner * 0.6, widthOf);
  const nameWidth = name === '' ? 0 : lineWidthPx(name, 28, strong, widthOf) + 18;
  const of = fitLine(over.of, label, 28, inner - nameWidth, widthOf);
  const nameX = Math.round(margin + markWidth(brand.logo, markPx) + 11.5);
  const footWidth = lineWidthPx(foot, 26, label, widthOf);
  const marksX = Math.round(nameX + lineWidthPx(brand.name, 30, strong, widthOf) + betweenPx);
  const marks = card.certainty ? marksWithin(card.certainty, marksX, cardWidth - margin - footWidth - betweenPx) : '';
  return {
    texts: [
      { text: name, x: margin, baseline: 70, sizePx: 28, style: strong, ink },
      { text: of, x: margin + nameWidth, baseline: 70, sizePx: 28, style: label, ink: inks.muted },
      { text: brand.name, x: nameX, baseline: 600, sizePx: 30, style: strong, ink: inks.ink },
      { text: foot, x: cardWidth - margin - footWidth, baseline: 600, sizePx: 26, style: label, ink: inks.muted },
    ],
    shapes:
      rectangle(0, 0, cardWidth, 14, ink) + rectangle(margin, 554, inner, 2, inks.line) + mark(brand.logo, margin, 577, markPx) + marks,
  };
}

const mostScale = 1.3;
const leastScale = 0.5;

/** The marks of how sure a story is, between the site's name and the day; none where they would be too small to tell apart. */
function marksWithin(line: CertaintyLine, from: number, to: number): string {
  const scale = Math.floor(Math.min(mostScale, (to - from) / line.width) * 100) / 100;
  return scale < leastScale ? '' : certaintyMarks(line, from, footMiddle, scale);
}

/** A hatched bar where a sum would stand, and the words for it at its end. */
function hatchedAmount(amount: string, widthOf: WidthOf): CardDrawing & { heightPx: number } {
  const width = lineWidthPx(amount, 36, strong, widthOf);
  const text = { text: amount, x: margin + inner - width, baseline: bodyTop + 28, sizePx: 36, style: strong, ink: inks.pledge };
  return { texts: [text], shapes: rectangle(margin, bodyTop, inner - width - 24, 30, 'url(#hatch)'), heightPx: 62 };
}

/** The title as large as it can be, and under it the serif as large as leaves the title its size. */
function titleBody(card: ShareCard, top: number, bottom: number, widthPx: number, widthOf: WidthOf): CardDrawing {
  const isNarrow = widthPx < inner;
  const sizes = isNarrow ? [32, 28] : [48, 44, 40, ...(card.kind === 'person' ? [] : [36, 32])];
  const lettered = sizes.map((serifPx) => {
    const line = serifLines(card.line, serifPx, isNarrow ? 6 : 3, widthPx, widthOf);
    const heightPx = bottom - top - line.heightPx - (line.heightPx > 0 ? belowTitle : 0);
    const title = fitText(
      card.title,
      headline,
      { widthPx, heightPx, mostPx: isNarrow ? 72 : 190, leastPx: 38, lines: isNarrow ? 7 : 5 },
      widthOf,
    );
    return { title, line };
  });
  const largest = Math.max(...lettered.map(({ title }) => title.sizePx));
  const { title, line } = lettered.find(({ title: { sizePx } }) => sizePx === largest) ?? {
    title: { sizePx: 0, lines: [] },
    line: undefined,
  };
  const ink = card.kind === 'person' ? inks.person : inks.ink;
  const below = top + heightOf(title) + belowTitle;
  return { texts: [...titleLines(title, top, ink), ...(line?.draw(below) ?? [])], shapes: '' };
}

/** Lines of a headline from `top`, the height of capitals under it; its side bearing hangs in the margin. */
function titleLines({ lines, sizePx }: Fitted, top: number, ink: string): CardText[] {
  return lines.map((text, index) => ({
    ...{ text, x: margin - sizePx * 0.045, baseline: top + sizePx * (capHeight + index * headline.leading) },
    ...{ sizePx, style: headline, ink },
  }));
}

/** As far as the descenders of the last line. */
function heightOf({ lines, sizePx }: Fitted): number {
  return lines.length === 0 ? 0 : sizePx * (capHeight + (lines.length - 1) * headline.leading + 0.2);
}

type Giant = Omit<NonNullable<ShareCard['giant']>, 'text'>;
type Large = CardDrawing & { baseline: number };

/** The giant in one line, its state over what stands after it; then title and serif. */
function giantBody(card: ShareCard, giant: Giant, top: number, bottom: number, widthOf: WidthOf): CardDrawing {
  const line = serifLines(card.line, 34, 2, inner, widthOf);
  const title = fitTitleUnderGiant(card.title, widthOf);
  const below = heightOf(title) + line.heightPx + belowGiant;
  const large = giantLine(card, giant, top, bottom - below - top, widthOf);
  const titleTop = large.baseline + belowGiant;
  const texts = [...large.texts, ...titleLines(title, titleTop, inks.ink), ...line.draw(titleTop + heightOf(title))];
  return { texts, shapes: large.shapes };
}

/** In one line, if need be a smaller one, so that the giant keeps its room; else in two. */
function fitTitleUnderGiant(title: string, widthOf: WidthOf): Fitted {
  const room = { widthPx: inner, heightPx: 140, mostPx: 68, leastPx: 44, lines: 1 };
  const oneLine = fitText(title, headline, room, widthOf);
  return oneLine.lines.join(' ') === title ? oneLine : fitText(title, headline, { ...room, mostPx: 62, leastPx: 38, lines: 2 }, widthOf);
}

const small = 0.37;
const betweenPx = 34;

const leastBesidePx = 40;
/** Of the longest dates, beside their state. */
const leastGiantPx = 26;

/** As large as height and width allow; what stands beside the figure at 0.37 of its size, or in its own size where that is too small. */
function giantLine(card: ShareCard, { before, figure, after }: Giant, top: number, heightPx: number, widthOf: WidthOf): Large {
  const ink = card.kind === 'view' ? inks.pledge : inkOf(card.kind);
  const em = (text: string) => lineWidthPx(text, 1, giantStyle, widthOf);
  const stateWidth = card.state ? stateTextX + lineWidthPx(card.state.text, 38, strong, widthOf) : 0;
  const beforeEm = before === '' ? 0 : em(before) * small + 0.1;
  const room = inner - betweenPx;
  const byWidth = Math.min(room / (beforeEm + em(figure) + em(after) * small), (room - stateWidth) / (beforeEm + em(figure)));
  const sizePx = Math.floor(Math.max(leastGiantPx, Math.min(300, heightPx / capHeight, byWidth)));
  if (after !== '' && sizePx * small < leastBesidePx)
    return giantLine(card, { before, figure: `${figure}\u00a0${after}`, after: '' }, top, heightPx, widthOf);
  const baseline = top + sizePx * capHeight;
  const figureX = margin - sizePx * 0.04 + beforeEm * sizePx;
  const afterX = figureX + em(figure) * sizePx + betweenPx;
  const piece = { baseline, sizePx: sizePx * small, style: giantStyle, ink };
  const state = card.state ? stateLine(card.state, afterX, top, ink) : { texts: [], shapes: '' };
  const texts: CardText[] = [
    { ...piece, text: before, x: margin },
    { ...piece, text: figure, x: figureX, sizePx },
    { ...piece, text: after, x: afterX },
    ...state.texts,
  ];
  return { texts, shapes: state.shapes, baseline };
}

const stateTextX = 46;

function stateLine(state: NonNullable<ShareCard['state']>, x: number, top: number, ink: string): CardDrawing {
  const text = { text: state.text, x: x + stateTextX, baseline: top + 28, sizePx: 38, style: strong, ink: inks.ink };
  return { texts: [text], shapes: stateMark(state, x + 18, top + 15, 15, ink) };
}

function serifLines(text: string, sizePx: number, lines: number, widthPx: number, widthOf: WidthOf) {
  const room = { widthPx, heightPx: Infinity, mostPx: sizePx, leastPx: sizePx - 6, lines };
  const fitted = fitText(text, serif, room, widthOf);
  const pitch = fitted.sizePx * serif.leading;
  const draw = (top: number): CardText[] =>
    fitted.lines.map((line, index) => ({
      ...{ text: line, x: margin, baseline: top + pitch * (index + 0.76), sizePx: fitted.sizePx, style: serif, ink: inks.ink },
    }));
  return { heightPx: fitted.lines.length * pitch, draw };
}
