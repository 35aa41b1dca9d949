import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioOf } from '../../src/article/ratio.ts';
import type { Article } from '../../src/article/article.ts';
import { en } from '../../src/languages/en/en.ts';
import { ratioBar } from '../../src/figures/opening/ratio-bar.ts';
import { anArticle, aPledge } from '../factories.ts';
import { runs } from '../runs.ts';
import { someNumber } from '../some-pledges.ts';

const homes = (value: number) => ({ value, unit: { one: 'home', other: 'homes' } });
const of = (...pledges: Article['pledges']) => anArticle({ pledges });
const kept = (reached: number) => ({ state: 'partly-kept' as const, passage: 'p', reached });
const text = (article: Article) => ratioBar(article, en)?.text;

describe('the ratio that says most', () => {
  it('is what was reached of the pledge that leads, else of the first', () => {
    const homesBuilt = aPledge('built', { amount: homes(100_000), outcome: kept(1304) });
    expect(ratioBar(of(aPledge('other'), homesBuilt), en)).toEqual({
      text: '1,304 of 100,000\u00a0homes',
      surePercent: 1.3,
      mostPercent: 1.3,
      entries: [{ id: 'built', text: 'built, partly kept' }],
    });
    expect(text(of(aPledge('a', { amount: homes(10), outcome: kept(3) }), aPledge('b', { amount: homes(50), outcome: kept(4) })))).toBe(
      '4 of 50\u00a0homes',
    );
  });

  it('is the one part of a sum, with what is not sure of it', () => {
    const whole = aPledge('whole', { amount: { value: 741e6, currency: 'USD' } });
    const part = aPledge('part', { amount: { max: 400e6, currency: 'USD' }, partOf: 'whole', stage: 'disbursed' });
    expect(ratioBar(of(whole, part), en)).toMatchObject({
      text: 'at most $400\u00a0million of $741\u00a0million',
      surePercent: 0,
      mostPercent: 53.98,
    });
    expect(text(of(whole, part, { ...part, id: 'second' }))).toBeUndefined();
  });

  it.each([
    ['all was reached', { amount: homes(10), outcome: kept(10) }],
    ['more than all was reached', { amount: homes(10), outcome: kept(11) }],
    ['the whole is a range', { amount: { min: 5, max: 10, currency: 'USD' }, outcome: kept(1) }],
    ['the whole is a cut', { amount: { value: -5, currency: 'USD' }, outcome: kept(-1) }],
    ['the whole is a share', { amount: { value: 30, unit: { other: '%' } }, outcome: kept(3) }],
    ['sources differ', { amount: undefined, claims: [1, 2].map((value) => ({ amount: homes(value), sources: [] })), outcome: kept(1) }],
  ])('is none where %s', (_, pledge) => {
    expect(ratioOf(of(aPledge('one', pledge as Partial<Article['pledges'][number]>)))).toBeUndefined();
  });

  it('is drawn to scale, whatever the amounts are', () => {
    fc.assert(
      fc.property(someNumber, someNumber, (whole, reached) => {
        const bar = ratioBar(of(aPledge('one', { amount: homes(whole), outcome: kept(reached) })), en);
        expect(bar !== undefined).toBe(whole > 0 && reached >= 0 && reached < whole);
        if (bar) expect(Math.abs((bar.surePercent / 100) * whole - reached)).toBeLessThanOrEqual(whole / 10_000);
      }),
      { numRuns: runs(200) },
    );
  });
});
