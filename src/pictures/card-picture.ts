import { Resvg } from '@resvg/resvg-js';
import type { BookCover } from '../outputs/share-cards/book-cover.ts';
import { cardLayout } from '../outputs/share-cards/layout.ts';
import { inks } from '../outputs/share-cards/shapes.ts';
import { type CardDrawing, cardHeight, type CardText, cardWidth } from '../outputs/share-cards/type.ts';
import { coverHeight, coverLayout, coverWidth } from '../outputs/share-cards/cover-layout.ts';
import { lineWidthPx } from '../outputs/share-cards/fit-text.ts';
import { settableCard, settableCover } from '../outputs/share-cards/settable.ts';
import type { ShareCard } from '../outputs/share-cards/share-card.ts';
import { splitSmall } from '../outputs/share-cards/small-figures.ts';
import { site } from '../site.ts';
import { type ColourName, colours, inLight } from '../styles/colours.ts';
import { type CardFonts, cardFonts, remembered } from './card-fonts.ts';
import { indexedPng } from './indexed-png.ts';

let made: Promise<CardFonts> | undefined;

/** A share card as a PNG of 1200 × 630 px. The same card always gives the same bytes; nothing is asked of a network. */
export async function drawCard(card: ShareCard): Promise<Uint8Array> {
  return drawPicture(({ has, widthOf }) => cardLayout(settableCard(card, site.name, has), site, widthOf), [cardWidth, cardHeight]);
}

/** The cover of a book as a PNG of 1600 × 2400 px; the same is true of it. */
export async function drawCover(cover: BookCover): Promise<Uint8Array> {
  return drawPicture(({ has, widthOf }) => coverLayout(settableCover(cover, site.name, has), site, widthOf), [coverWidth, coverHeight]);
}

async function drawPicture(layout: (fonts: CardFonts) => CardDrawing, [widthPx, heightPx]: [number, number]): Promise<Uint8Array> {
  const all = await (made ??= cardFonts());
  const fonts = { ...all, widthOf: remembered(all.widthOf) };
  const { texts, shapes } = layout(fonts);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">` +
    `<rect width="${widthPx}" height="${heightPx}" fill="${inks.paper}"/>${shapes}${texts.map((line) => lettering(line, fonts)).join('')}</svg>`;
  const { pixels, width, height } = new Resvg(inOwnInks(svg), { font: { loadSystemFonts: false } }).render();
  return indexedPng(pixels, width, height);
}

/** Pictures are laid out in the usual colours, and painted in those of the site. */
function inOwnInks(svg: string): string {
  const own = new Map(Object.entries(inLight(colours)).map(([name, usual]) => [usual, site.colours[name as ColourName][0]]));
  return svg.replace(/#[\da-f]{6}\b/gu, (colour) => own.get(colour) ?? colour);
}

/** A line as outlines, since a picture has no fonts to ask for. */
function lettering({ text, x, baseline, sizePx, style, ink }: CardText, { widthOf, outlineOf }: CardFonts): string {
  let before = '';
  const stretches = splitSmall(text).map((stretch) => {
    const start = before === '' ? 0 : lineWidthPx(before, sizePx, style, widthOf) - style.tracking * sizePx;
    before += text.slice(before.length, before.length + stretch.text.length);
    const place = `translate(${x + start} ${baseline - stretch.shift * sizePx})scale(${sizePx * stretch.scale})`;
    return `<g transform="${place}">${outlineOf(stretch.text, style)}</g>`;
  });
  return `<g fill="${ink}">${stretches.join('')}</g>`;
}
