import { expect, test } from 'vitest';
import { type ColourPair, colours, landColours } from '../../src/styles/colours.ts';

type Name = keyof typeof colours;

const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** As WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => part(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Name, other: Name, scheme: 0 | 1): number {
  const [dark = 0, light = 0] = [one, other].map((name) => luminance(colours[name][scheme])).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const fills = ['person-fill', 'date-fill', 'pledge-fill'] as const;
const inks = ['ink', 'muted', 'person', 'place', 'date', 'pledge'] as const;

test.each([
  ['the light', 0],
  ['the dark', 1],
] as const)('in %s, areas of ink stand out from the page, and words from both', (_, scheme) => {
  for (const fill of fills) {
    expect(contrast(fill, 'paper', scheme)).toBeGreaterThanOrEqual(3);
    expect(contrast('on-fill', fill, scheme)).toBeGreaterThanOrEqual(4.5);
  }
  for (const ink of inks) expect(contrast(ink, 'paper', scheme)).toBeGreaterThanOrEqual(4.5);
  for (const ink of ['ink', 'place', 'muted'] as const) expect(contrast(ink, 'land2', scheme)).toBeGreaterThanOrEqual(4.5);
});

test('in the dark, areas of ink are deeper than the ink of words', () => {
  for (const kind of ['person', 'date', 'pledge'] as const)
    expect(luminance(colours[`${kind}-fill`][1])).toBeLessThan(luminance(colours[kind][1]) / 2);
});

test('paper is white, and what stands on it black or grey', () => {
  const onPaper = [...Object.values(colours), ...Object.values(landColours)].flatMap(([, , colour]: ColourPair) => colour ?? []);
  expect(onPaper.filter((colour) => !/^#([\da-f]{1,2})\1\1$/u.test(colour))).toEqual([]);
  expect(onPaper).toHaveLength(15);
  expect(colours.paper[2]).toBe('#fff');
});
