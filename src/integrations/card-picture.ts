import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { cardLayout } from '../outputs/card-layout.ts';
import { inks } from '../outputs/card-shapes.ts';
import { cardHeight, type CardText, cardWidth } from '../outputs/card-type.ts';
import type { ShareCard } from '../outputs/share-card.ts';
import { site } from '../site.ts';
import { type CardFonts, cardFonts } from './card-fonts.ts';
import { indexedPng } from './indexed-png.ts';

let made: Promise<CardFonts> | undefined;

/** A share card as a PNG of 1200 × 630 px. The same card always gives the same bytes; nothing is asked of a network. */
export async function drawCard(card: ShareCard): Promise<Uint8Array> {
  const fonts = await (made ??= cardFonts());
  const { texts, shapes } = cardLayout(settable(card, fonts), site.name, fonts.widthOf);
  const lettering = await satori(toTree(texts, fonts), {
    width: cardWidth,
    height: cardHeight,
    fonts: fonts.fonts.map(({ name, data }) => ({ name, data, weight: 400, style: 'normal' })),
  });
  const ground = `<rect width="${cardWidth}" height="${cardHeight}" fill="${inks.paper}"/>`;
  const svg = lettering.replace(/^<svg[^>]*>/u, (opening) => opening + ground + shapes);
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return indexedPng(pixels, width, height);
}

/** The card with only the characters that its typefaces have; a text may be left without any. */
function settable(card: ShareCard, { has }: CardFonts): ShareCard {
  const clean = (text: string) =>
    [...text.normalize('NFC').replaceAll(/\s/gu, ' ')]
      .filter((character) => !/\p{Cf}|\p{Cc}/u.test(character) && has(character))
      .join('')
      .replaceAll(/ +/gu, ' ')
      .trim();
  // A card is plain data: whatever is a text in it is set.
  return JSON.parse(JSON.stringify(card), (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)) as ShareCard;
}

/** Every line in a place of its own, so that nothing is left to satori’s own breaking of lines. */
function toTree(texts: CardText[], { baselineOf, fonts }: CardFonts) {
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
  return { type: 'div', key: null, props: { style: { display: 'flex', width: cardWidth, height: cardHeight }, children: lines } };
}
