import type { Box } from './bars.ts';

/** An upright line, or a piece of one. */
export interface Upright {
  x: number;
  top: number;
  bottom: number;
}

/** The pieces of an upright line that leave out what it would cross, such as labels. */
export function clearOf({ x, top, bottom }: Upright, boxes: Box[]): Upright[] {
  const crossed = boxes.filter((box) => box.from < x + 2 && box.to > x - 2).sort((a, b) => a.top - b.top);
  const pieces: Upright[] = [];
  let start = top;
  for (const box of crossed) {
    pieces.push({ x, top: start, bottom: Math.min(Math.round(box.top), bottom) });
    start = Math.max(start, Math.round(box.bottom));
  }
  return [...pieces, { x, top: start, bottom }].filter((piece) => piece.bottom > piece.top);
}

/** Upright lines as the path of a drawing. */
export function uprightPath(lines: Upright[]): string {
  return lines.map(({ x, top, bottom }) => `M${x} ${top}V${bottom}`).join('');
}
