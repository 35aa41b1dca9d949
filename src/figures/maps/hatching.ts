import type { GeoContext } from 'd3-geo';
import type { Point } from './box.ts';

/** A drawing context for d3-geo that keeps the rings that are drawn. */
export class Rings implements GeoContext {
  readonly rings: Point[][] = [];

  beginPath(): void {
    this.rings.length = 0;
  }

  moveTo(x: number, y: number): void {
    this.rings.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.rings.at(-1)?.push([x, y]);
  }

  closePath(): void {
    const ring = this.rings.at(-1);
    if (ring?.[0]) ring.push(ring[0]);
  }

  arc(): void {
    throw new Error('Points are not drawn as land');
  }
}

/**
 * Slanting lines inside of rings, at a distance. They are lines of their own and no pattern: a pattern has an id and an address, which not
 * every file that shows the land can have.
 *
 * @example hatching([[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]], 20) //=> [[[0, 0], [10, 10]]]
 */
export function hatching(rings: Point[][], distance: number): [Point, Point][] {
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [(x + y) * half, (y - x) * half]));
  const heights = turned.flat().map(([, v]) => v);
  const first = Math.ceil(heights.reduce((a, b) => Math.min(a, b), Infinity) / distance);
  const last = Math.floor(heights.reduce((a, b) => Math.max(a, b), -Infinity) / distance);
  const lines: [Point, Point][] = [];
  for (let step = first; step <= last; step += 1) {
    const v = step * distance;
    const passes = turned.flatMap((ring) => passesAt(v, ring)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < passes.length; index += 2) lines.push([back(passes[index] ?? 0, v), back(passes[index + 1] ?? 0, v)]);
  }
  return lines;
}

const half = Math.SQRT1_2;
const back = (u: number, v: number): Point => [(u - v) * half, (u + v) * half];

/** How far along a line at a height a ring passes it. */
function passesAt(v: number, ring: Point[]): number[] {
  return ring.slice(1).flatMap(([u2, v2], index) => {
    const [u1, v1] = ring[index] ?? [u2, v2];
    return v1 > v !== v2 > v ? [u1 + ((v - v1) / (v2 - v1)) * (u2 - u1)] : [];
  });
}
