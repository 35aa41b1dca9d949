import { expect, test } from 'vitest';
import type { Correction } from '../../src/article/article.ts';
import { parseBoundedDate } from '../../src/article/date.ts';
import { changes, lastChange } from '../../src/article/history.ts';
import { anArticle } from '../factories.ts';

const aCorrection = (day: string): Correction => ({ date: parseBoundedDate(day), kind: 'correction', note: day });

test('changes come newest first, and keep their numbers when one is added', () => {
  const corrections = [aCorrection('2021-06-03'), aCorrection('2021-06-04')];
  const numbers = (list: Correction[]) => changes(anArticle({ corrections: list })).map(({ number, note }) => [number, note]);
  expect(numbers(corrections)).toEqual([
    [2, '2021-06-04'],
    [1, '2021-06-03'],
  ]);
  expect(numbers([...corrections, aCorrection('2021-06-05')]).slice(1)).toEqual(numbers(corrections));
});

test.each([
  ['publication', {}, '2021-06-02'],
  ['an update', { updated: parseBoundedDate('2021-06-05') }, '2021-06-05'],
  ['a correction after an update', { updated: parseBoundedDate('2021-06-05'), corrections: [aCorrection('2021-06-07')] }, '2021-06-07'],
  ['an update after a correction', { updated: parseBoundedDate('2021-06-05'), corrections: [aCorrection('2021-06-03')] }, '2021-06-05'],
])('the last change is %s', (_, given, day) => {
  expect(lastChange(anArticle(given)).edtf).toBe(day);
});
