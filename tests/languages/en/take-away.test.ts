import { expect, test } from 'vitest';
import { takeAwayWords } from '../../../src/languages/en/take-away.ts';

test.each([
  [3, '1 kB'],
  [1499, '1 kB'],
  [12_345, '12 kB'],
  [312_600, '313 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_440_000, '1.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(takeAwayWords.size(bytes).replace('\u00a0', ' ')).toBe(words);
});
