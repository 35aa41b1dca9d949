import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, invisibles, isUnseen, strayIsolate } from '../../../src/compile/read/characters.ts';
import { lookOf } from '../../../src/compile/read/look-alikes.ts';
import { runs } from '../../runs.ts';

const seen = fc.string({ unit: fc.constantFrom(...Array.from('abcäЖ漢ع👍 ')), minLength: 1 });

describe('invisible characters', () => {
  it.each([...Array.from('\u0000\u0007\u007f\u0085\u2028\u202a\u202e\u2061\u206a\u3164\ufeff\ufffe\u{e0001}\u{e0041}\u{1d173}'), '\ud800'])(
    'are refused in any text: %j',
    (character) => {
      fc.assert(
        fc.property(seen, seen, (before, after) => {
          expect(invisibles(before + character + after)).toEqual([{ index: before.length, character, is: 'refused' }]);
        }),
        { numRuns: runs(50) },
      );
    },
  );

  it('are none of the letters, marks and signs of any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const plain = text.replaceAll(/\p{C}/gu, '');
        expect(invisibles(plain).filter(({ is }) => is === 'refused')).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    ['a\u200bb', ['U+200B']],
    ['a\u200cb', ['U+200C']],
    ['a\u200eb', ['U+200E']],
    ['می\u200cخواهم', []],
    ['क्\u200dष', []],
    ['👩\u200d👧', []],
    ['ab\u200eשלום', []],
  ])('have a use in some scripts only: %j', (text, idle) => {
    expect(invisibles(text).map(({ character }) => codePoints(character)[0])).toEqual(idle);
  });

  it('leave nothing to be seen when alone', () => {
    expect(isUnseen('\u200b \u2060\u00ad\ufe0f')).toBe(true);
    expect(isUnseen('\u200ba')).toBe(false);
  });
});

describe('directional isolates', () => {
  const balanced: fc.Arbitrary<string> = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('', 'a', 'ש'),
      fc
        .tuple(fc.constantFrom('\u2066', '\u2067', '\u2068'), tie('text'), tie('text'))
        .map(([open, inner, after]) => `${open}${inner}\u2069${after}`),
    ),
  })).text;

  it('are right in pairs, and wrong with one more or less', () => {
    fc.assert(
      fc.property(balanced, (text) => {
        expect(strayIsolate(text)).toBeUndefined();
        expect(strayIsolate(`${text}\u2069`)).toBe(text.length);
        expect(strayIsolate(`\u2068${text}`)).toBe(0);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('texts that look the same', () => {
  it.each([
    ['Ada', 'Аdа'],
    ['Ada Moss', 'Ada  Moss'],
    ['José', 'Jose\u0301'],
    ['O’Neill', "O'Neill"],
    ['Ill', 'lll'],
    ['Ａda', 'Ada'],
    ['Ada', 'A\u200bda'],
  ])('%j and %j', (one, other) => expect(lookOf(one)).toBe(lookOf(other)));

  it.each([
    ['Иван', 'Иванов'],
    ['Müller', 'Muller'],
    ['田中', '田口'],
  ])('are not %j and %j', (one, other) => expect(lookOf(one)).not.toBe(lookOf(other)));
});
