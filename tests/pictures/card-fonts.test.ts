import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import letters from '../../src/compile/card-letters.json' with { type: 'json' };
import { cardFonts, settableCharacters } from '../../src/pictures/card-fonts.ts';
import { settableText } from '../../src/outputs/share-cards/settable.ts';
import { headline, label, serif } from '../../src/outputs/share-cards/type.ts';
import { splitSmall } from '../../src/outputs/share-cards/small-figures.ts';

const fonts = await cardFonts();
describe('the fonts of cards', () => {
  it.each([
    'Đặng Hoàng Giang',
    'Nguyễn Văn Tèo',
    'Ọlá Ṣẹ́gun',
    'Łódź',
    'İzmir',
    'Κώστας Δοκιμή',
    'Иван Пробный',
    'Київ, Ґданськ',
    'CO₂',
    'H₂O',
    'm²',
    '10⁻⁶',
  ])('set %s whole', (name) => {
    expect(settableText(name, fonts.has)).toBe(name.normalize('NFC'));
  });

  it.each(['مرحبا', 'שלום', '東京', 'हिन्दी', 'Ada (橋)'])('leave %s out whole', (name) => {
    expect(settableText(name, fonts.has)).toBe('');
  });

  // Letters of many scripts, marks and small figures among them.
  const scripts = ['az', 'ÀÿĀſ', 'Ạỹ', 'Αω', 'Ая', '֐ת', 'ءي', 'अह', '一丁', '₀₉', '⁰⁹', '\u0300\u0328', '\u200b\u200f'].map((ends) => {
    const [first = 0, last = first] = [[...ends][0], [...ends].at(-1)].map((end = '') => end.codePointAt(0) ?? 0);
    return fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
  });

  it('set a text of any scripts whole or not at all, and never an empty box', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...scripts, fc.constant(' ')), { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          const set = settableText(text, fonts.has);
          const whole = text
            .normalize('NFC')
            .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
            .replaceAll(/\s+/gu, ' ')
            .trim();
          expect(['', whole]).toContain(set);
          for (const character of splitSmall(set).flatMap((stretch) => [...stretch.text]))
            for (const style of [headline, label, serif]) expect(fonts.outlineOf(character, style)).toContain('<path');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are those that authors are warned by', async () => {
    expect(letters).toEqual(await settableCharacters());
  });
});
