import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, overlaps, type Box } from '../../../src/figures/maps/box.ts';
import type { Label } from '../../../src/figures/maps/label.ts';
import { clash, placeLabels, type Surroundings } from '../../../src/figures/maps/labels.ts';
import { runs } from '../../runs.ts';

const around: Surroundings = {
  sheet: { left: 0, top: 0, right: 400, bottom: 300 },
  taken: [],
  lines: [],
  dark: [],
  sizesPx: { traveller: 24, place: 20, country: 15, note: 15, small: 12 },
};

const dot = (x: number, y: number): Box => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });

function aLabel(text: string, x: number, y: number, given: Partial<Label> = {}): Label {
  return {
    variants: [[{ rank: 'note', runs: [{ text, bold: false }] }]],
    targets: [dot(x, y)],
    reachPx: 150,
    leader: true,
    essential: true,
    ...given,
  };
}

const square = (left: number, top: number, right: number, bottom: number): [number, number][] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
  [left, top],
];

describe('a label', () => {
  test('stands to the right of its point', () => {
    const [label] = placeLabels([aLabel('Quito', 100, 100)], around);
    expect(label).toMatchObject({ anchor: 'start', leader: undefined });
    expect(label?.box.left).toBeGreaterThan(105);
  });

  test('stands to the left where the sheet ends', () => {
    const [label] = placeLabels([aLabel('Quito', 390, 150)], around);
    expect(label?.anchor).toBe('end');
  });

  test('stands in its country where there is room, and can be read on a dark one', () => {
    const coast = square(50, 50, 350, 250);
    const [label] = placeLabels([aLabel('Ecuador', 200, 150, { coast, dark: true })], { ...around, dark: [coast] });
    expect(label).toMatchObject({ anchor: 'middle', inside: true, onDark: true });
  });

  test('stands beside a country that is too small, with a leader', () => {
    const coast = square(195, 145, 205, 155);
    const [label] = placeLabels([aLabel('Ecuador', 200, 150, { coast, dark: true })], { ...around, dark: [coast] });
    expect(label?.inside).toBe(false);
  });

  test('keeps off a line where it can', () => {
    const line: [number, number][] = [
      [100, 100],
      [400, 100],
    ];
    const [label] = placeLabels([aLabel('Quito', 100, 100)], { ...around, lines: [line] });
    expect(label?.box.right).toBeLessThan(100);
  });

  test('stands where the author puts it', () => {
    const [right] = placeLabels([aLabel('Quito', 200, 150, { offset: [40, 60] })], around);
    expect([right?.box.left, right && (right.box.top + right.box.bottom) / 2]).toEqual([240, 210]);
    const [left] = placeLabels([aLabel('Quito', 200, 150, { offset: [-40, 0] })], around);
    expect([left?.anchor, left?.box.right]).toEqual(['end', 160]);
  });

  test('that would cost too much is left out, if it is not essential', () => {
    const covered = {
      ...around,
      lines: Array.from({ length: 60 }, (_, index): [number, number][] => [
        [0, index * 5],
        [400, index * 5],
      ]),
    };
    expect(placeLabels([aLabel('Quito', 200, 150, { essential: false })], covered)).toEqual([]);
    expect(placeLabels([aLabel('Quito', 200, 150)], covered)).toHaveLength(1);
  });
});

test('labels share the room so that all have some', () => {
  const crowd = ['Guatemala City', 'San Salvador', 'Tegucigalpa', 'Managua'].map((name, index) => aLabel(name, 190 + index * 8, 150));
  expect(placeLabels(crowd, around)).toHaveLength(4);
});

const labels = fc.array(
  fc.record({
    text: fc.string({ minLength: 1, maxLength: 24 }),
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    essential: fc.boolean(),
  }),
  { maxLength: 14 },
);

test('labels never overlap, leave the sheet or cover what is taken', () => {
  fc.assert(
    fc.property(labels, (given) => {
      const taken = given.map(({ x, y }) => dot(x, y));
      const placed = placeLabels(
        given.map(({ text, x, y, essential }) => aLabel(text, x, y, { essential })),
        { ...around, taken },
      );
      placed.forEach((label, index) => {
        expect(contains(around.sheet, label.box)).toBe(true);
        expect(taken.some((box) => overlaps(box, label.box))).toBe(false);
        expect(placed.slice(index + 1).some((other) => clash(label, other) || overlaps(label.box, other.box))).toBe(false);
      });
    }),
    { numRuns: runs(40) },
  );
});
