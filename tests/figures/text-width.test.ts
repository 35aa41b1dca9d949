import { expect, it } from 'vitest';
import { cardFonts } from '../../src/pictures/card-fonts.ts';
import { textWidthPx, wrapText } from '../../src/figures/text-width.ts';

it('measures with the font’s own widths, in proportion to the size', () => {
  expect(textWidthPx('W', 10)).toBeGreaterThan(textWidthPx('i', 10) * 2);
  expect(textWidthPx('Guatemala', 20, 800)).toBeCloseTo(textWidthPx('Guatemala', 10, 800) * 2);
  expect(textWidthPx('Guatemala', 10, 800)).toBeGreaterThan(textWidthPx('Guatemala', 10, 400));
  expect(textWidthPx('', 10)).toBe(0);
});

it('breaks lines between words and keeps a word that is too long', () => {
  const width = textWidthPx('Leaders of', 10) + 1;
  expect(wrapText('Leaders of Guatemala', width, 10)).toEqual(['Leaders of', 'Guatemala']);
  expect(wrapText('Extraordinarily', 5, 10)).toEqual(['Extraordinarily']);
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
