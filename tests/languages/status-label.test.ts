import { expect, it } from 'vitest';
import { parseBoundedDate } from '../../src/article/date.ts';
import { en } from '../../src/languages/en/en.ts';
import { statusLabel } from '../../src/languages/status-label.ts';
import { aDate, anArticle } from '../factories.ts';

it.each<[string, 'happened' | 'under-way' | 'planned', string]>([
  ['2021-06-02', 'planned', 'Due today, 2\u00a0June'],
  ['2021-06-02', 'under-way', 'Under way'],
  ['2021-06-02', 'happened', 'Happened'],
  ['2021-06-03', 'planned', 'Planned'],
  ['2021-06-02/2021-06-03', 'planned', 'Planned'],
  ['2021-06', 'planned', 'Planned'],
])('%s, %s on 2\u00a0June, is “%s”', (date, status, expected) => {
  expect(statusLabel(anArticle(), aDate('a', date, { status }), en)).toBe(expected);
});

it('knows of no “today” in an article that speaks from a month', () => {
  expect(statusLabel({ asOf: parseBoundedDate('2021-06') }, aDate('a', '2021-06', { status: 'planned' }), en)).toBe('Planned');
});

it('notes under the day on the timeline what is due today', () => {
  const note = (date: string) => en.timeline.when(aDate('a', date, { status: 'planned' }), parseBoundedDate('2021-06-02')).note;
  expect([note('2021-06-02'), note('2021-06-03')]).toEqual(['Wednesday, due today', 'Thursday']);
});
