import { expect, it } from 'vitest';
import { parseBoundedDate } from '../../src/article/date.ts';
import { en } from '../../src/languages/en/en.ts';
import { dayLabels } from '../../src/languages/day-label.ts';
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

it('says what became of a date that did not take place, with the new day of one that was postponed', () => {
  const dates = [
    aDate('old', '2021-06-01', { status: 'postponed', postponedTo: 'new' }),
    aDate('new', '2021-07-01', { status: 'planned' }),
    aDate('off', '2021-06-03', { status: 'cancelled' }),
    aDate('lost', '2021-05', { status: 'unknown' }),
  ];
  const article = anArticle({ dates });
  expect(dates.map((entry) => statusLabel(article, entry, en))).toEqual([
    'Postponed to 1\u00a0July',
    'Planned',
    'Cancelled',
    'Not known whether it took place',
  ]);
  expect(dates.map(dayLabels(article, dates, en))).toEqual([
    '1\u00a0June, postponed to 1\u00a0July',
    '1\u00a0July',
    '3\u00a0June, cancelled',
    'May, not known whether it took place',
  ]);
  const years = anArticle({ dates: [...dates, aDate('war', '1939')] });
  expect(statusLabel(years, dates[0] ?? aDate('none', '2021'), en)).toBe('Postponed to 1\u00a0July\u00a02021');
});

it('knows of no “today” in an article that speaks from a month', () => {
  expect(statusLabel(anArticle({ asOf: parseBoundedDate('2021-06') }), aDate('a', '2021-06', { status: 'planned' }), en)).toBe('Planned');
});

it('notes under the day on the timeline what is due today', () => {
  const note = (date: string) => en.timeline.when(aDate('a', date, { status: 'planned' }), parseBoundedDate('2021-06-02')).note;
  expect([note('2021-06-02'), note('2021-06-03')]).toEqual(['Wednesday, due today', 'Thursday']);
});
