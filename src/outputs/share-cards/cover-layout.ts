import { dotSize } from '../../figures/maps/dots.ts';
import { leaderPath, type MapMark } from '../../figures/maps/drawing.ts';
import type { TextRank } from '../../figures/maps/label.ts';
import type { BookCover, CoverLabel, CoverMap } from './book-cover.ts';
import { inks, rectangle } from './shapes.ts';
import { capHeight, type CardDrawing, type CardText, headline, label, serif, strong } from './type.ts';
import { type Brand, mark, markWidth } from './mark.ts';
import { fitLine, fitText, lineWidthPx, type WidthOf } from './fit-text.ts';

export const coverWidth = 1600;
export const coverHeight = 2400;

const margin = 110;
const inner = coverWidth - 2 * margin;
const titleTop = 236;
/** Where the words end at the latest; the map goes on under them. */
const wordsBottom = 1180;
const footTop = coverHeight - 150;
const smallPx = 44;
const markPx = 45;

/**
 * Where everything on a cover stands, on 1600 × 2400 px: from the top the subject, the headline as large as it can be, the serif; from
 * the foot upward the map of the story, whose land goes on to the edges and fades under the words. Without a map the words have all the room.
 */
export function coverLayout(cover: BookCover, brand: Brand, widthOf: WidthOf): CardDrawing {
  const words = wordsOf(cover, cover.map ? wordsBottom : footTop - 60, widthOf);
  const map = cover.map && cover.land !== undefined ? mapOf(cover.map, cover.land, words.bottom, widthOf) : { texts: [], shapes: '' };
  const frame = frameOf(cover, brand, widthOf);
  return { texts: [...map.texts, ...words.texts, ...frame.texts], shapes: map.shapes + frame.shapes };
}

function frameOf({ over, foot }: BookCover, brand: Brand, widthOf: WidthOf): CardDrawing {
  const name = fitLine(over.name, strong, smallPx, inner * 0.6, widthOf);
  const nameWidth = name === '' ? 0 : lineWidthPx(name, smallPx, strong, widthOf) + 24;
  const of = fitLine(over.of, label, smallPx, inner - nameWidth, widthOf);
  const baseline = coverHeight - 62;
  return {
    texts: [
      { text: name, x: margin, baseline: 150, sizePx: smallPx, style: strong, ink: inks.ink },
      { text: of, x: margin + nameWidth, baseline: 150, sizePx: smallPx, style: label, ink: inks.muted },
      {
        text: brand.name,
        x: margin + Math.round(markWidth(brand.logo, markPx) + 33.6),
        baseline,
        sizePx: 52,
        style: strong,
        ink: inks.ink,
      },
      {
        ...{ text: foot, x: coverWidth - margin - lineWidthPx(foot, smallPx, label, widthOf), baseline },
        ...{ sizePx: smallPx, style: label, ink: inks.muted },
      },
    ],
    shapes:
      rectangle(0, 0, coverWidth, 28, inks.ink) +
      rectangle(0, footTop, coverWidth, coverHeight - footTop, inks.paper) +
      rectangle(margin, footTop, inner, 4, inks.ink) +
      mark(brand.logo, margin, coverHeight - 104, markPx),
  };
}

function wordsOf({ title, line }: BookCover, bottom: number, widthOf: WidthOf): { texts: CardText[]; bottom: number } {
  const sentence = fitText(line, serif, { widthPx: inner, heightPx: 320, mostPx: 62, leastPx: 44, lines: 5 }, widthOf);
  const serifHeight = sentence.lines.length * sentence.sizePx * serif.leading;
  const room = { widthPx: inner, heightPx: bottom - titleTop - serifHeight - 60, mostPx: 260, leastPx: 80, lines: 7 };
  const set = fitText(title, headline, room, widthOf);
  const below = titleTop + set.sizePx * (capHeight + Math.max(0, set.lines.length - 1) * headline.leading + 0.2) + 44;
  const titles = set.lines.map((text, index) => ({
    ...{ text, x: margin - set.sizePx * 0.045, baseline: titleTop + set.sizePx * (capHeight + index * headline.leading) },
    ...{ sizePx: set.sizePx, style: headline, ink: inks.ink },
  }));
  const sentences = sentence.lines.map((text, index) => ({
    ...{ text, x: margin, baseline: below + sentence.sizePx * serif.leading * (index + 0.76) },
    ...{ sizePx: sentence.sizePx, style: serif, ink: inks.ink },
  }));
  return { texts: [...titles, ...sentences], bottom: below + serifHeight };
}

