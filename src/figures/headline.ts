import { isSet, textWidthPx } from './text-width.ts';

/** How wide a headline may be at least, in parts of its size: on screens below 700 px, and from there on. */
export interface HeadlineRooms {
  narrow: number;
  wide: number;
}

// From the sizes in base.css and ArticleHead.astro, on 320 and on 700 px, where there is least room.
export const viewRooms: HeadlineRooms = { narrow: 8.2, wide: 15 };
const articleRoom: HeadlineRooms = { narrow: 8.2, wide: 14.6 };
const longArticleRoom: HeadlineRooms = { narrow: 8.2, wide: 18.4 };

export function articleRooms(headline: string): HeadlineRooms {
  return isLong(headline) ? longArticleRoom : articleRoom;
}

/** Whether a headline takes more lines than an article's head has room for, so that it is set smaller. */
export function isLong(headline: string): boolean {
  return setAt(headline, articleRoom.wide).lines.length > mostLines;
}

const mostLines = 2;

/** A headline as it is set. */
export interface SetHeadline {
  /** Its greatest width, in parts of its size. */
  width: number;
  lines: string[];
  /** By which part another typeface may be wider or narrower without another line break; below 0 where a word is wider than a line. */
  margin: number;
}

const step = 0.2;
const least = 0.03;
const enough = 0.06;

/**
 * The width at which a headline has the same lines in our typeface and in the fallback, if there is such a width: nothing moves when
 * ours has loaded. It has as few lines as it can, or one more, of about one length.
 */
export function setHeadline(headline: string, room: number): SetHeadline {
  const count = Math.round((room * 0.5) / step);
  const all = Array.from({ length: count }, (_, index) => setAt(headline, Math.round((room - index * step) * 10) / 10));
  const fewest = Math.min(...all.map(({ lines }) => lines.length));
  // The narrower come later, and have lines that are more alike.
  const best = (count: number) =>
    all.filter(({ lines }) => lines.length === count).reduce((a, b) => (Math.min(b.margin, enough) >= Math.min(a.margin, enough) ? b : a));
  const few = best(fewest);
  if (few.margin >= least || !all.some(({ lines }) => lines.length === fewest + 1)) return few;
  const more = best(fewest + 1);
  return more.margin >= enough ? more : few;
}

/** The classes that give a headline its widths, by the rules of `headlineWidths`; none where our typeface lacks letters and the reader’s system sets it. */
export function headlineClasses(headline: string, { narrow, wide }: HeadlineRooms): string[] {
  if (!isSet(headline, 800)) return [];
  const tenths = (room: number) => String(Math.round(setHeadline(headline, room).width * 10));
  return ['set', `n${tenths(narrow)}`, `w${tenths(wide)}`];
}

/**
 * A headline whose words can stand in the narrowest line: what no-break spaces hold together is let go where it would break within a word.
 * @example breakable('Since 170,000,003\u00a0BC', 8.2) //=> 'Since 170,000,003 BC'
 */
export function breakable(headline: string, room: number): string {
  return headline
    .split(' ')
    .map((word) => (widthOf(word) > room ? word.replaceAll('\u00a0', ' ') : word))
    .join(' ');
}

function setAt(headline: string, width: number): SetHeadline {
  const lines: string[] = [];
  let margin = Infinity;
  for (const word of headline.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = widthOf(longer) <= width;
    // A word that is wider than the line would break within itself.
    margin = Math.min(margin, 1 - widthOf(word) / width);
    if (last !== undefined) margin = Math.min(margin, Math.abs(widthOf(longer) / width - 1));
    if (last !== undefined && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return { width, lines, margin };
}

const tracking = 0.042;

/** In parts of the size; what is set without spaces at its end. */
function widthOf(line: string): number {
  return textWidthPx(line, 1, 800) - tracking * line.length;
}
