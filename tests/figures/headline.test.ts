import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleRooms, breakable, headlineClasses, isLong, setHeadline, viewRooms } from '../../src/figures/headline.ts';
import { textWidthPx } from '../../src/figures/text-width.ts';

const headlines = [
  'US presses Central America on migration before Harris trip',
  'Blinken in Costa Rica, Harris due in Guatemala and Mexico',
  'Three countries share a river that none of them can hold',
  'Visits to three countries aim to reduce migration to the US',
  'Treaty signed',
  'Three dates, January to August\u00a02024',
];
const widthOf = (line: string, by = 1) => (textWidthPx(line, 1, 800) - 0.042 * line.length) * by;

describe.each(headlines)('the headline “%s”', (headline) => {
  test.each([8.2, 14.6, 15])('has the same lines in a typeface that is a little wider or narrower (%s em)', (room) => {
    const { width, lines, margin } = setHeadline(headline, room);
    expect(width).toBeLessThanOrEqual(room);
    expect(lines.join(' ')).toBe(headline);
    expect(margin).toBeGreaterThan(0.029);
    for (const by of [1 - margin * 0.9, 1 + margin * 0.9]) {
      const fits = (line: string) => widthOf(line, by) <= width;
      expect(lines.every(fits)).toBe(true);
      expect(lines.slice(1).some((line, index) => fits(`${lines[index] ?? ''} ${line.split(' ')[0] ?? ''}`))).toBe(false);
    }
  });
});

test('no word breaks within itself where there is room for it, whatever the words', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9\u00a0]{1,18}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom(8.2, 14.6, 15), (words, room) => {
      const { width } = setHeadline(words.join(' '), room);
      const longest = Math.max(...words.map((each) => widthOf(each)));
      expect(longest).toBeLessThanOrEqual(longest > room ? Infinity : width);
    }),
  );
});

test('what no-break spaces hold together is let go only where it is wider than the narrowest line', () => {
  const text = 'From 170,000,003\u00a0BC to about\u00a0170,000,003\u00a0BC';
  expect(breakable(text, viewRooms.narrow)).toBe('From 170,000,003\u00a0BC to about 170,000,003 BC');
  expect(setHeadline(breakable(text, viewRooms.narrow), viewRooms.narrow).margin).toBeGreaterThan(0);
});

test('a headline of more than two lines over an article is long, and set smaller', () => {
  const long = 'A headline that goes on for so long that it takes four lines of the widest page there is, and then some more words';
  expect(headlines.some(isLong)).toBe(false);
  expect(isLong(long)).toBe(true);
  expect(articleRooms(long).wide).toBeGreaterThan(articleRooms('Short').wide);
});

test('a headline has the classes of its widths, and none in letters that our typeface lacks', () => {
  expect(headlineClasses('Treaty signed', viewRooms)).toEqual(['set', expect.stringMatching(/^n\d\d$/u), expect.stringMatching(/^w\d+$/u)]);
  expect(headlineClasses('قارب يحمل الكتب', viewRooms)).toEqual([]);
});
