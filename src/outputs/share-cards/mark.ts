import { inks } from './shapes.ts';

/** What a picture says of its site: its name, and its mark as SVG shapes within a box. */
export interface Brand {
  name: string;
  logo: { box: readonly [x: number, y: number, width: number, height: number]; shapes: string };
}

/** The site’s mark in the height that is asked for, with the ink of text where it has none of its own. */
export function mark({ box: [left, top, , height], shapes }: Brand['logo'], x: number, y: number, heightPx: number): string {
  const scale = heightPx / height;
  return `<g transform="translate(${x} ${y}) scale(${scale}) translate(${-left} ${-top})" color="${inks.ink}" fill="${inks.ink}">${shapes}</g>`;
}

/** How wide the mark then is. */
export function markWidth({ box: [, , width, height] }: Brand['logo'], heightPx: number): number {
  return (heightPx * width) / height;
}
