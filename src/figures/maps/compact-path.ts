import type { GeoContext } from 'd3-geo';
import type { Point } from './box.ts';

/**
 * A drawing context for d3-geo that writes SVG path data as short as it gets: whole units, relative,
 * without points that fall together and areas without an inside.
 *
 * @example
 * const path = new CompactPath();
 * path.moveTo(1, 1); path.lineTo(4, 1); path.lineTo(4, 5); path.closePath();
 * path.toString() //=> 'm1 1 3 0 0 4z'
 */
export class CompactPath implements GeoContext {
  #written = '';
  #start: Point = [0, 0];
  #points: Point[] = [];

  beginPath(): void {
    this.#flush('');
  }

  moveTo(x: number, y: number): void {
    this.#flush('');
    this.lineTo(x, y);
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#points.at(-1) ?? [NaN, NaN];
    const point: Point = [Math.round(x), Math.round(y)];
    if (point[0] !== lastX || point[1] !== lastY) this.#points.push(point);
  }

  closePath(): void {
    this.#flush('z');
  }

  arc(): void {
    throw new Error('Points are not drawn as land');
  }

  toString(): string {
    this.#flush('');
    return this.#written;
  }

  #flush(end: '' | 'z'): void {
    const least = end === 'z' ? 3 : 2;
    if (this.#points.length >= least) this.#write(end);
    this.#points = [];
  }

  #write(end: string): void {
    let [x, y] = this.#start;
    const steps = this.#points.map(([nextX, nextY]) => {
      const step = `${String(nextX - x)} ${String(nextY - y)}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    // A line that starts with a minus needs no space before it.
    this.#written += `m${steps.join(' ').replaceAll(' -', '-')}${end}`;
    this.#start = end === 'z' ? (this.#points[0] ?? [0, 0]) : [x, y];
  }
}
