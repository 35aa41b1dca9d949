import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import type { BookCover } from '../outputs/book-cover.ts';
import { cardLayout } from '../outputs/card-layout.ts';
import { inks } from '../outputs/card-shapes.ts';
import { type CardDrawing, cardHeight, type CardText, cardWidth } from '../outputs/card-type.ts';
import { coverHeight, coverLayout, coverWidth } from '../outputs/cover-layout.ts';
import type { WidthOf } from '../outputs/fit-text.ts';
import type { ShareCard } from '../outputs/share-card.ts';
import { site } from '../site.ts';
import { type CardFonts, cardFonts } from './card-fonts.ts';
import { indexedPng } from './indexed-png.ts';

let made: Promise<CardFonts> | undefined;

/** A share card as a PNG of 1200 × 630 px. The same card always gives the same bytes; nothing is asked of a network. */
export async function drawCard(card: ShareCard): Promise<Uint8Array> {
  return drawPicture(card, (words, widthOf) => cardLayout(words, site.name, widthOf), [cardWidth, cardHeight]);
}

/** The cover of a book as a PNG of 1600 × 2400 px; the same is true of it. */
export async function drawCover({ land, ...cover }: BookCover): Promise<Uint8Array> {
  return drawPicture(cover, (words, widthOf) => coverLayout({ ...words, land }, site.name, widthOf), [coverWidth, coverHeight]);
}

async function drawPicture<Words>(
  words: Words,
  layout: (words: Words, widthOf: WidthOf) => CardDrawing,
  [widthPx, heightPx]: [number, number],
): Promise<Uint8Array> {
  const fonts = await (made ??= cardFonts());
  const { texts, shapes } = layout(settable(words, fonts), fonts.widthOf);
  const lettering = await satori(toTree(texts, fonts, widthPx, heightPx), {
    width: widthPx,
    height: heightPx,
    fonts: fonts.fonts.map(({ name, data }) => ({ name, data, weight: 400, style: 'normal' })),
  });
  const ground = `<rect width="${widthPx}" height="${heightPx}" fill="${inks.paper}"/>`;
  const svg = lettering.replace(/^<svg[^>]*>/u, (opening) => opening + ground + shapes);
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return indexedPng(pixels, width, height);
}

/** What a picture says with only the characters that its typefaces have; a text may be left without any. */
function settable<Words>(card: Words, { has }: CardFonts): Words {
  const clean = (text: string) =>
    [...text.normalize('NFC').replaceAll(/\s/gu, ' ')]
      .filter((character) => !/\p{Cf}|\p{Cc}/u.test(character) && has(character))
      .join('')
      .replaceAll(/ +/gu, ' ')
      .trim();
  // A card is plain data: whatever is a text in it is set.
  return JSON.parse(JSON.stringify(card), (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)) as Words;
}

/** Every line in a place of its own, so that nothing is left to satori’s own breaking of lines. */
function toTree(texts: CardText[], { baselineOf, fonts }: CardFonts, width: number, height: number) {
  const familyOf = (face: CardText['style']['face']) =>
    fonts
      .filter((font) => font.face === face)
      .map(({ name }) => name)
      .join(', ');
  const lines = texts
    .filter(({ text }) => text !== '')
    .map(({ text, x, baseline, sizePx, style: { face, tracking }, ink }) => ({
      type: 'div',
      key: null,
      props: {
        style: {
          position: 'absolute',
          left: x,
          top: baseline - baselineOf(face) * sizePx,
          whiteSpace: 'pre',
          color: ink,
          fontFamily: familyOf(face),
          fontSize: sizePx,
          lineHeight: 1,
          letterSpacing: -tracking * sizePx,
        },
        children: text,
      },
    }));
  return { type: 'div', key: null, props: { style: { display: 'flex', width, height }, children: lines } };
}
