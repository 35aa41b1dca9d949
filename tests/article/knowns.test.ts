import { expect, it } from 'vitest';
import { knowns } from '../../src/article/knowns.ts';
import { aDate, anArticle } from '../factories.ts';

it('knows what has happened or is under way, in order of time, and not what is planned', () => {
  const dates = [
    aDate('later', '2021-06-02', { status: 'under-way' }),
    aDate('planned', '2021-06-08', { status: 'planned' }),
    aDate('first', '2021-03', { status: 'happened' }),
  ];
  expect(knowns(anArticle({ dates })).known.map(({ id }) => id)).toEqual(['first', 'later']);
});

it('knows what was cancelled or postponed, and lists apart what nobody knows to have taken place', () => {
  const dates = (['unknown', 'postponed', 'cancelled'] as const).map((status, index) => aDate(status, `2021-05-0${3 - index}`, { status }));
  const { known, unknownDates } = knowns(anArticle({ dates }));
  expect([known.map(({ id }) => id), unknownDates.map(({ id }) => id)]).toEqual([['cancelled', 'postponed'], ['unknown']]);
});
