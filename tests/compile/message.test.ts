import { describe, expect, it } from 'vitest';
import { didYouMean, listed, nearest, quoted, unexpected } from '../../src/compile/message.ts';

describe('messages', () => {
  it('have one form', () => {
    expect(unexpected({ found: 'x', expected: 'y' })).toBe('Unexpected x, expected y');
    expect(unexpected({ found: 'x', in: 'a.b', expected: 'y', remedy: 'do z' })).toBe('Unexpected x in `a.b`, expected y; do z');
  });

  it('quote on one line, without what could act in a terminal, and cut what is long', () => {
    expect(quoted('a\n\tb\u001b[31m`c`\u202e')).toBe('`a b [31m c  `'.replace('c  `', 'c `'));
    expect(quoted('🌉'.repeat(100))).toBe(`\`${'🌉'.repeat(60)}…\``);
  });

  it('list', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words, 'or'))).toEqual(['', 'a', 'a or b', 'a, b or c']);
  });
});

describe('nearest', () => {
  it.each([
    ['kamala-haris', 'kamala-harris'],
    ['Kamala-Harris', 'kamala-harris'],
    ['joe-bidden', 'joe-biden'],
    ['zzz', undefined],
    ['', undefined],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, ['joe-biden', 'kamala-harris'])).toBe(expected);
  });

  it('asks nothing where nothing is near', () => {
    expect(didYouMean('happend', ['happened', 'planned'])).toBe('did you mean `happened`?');
    expect(didYouMean('x', ['happened'])).toBeUndefined();
  });
});
