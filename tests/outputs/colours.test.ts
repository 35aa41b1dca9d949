import { expect, test } from 'vitest';
import { type ColourPair, colours, contrast, landColours, luminance } from '../../src/styles/colours.ts';

type Name = keyof typeof colours;

function contrastOf(one: Name, other: Name, scheme: 0 | 1): number {
  return contrast(colours[one][scheme], colours[other][scheme]);
}

const fills = ['person-fill', 'date-fill', 'pledge-fill'] as const;
const inks = ['ink', 'muted', 'person', 'place', 'date', 'pledge'] as const;

test.each([
  ['the light', 0],
  ['the dark', 1],
] as const)('in %s, areas of ink stand out from the page, and words from both', (_, scheme) => {
  for (const fill of fills) {
    expect(contrastOf(fill, 'paper', scheme)).toBeGreaterThanOrEqual(3);
    expect(contrastOf('on-fill', fill, scheme)).toBeGreaterThanOrEqual(4.5);
  }
  for (const ink of inks) expect(contrastOf(ink, 'paper', scheme)).toBeGreaterThanOrEqual(4.5);
  for (const ink of ['ink', 'place', 'muted'] as const) expect(contrastOf(ink, 'land2', scheme)).toBeGreaterThanOrEqual(4.5);
});

test('in the dark, areas of ink are deeper than the ink of words', () => {
  for (const kind of ['person', 'date', 'pledge'] as const)
    expect(luminance(colours[`${kind}-fill`][1])).toBeLessThan(luminance(colours[kind][1]) / 2);
});

test('paper is white, and what stands on it black or grey', () => {
  const onPaper = [...Object.values(colours), ...Object.values(landColours)].flatMap(([, , colour]: ColourPair) => colour ?? []);
  expect(onPaper.filter((colour) => !/^#([\da-f]{1,2})\1\1$/u.test(colour))).toEqual([]);
  expect(onPaper).toHaveLength(16);
  expect(colours.paper[2]).toBe('#fff');
});
