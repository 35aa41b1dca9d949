import { inks, rectangle } from './shapes.ts';
import { type CardDrawing, cardWidth, margin } from './type.ts';
import { labelTexts, routeShapes } from './cover-layout.ts';
import type { WidthOf } from './fit-text.ts';
import type { ShareCard } from './share-card.ts';

const top = 96;
const fadePx = 60;
const betweenPx = 24;
const [mapWidth, mapHeight] = [660, 458];

/** How wide the words beside a map can be. */
export const besideMap = cardWidth - mapWidth - margin - betweenPx;

/** The map in the right 55 % of a card, its land to the card’s edge; at its left it fades into the ground of the words. */
export function cardMap({ drawing, land }: NonNullable<ShareCard['map']>, widthOf: WidthOf): CardDrawing {
  const left = cardWidth - mapWidth;
  const { x, y, width, height } = drawing.land;
  const picture = Buffer.from(land).toString('base64');
  const placed = `<g transform="translate(${left} ${top})">`;
  const definitions =
    `<defs><clipPath id="sheet"><rect x="${left}" y="${top}" width="${mapWidth}" height="${mapHeight}"/></clipPath>` +
    `<linearGradient id="veil"><stop stop-color="${inks.paper}"/><stop offset="1" stop-color="${inks.paper}" stop-opacity="0"/></linearGradient></defs>`;
  const image = `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/svg+xml;base64,${picture}"/>`;
  return {
    texts: drawing.labels.flatMap((label) => labelTexts(label, drawing, 1, [left, top], widthOf)),
    shapes:
      `${definitions}<g clip-path="url(#sheet)">${placed}${image}</g>${rectangle(left, top, fadePx, mapHeight, 'url(#veil)')}` +
      `${placed}${routeShapes(drawing)}</g></g>`,
  };
}
