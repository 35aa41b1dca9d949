import { expect, test } from 'vitest';
import { boxAround, contains, crosses, grown, isInside, overlaps } from '../../../src/figures/maps/box.ts';

const box = { left: 0, top: 0, right: 10, bottom: 10 };

test('a box around points', () => {
  expect(
    boxAround([
      [3, 4],
      [1, 9],
    ]),
  ).toEqual({ left: 1, top: 4, right: 3, bottom: 9 });
  expect(boxAround([])).toBeUndefined();
});

test('boxes that only touch do not overlap', () => {
  expect(overlaps(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  expect(overlaps(grown(box, 1), { left: 10, top: 0, right: 20, bottom: 10 })).toBe(true);
});

test('a box contains itself', () => {
  expect(contains(box, box)).toBe(true);
  expect(contains(box, grown(box, 1))).toBe(false);
});

test.each([
  [[-5, 5], [15, 5], true],
  [[5, 5], [6, 6], true],
  [[-5, 2], [5, 22], false],
  [[20, 0], [20, 10], false],
  [[-5, 12], [12, 12], false],
] as const)('a line from %j to %j', (from, to, touches) => {
  expect(crosses([[...from], [...to]], box)).toBe(touches);
});

test.each([
  [[5, 5], true],
  [[5, 11], false],
  [[-1, 5], false],
] as const)('%j in a ring', (point, inside) => {
  expect(
    isInside(
      [...point],
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
    ),
  ).toBe(inside);
});
