import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardFonts } from '../../src/pictures/card-fonts.ts';
import { balanceText, textRoomPx, textWidthPx, wrapText } from '../../src/figures/text-width.ts';
import { runs } from '../runs.ts';

it('measures with the font’s own widths, in proportion to the size', () => {
  expect(textWidthPx('W', 10)).toBeGreaterThan(textWidthPx('i', 10) * 2);
  expect(textWidthPx('Guatemala', 20, 800)).toBeCloseTo(textWidthPx('Guatemala', 10, 800) * 2);
  expect(textWidthPx('Guatemala', 10, 800)).toBeGreaterThan(textWidthPx('Guatemala', 10, 400));
  expect(textWidthPx('', 10)).toBe(0);
});

it('breaks lines between words', () => {
  const width = textRoomPx('Guatemala', 10) + 1;
  expect(wrapText('Leaders of Guatemala', width, 10)).toEqual(['Leaders of', 'Guatemala']);
});

it.each([
  ['Sabine Musterhausen-Schnarrenburger', 84, ['Sabine', 'Musterhausen-', 'Schnarrenburger']],
  ['Smith-Jones meets', 60, ['Smith-Jones', 'meets']],
  ['21\u00a0February\u00a044\u00a0BC', 50, ['21', 'February', '44\u00a0BC']],
  ['東京都庁「会談」、', 34, ['東京都', '庁「会', '談」、']],
  ['Donaudampfschiff', 52, ['Donaudam', 'pfschiff']],
])('breaks within a word only where it is wider than a line: %s', (text, width, lines) => {
  expect(wrapText(text, width, 10)).toEqual(lines);
});

it('makes lines of about one length without breaking what can stay together', () => {
  expect(balanceText('a joint news conference in the evening', 140, 10)).toEqual(['a joint news conference', 'in the evening']);
  expect(balanceText('Ёлкина-Щербакова Йоанна', 80, 10, 800)).toEqual(['Ёлкина-', 'Щербакова', 'Йоанна']);
});

it('makes no line wider than there is room, in any script', () => {
  const some = fc.string({
    unit: fc.constantFrom(...Array.from('aW -–éЖш漢字ひア。ไทعربהक्षि#\u00a0\u2068\u2069')),
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(some, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapText(text, width, 10, 800);
      expect(Math.max(...lines.map((line) => textRoomPx(line, 10, 800)))).toBeLessThanOrEqual(width);
      const bare = (all: string) => all.replaceAll(/[\s\u2068\u2069]/gu, '');
      expect(bare(lines.join(''))).toBe(bare(text));
    }),
    { numRuns: runs(200) },
  );
});

it.each(['Đặng Thị Ngọc', 'Łódź', 'Александр Пушкин', 'Κωνσταντίνος', 'Щербаковщина', 'Žemaitė'])(
  'leaves room for %s in another font',
  async (name) => {
    const { widthOf } = await cardFonts();
    expect(textWidthPx(name, 10, 800)).toBeGreaterThanOrEqual(widthOf(name, 'strong') * 10);
  },
);

it('counts no room for marks over letters, and an em for letters that are square', () => {
  expect(textWidthPx('e\u0301\u2068', 10)).toBe(textWidthPx('e', 10));
  expect(textWidthPx('東京都', 10)).toBeGreaterThanOrEqual(30);
});

it('isolates a name in each line on which it stands', () => {
  expect(wrapText('met \u2068יעל בן-עמי\u2069 in May', textRoomPx('met \u2068יעל\u2069 ', 10), 10)).toEqual([
    'met \u2068יעל\u2069',
    '\u2068בן-עמי\u2069',
    'in May',
  ]);
});

/** Widths in thousandths of the size of letters of Helvetica, which Arial and Liberation Sans share (its AFM file, Adobe 1997). */
const helvetica: Record<string, number> = Object.fromEntries(
  (
    [
      [222, 'ijl'],
      [278, 'It ,.'],
      [333, 'r-'],
      [500, 'ckJsvxyz'],
      [556, 'abdeghnopquL0123456789'],
      [611, 'FTZ'],
      [667, 'ABEKPSVXY'],
      [722, 'CDHNRUw'],
      [778, 'GOQ'],
      [833, 'mM'],
      [944, 'W'],
      [278, 'f'],
    ] as const
  ).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width])),
);

const arialSize = Number(
  /SansA;[^}]*size-adjust: (?<percent>[\d.]+)%/u.exec(readFileSync('src/styles/fallbacks.css', 'utf8'))?.groups?.percent,
);

it.each([
  'Summit in Guatemala City',
  'William Wordsworth-Hammersmith',
  'Emmanuel Mwangi Kamau',
  'New Zealand, Papua New Guinea',
  'First flights to Tuvalu, 12 March 2026',
  'Commonwealth Memorandum',
  'Joint military mission of 1914',
])('has room for “%s” before the typeface is there', (text) => {
  const arialPx = ([...text].reduce((sum, letter) => sum + (helvetica[letter] ?? NaN), 0) / 1000) * 10 * (arialSize / 100);
  expect(textRoomPx(text, 10)).toBeGreaterThanOrEqual(arialPx);
});

it.each(['日本語', 'ＡＢＣ', '￥', '👩‍👩‍👧', 'क्षत्रिय', 'ኢትዮጵያ', 'ஸ்ரீலங்கா'])(
  'leaves an em for each letter of %s, which we do not ship',
  (text) => {
    const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
    expect(textWidthPx(text, 10)).toBeGreaterThanOrEqual(letters.length * 10);
  },
);
