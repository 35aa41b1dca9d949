import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside, type Point } from '../../../src/figures/maps/box.ts';
import { hatching } from '../../../src/figures/maps/hatching.ts';

const closed = (ring: Point[]): Point[] => [...ring, ring[0] ?? [0, 0]];

test('the lines of a square are parallel, and end at its sides', () => {
  const square: Point[] = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ];
  const lines = hatching([closed(square)], 10);
  expect(lines.length).toBeGreaterThan(10);
  for (const [[x1, y1], [x2, y2]] of lines) expect(y2 - y1).toBeCloseTo(x2 - x1, 6);
});

test('every line lies in the land, holes left out', () => {
  const radii = fc.array(fc.double({ min: 20, max: 100, noNaN: true }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(radii, (all) => {
      const ring = closed(
        all.map((r, index) => [r * Math.cos((index * 2 * Math.PI) / all.length), r * Math.sin((index * 2 * Math.PI) / all.length)]),
      );
      const hole = ring.map(([x, y]): Point => [x / 4, y / 4]);
      for (const [[x1, y1], [x2, y2]] of hatching([ring, hole], 7)) {
        const middle: Point = [(x1 + x2) / 2, (y1 + y2) / 2];
        if (Math.hypot(x2 - x1, y2 - y1) < 0.01) continue;
        expect(isInside(middle, ring)).toBe(true);
        expect(isInside(middle, hole)).toBe(false);
      }
    }),
  );
});

test('of nothing there are none', () => {
  expect(hatching([], 10)).toEqual([]);
});
