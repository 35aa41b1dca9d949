import { describe, expect, it } from 'vitest';
import { chooseFrom, formatMistake, listed, type Mistake, nearest, quoted } from '../../../src/compile/messages/message.ts';
import { flawsOf } from '../plain-message.ts';

describe('messages', () => {
  it('say what is wrong, then what to do', () => {
    expect(formatMistake({ wrong: 'a list item has a box', remedy: 'delete the box' })).toBe('A list item has a box. Delete the box.');
    expect(formatMistake({ in: 'a.b', wrong: '`x` is missing', remedy: 'add it' })).toBe('In `a.b`, `x` is missing. Add it.');
    expect(formatMistake({ wrong: '`x` is not listed', remedy: 'add it', guess: 'y' })).toBe('`x` is not listed. Write `y`, or add it.');
  });

  it('do not compile without a remedy', () => {
    // @ts-expect-error A mistake has a remedy.
    const incomplete: Mistake = { wrong: 'a list item has a box' };
    expect(() => formatMistake(incomplete)).toThrow(TypeError);
  });

  it('offer the likely choice first', () => {
    const choices = ['happened', 'under-way', 'planned'];
    expect(chooseFrom(choices, 'happend')).toEqual({ guess: 'happened', remedy: 'choose `under-way` or `planned`' });
    expect(chooseFrom(choices, 'x')).toEqual({ guess: undefined, remedy: 'choose `happened`, `under-way` or `planned`' });
    expect(chooseFrom(['to'], 'too')).toEqual({ remedy: 'write `to`' });
  });

  it('quote on one line, without what could act in a terminal, and cut what is long', () => {
    expect(quoted('a\n\tb\u001b[31m`c`\u202e')).toBe('`a b [31m c  `'.replace('c  `', 'c `'));
    expect(quoted('🌉'.repeat(100))).toBe(`\`${'🌉'.repeat(60)}…\``);
    expect(formatMistake({ in: 'a\n`b`', wrong: 'x', remedy: 'y' })).toBe('In `a b `, x. Y.');
  });

  it('list', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words, 'or'))).toEqual(['', 'a', 'a or b', 'a, b or c']);
  });
});

describe('what is not plain about a message', () => {
  it.each([
    ['A list item has a box. Delete the box.', []],
    ['`x. Y` is “long. Very long”. Delete it.', []],
    ['A list item has a box', ['1 sentences', 'no capital, no full stop or several lines', 'remedy without a verb: ']],
    ['A box. Delete it. Please.', ['3 sentences']],
    ['A box. It must go.', ['remedy without a verb: It']],
    ['An unexpected token. Delete it.', ['jargon: unexpected']],
    [`A ${'very '.repeat(20)}big box. Delete it.`, [`long: A ${'very '.repeat(20)}big box`]],
  ])('of %j is %j', (message, flaws) => {
    expect(flawsOf(message)).toEqual(flaws);
  });
});

describe('nearest', () => {
  it.each([
    ['kamala-haris', 'kamala-harris'],
    ['Kamala-Harris', 'kamala-harris'],
    ['joe-bidden', 'joe-biden'],
    ['zzz', undefined],
    ['', undefined],
    ['jo', undefined],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, ['joe-biden', 'kamala-harris'])).toBe(expected);
  });
});
