import { expect, it } from 'vitest';
import { cutAtWord } from '../../src/outputs/cut-at-word.ts';

it.each([
  ['one two', 7, 'one two', ''],
  ['one two three', 8, 'one two …', 'three'],
  ['one  two\nthree', 20, 'one two three', ''],
  ['on 2\u00a0June', 7, 'on …', '2\u00a0June'],
  ['onetwothree', 5, 'onetw …', 'othree'],
  ['一二三四五', 3, '一二三 …', '四五'],
  ['😀😀😀', 2, '😀😀 …', '😀'],
  ['', 5, '', ''],
])('%j at %i characters', (text, longest, start, rest) => {
  expect(cutAtWord(text, longest)).toEqual({ start, rest });
});