/** The map as large as the room under the words allows, at the right; its land to all edges. */
function mapOf(map: CoverMap, land: string, top: number, widthOf: WidthOf): CardDrawing {
  const scale = Math.min((coverWidth - margin) / map.widthPx, (footTop - top - 20) / map.heightPx);
  const [x, y] = [coverWidth - margin / 2 - map.widthPx * scale, footTop - map.heightPx * scale];
  const picture = Buffer.from(land).toString('base64');
  const { x: left, y: above, width, height } = map.land;
  const placed = `<g transform="translate(${x} ${y}) scale(${scale})">`;
  const fade =
    `<linearGradient id="veil" x2="0" y2="1"><stop offset=".4" stop-color="${inks.paper}"/>` +
    `<stop offset="1" stop-color="${inks.paper}" stop-opacity="0"/></linearGradient>`;
  return {
    texts: map.labels.flatMap((one) => labelTexts(one, map, scale, [x, y], widthOf)),
    shapes:
      `${placed}<image x="${left}" y="${above}" width="${width}" height="${height}" href="data:image/svg+xml;base64,${picture}"/></g>` +
      `<defs>${fade}</defs>${rectangle(0, 0, coverWidth, top + 40, inks.paper)}${rectangle(0, top + 38, coverWidth, 260, 'url(#veil)')}` +
      `${placed}${routeShapes(map)}</g>`,
  };
}

/** Routes, leaders and marks of a map. */
export function routeShapes({ routes, arrivals, labels, marks, scale }: CoverMap): string {
  const line = (d: string, ink: string, width: number, planned = false) =>
    d && `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}"${planned ? ' stroke-dasharray="7 5"' : ''}/>`;
  return [
    ...arrivals.map(({ path, planned, fromLeft, fromBelow }, index) => {
      const [x, y] = [fromLeft ? 'x1="0" x2="1"' : 'x1="1" x2="0"', fromBelow ? 'y1="1" y2="0"' : 'y1="0" y2="1"'];
      const stops = `<stop stop-color="${inks.person}" stop-opacity="0"/><stop offset="1" stop-color="${inks.person}"/>`;
      return `<linearGradient id="in${index}" ${x} ${y}>${stops}</linearGradient>${line(path, `url(#in${index})`, 2.5, planned)}`;
    }),
    line(routes.casing, inks.paper, 7),
    line(routes.planned, inks.person, 2.5, true),
    line(routes.solid, inks.person, 2.5),
    line(leaderPath(labels), inks.ink, 1),
    ...marks.map((mark) => markShape(mark, scale.mark)),
  ].join('');
}

function markShape({ at: [x, y], status, form }: MapMark, size: number): string {
  if (form === 'dot') return `<circle cx="${x}" cy="${y}" r="${size * dotSize}" fill="${inks.place}"/>`;
  const ink = form === 'square' ? inks.place : inks.person;
  const paint = `fill="${status === 'happened' ? ink : inks.paper}" stroke="${ink}" stroke-width="2.5"`;
  if (form === 'square') return `<rect x="${x - size}" y="${y - size}" width="${2 * size}" height="${2 * size}" ${paint}/>`;
  const half = status === 'under-way' ? `<path d="M${x} ${y - size}a${size} ${size} 0 0 0 0 ${2 * size}z" fill="${ink}"/>` : '';
  return `<circle cx="${x}" cy="${y}" r="${size}" ${paint}/>${half}`;
}

/** In em. */
const wordSpace = 0.24;
const inkOfRank = { traveller: inks.person, place: inks.place, country: inks.place, note: inks.ink, small: inks.muted };

/** A label of the map as lines of the cover. */
export function labelTexts(
  { lines, box, anchor, onDark }: CoverLabel,
  map: CoverMap,
  scale: number,
  [x, y]: [number, number],
  widthOf: WidthOf,
): CardText[] {
  const at = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
  let foot = box.top;
  return lines.flatMap(({ rank, runs }) => {
    const sizePx = map.scale.text[rank] * scale;
    foot += map.scale.text[rank] * 1.2;
    let end = 0;
    const set = runs.map(({ text, bold, isSpaced }) => {
      const style = isStrong(rank, bold) ? strong : label;
      const from = end + (isSpaced ? sizePx * wordSpace : 0);
      end = from + lineWidthPx(text, sizePx, style, widthOf);
      return { text, style, from };
    });
    const left = x + at * scale - { start: 0, middle: end / 2, end }[anchor];
    const baseline = y + (foot - map.scale.text[rank] * 0.28) * scale;
    return set.map(({ text, style, from }) => ({
      text,
      x: left + from,
      baseline,
      sizePx,
      style,
      ink: onDark ? inks.ink : inkOfRank[rank],
    }));
  });
}

const isStrong = (rank: TextRank, bold: boolean) => bold || ['traveller', 'place', 'country'].includes(rank);
