import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
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
import { type CardFonts, cardFonts, remembered } from './card-fonts.ts';
import { indexedPng } from './indexed-png.ts';

let made: Promise<CardFonts> | undefined;

/** A share card as a PNG of 1200 × 630 px. The same card always gives the same bytes; nothing is asked of a network. */
export async function drawCard(card: ShareCard): Promise<Uint8Array> {
  return drawPicture(({ has, widthOf }) => cardLayout(settableCard(card, site.name, has), site.name, widthOf), [cardWidth, cardHeight]);
}

/** The cover of a book as a PNG of 1600 × 2400 px; the same is true of it. */
export async function drawCover(cover: BookCover): Promise<Uint8Array> {
  return drawPicture(
    ({ has, widthOf }) => coverLayout(settableCover(cover, site.name, has), site.name, widthOf),
    [coverWidth, coverHeight],
  );
}

async function drawPicture(layout: (fonts: CardFonts) => CardDrawing, [widthPx, heightPx]: [number, number]): Promise<Uint8Array> {
  const all = await (made ??= cardFonts());
  const fonts = { ...all, widthOf: remembered(all.widthOf) };
  const { texts, shapes } = layout(fonts);
  const lettering = await satori(toTree(texts, fonts, widthPx, heightPx), {
    width: widthPx,
    height: heightPx,
    fonts: fonts.fonts,
  });
  const ground = `<rect width="${widthPx}" height="${heightPx}" fill="${inks.paper}"/>`;
  const svg = lettering.replace(/^<svg[^>]*>/u, (opening) => opening + ground + shapes);
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return indexedPng(pixels, width, height);
}

/** Every stretch of a line in a place of its own, so that nothing is left to satori’s own breaking of lines. */
function toTree(texts: CardText[], fonts: CardFonts, width: number, height: number) {
  const familyOf = (face: CardText['style']['face']) =>
    fonts.fonts
      .filter((font) => font.face === face)
      .map(({ name }) => name)
      .join(', ');
  const lines = texts
    .flatMap((line) => stretchesOf(line, fonts))
    .map(({ text, x, baseline, sizePx, trackingPx, style: { face }, ink }) => ({
      type: 'div',
      key: null,
      props: {
        style: {
          position: 'absolute',
          left: x,
          top: baseline - fonts.baselineOf(face) * sizePx,
          whiteSpace: 'pre',
          color: ink,
          fontFamily: familyOf(face),
          fontSize: sizePx,
          lineHeight: 1,
          letterSpacing: -trackingPx,
        },
        children: text,
      },
    }));
  return { type: 'div', key: null, props: { style: { display: 'flex', width, height }, children: lines } };
}

function stretchesOf(line: CardText, { widthOf }: CardFonts): (CardText & { trackingPx: number })[] {
  const { style, sizePx } = line;
  const trackingPx = style.tracking * sizePx;
  let before = '';
  return splitSmall(line.text).map(({ text, scale, shift }) => {
    const x = line.x + (before === '' ? 0 : lineWidthPx(before, sizePx, style, widthOf) - trackingPx);
    before += line.text.slice(before.length, before.length + text.length);
    return { ...line, text, x, baseline: line.baseline - shift * sizePx, sizePx: sizePx * scale, trackingPx };
  });
}
