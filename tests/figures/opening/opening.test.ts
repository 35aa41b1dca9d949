import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { leads } from '../../../src/article/schema.ts';
import { opening } from '../../../src/figures/opening/opening.ts';
import { timeStrip } from '../../../src/figures/opening/time-strip.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle, aPerson, aPlace, aPledge } from '../../factories.ts';
import { runs } from '../../runs.ts';

const places = [aPlace('no', { name: 'Norway', code: 'NO' }), aPlace('se', { name: 'Sweden', code: 'SE' })];
const dates = (count: number) => Array.from({ length: count }, (_, at) => aDate(`d${at}`, `20${10 + at}-06-01`));
const routes = [{ person: 'ana', origin: 'not-stated', stops: ['no', 'se'].map((place, at) => ({ place, date: `d${at}` })) }];
const pledges = [aPledge('homes', { amount: { value: 100, currency: 'USD' }, outcome: { state: 'broken', passage: 'p', reached: 1 } })];
const kind = (given: Partial<Article>) => opening(anArticle({ places, people: [aPerson('ana')], ...given }), en).kind;

describe('what an article opens with', () => {
  it('is what the data has most of', () => {
    expect(kind({ dates: dates(5), routes, pledges })).toBe('route');
    expect(kind({ dates: dates(40), routes, pledges })).toBe('sum');
    expect(kind({ dates: dates(40), routes })).toBe('timeline');
    expect(kind({ dates: dates(4) })).toBe('timeline');
    expect(kind({ dates: dates(3) })).toBe('none');
    expect(kind({})).toBe('none');
  });

  it('is what its author says', () => {
    const all = { dates: dates(5), routes, pledges };
    expect(leads.filter((lead) => lead !== 'picture').map((lead) => kind({ ...all, lead }))).toEqual(
      leads.filter((lead) => lead !== 'picture'),
    );
    expect(opening(anArticle({ lead: 'sum', pledges: [aPledge('a', { amount: { value: 5e6, currency: 'USD' } })] }), en)).toMatchObject({
      sum: { text: '$5\u00a0million' },
      says: 'is pledged',
    });
  });
});

describe('timeStrip', () => {
  it('has the first, the last, and those between with most in them, of equals such as lie apart', () => {
    const many = dates(20).map((date, at) => (at === 9 ? { ...date, people: ['ana'] } : date));
    const strip = timeStrip(anArticle({ dates: many }), en);
    expect(strip?.rows.map(({ id }) => id)).toEqual(['d0', 'd3', 'd5', 'd9', 'd10', 'd15', 'd19']);
    expect(strip?.title).toBe('Seven of 20 dates, June\u00a02010 to June\u00a02029');
  });

  it('leaves out what lies far off all others', () => {
    const strip = timeStrip(anArticle({ dates: [...dates(4), aDate('far', '9998', { status: 'planned' })] }), en);
    expect(strip?.rows.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2', 'd3']);
    expect(strip?.title).toBe('Four of five dates, June\u00a02010 to June\u00a02013');
    expect(timeStrip(anArticle({ dates: dates(1) }), en)).toBeUndefined();
  });

  it('fills what has happened and nothing that is planned, however long a story is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 365 }), (years, day) => {
        const on = (at: number) => new Date(Date.UTC(2020 - years * (5 - at), 0, day)).toISOString().slice(0, 10);
        const happened = [0, 1, 2, 3, 4, 5].map((at) => aDate(`d${at}`, on(at)));
        const planned = aDate('next', on(6), { status: 'planned' });
        const strip = timeStrip(anArticle({ asOf: parseBoundedDate('2020-12-31'), dates: [...happened, planned] }), en);
        expect(strip?.rows.map(({ bars }) => bars.map(({ filled }) => filled))).toEqual([[1], [1], [1], [1], [1], [1], [0]]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('stands within its axis', () => {
    for (const { bars } of timeStrip(anArticle({ dates: dates(30) }), en)?.rows ?? [])
      for (const { from, to } of bars) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
      }
  });
});
