/** The faces of a card: headlines, labels, and the serif. */
export type Face = 'strong' | 'label' | 'text';

/** Width of a text in em, before tracking. */
export type WidthOf = (text: string, face: Face) => number;

/** How a text is set: tracking in em, taken from the width of each character, and leading in em. */
export interface Style {
  face: Face;
  tracking: number;
  leading: number;
}

export interface Room {
  widthPx: number;
  heightPx: number;
  mostPx: number;
  leastPx: number;
  lines: number;
}

/** The lines of a text and their size; no lines where the text is empty. */
export interface Fitted {
  sizePx: number;
  lines: string[];
}

/** Width of a line in px as it is set. */
export function lineWidthPx(text: string, sizePx: number, { face, tracking }: Style, widthOf: WidthOf): number {
  return (widthOf(text, face) - tracking * Math.max(0, [...text].length - 1)) * sizePx;
}

/**
 * A text as large as the room allows, its lines of about one length. No word is broken and nothing left out but at the least
 * size: there, a word wider than the room is broken, and what is too long ends at a word in “…”.
 */
export function fitText(text: string, style: Style, room: Room, widthOf: WidthOf): Fitted {
  const words = text.split(' ').filter(Boolean);
  for (let sizePx = room.mostPx; sizePx > room.leastPx; sizePx = Math.max(room.leastPx, Math.floor(sizePx * 0.97))) {
    const width = (line: string) => lineWidthPx(line, sizePx, style, widthOf);
    const lines = toLines(words, (line) => width(line) <= room.widthPx);
    if (lines.length <= mostLines(room, sizePx, style) && lines.every((line) => width(line) <= room.widthPx)) {
      return { sizePx, lines: balance(words, lines, width, room.widthPx) };
    }
  }
  return { sizePx: room.leastPx, lines: cutText(words, style, room, widthOf) };
}

/**
 * A text in one line of a size, cut at a word where it is too long.
 * @example fitLine('one two three', style, 20, 90, widthOf) //=> 'one two …'
 */
export function fitLine(text: string, style: Style, sizePx: number, widthPx: number, widthOf: WidthOf): string {
  const room = { widthPx, heightPx: Infinity, mostPx: sizePx, leastPx: sizePx, lines: 1 };
  return fitText(text, style, room, widthOf).lines[0] ?? '';
}

function mostLines({ lines, heightPx }: Room, sizePx: number, { leading }: Style): number {
  return Math.min(lines, Math.floor(heightPx / (sizePx * leading)));
}

function toLines(words: string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function balance(words: string[], lines: string[], width: (line: string) => number, widthPx: number): string[] {
  let best = lines;
  for (let narrower = widthPx; narrower > widthPx / 3; narrower -= 12) {
    const next = toLines(words, (line) => width(line) <= narrower);
    if (next.length > lines.length || next.some((line) => width(line) > widthPx)) break;
    best = next;
  }
  return best;
}

function cutText(words: string[], style: Style, room: Room, widthOf: WidthOf): string[] {
  const { leastPx, widthPx } = room;
  const fits = (line: string) => lineWidthPx(line, leastPx, style, widthOf) <= widthPx;
  const most = Math.max(1, mostLines(room, leastPx, style));
  if (!fits('…')) return [];
  const lines = toLines(
    words.flatMap((word) => breakWord(word, fits)),
    fits,
  );
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = (kept.pop() ?? '').split(' ');
  while (last.length > 1 && !fits(`${last.join(' ')} …`)) last.pop();
  const end = [...last.join(' ')];
  while (end.length > 0 && !fits(`${end.join('')} …`)) end.pop();
  return end.length === 0 ? kept : [...kept, `${end.join('').replace(/[\s,;:.–—-]+$/u, '')} …`];
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [''];
  for (const character of word) {
    const part = `${parts.at(-1) ?? ''}${character}`;
    if (fits(part) || part === character) parts[parts.length - 1] = part;
    else parts.push(character);
  }
  return parts;
}
