import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, amountOf, drawnAmount } from '../../src/article/amount.ts';
import { differingDate, oneOf, rangeOf } from '../../src/article/claims.ts';
import { compareDays } from '../../src/article/calendar.ts';
import { parseDate } from '../../src/article/date.ts';
import { knowns } from '../../src/article/knowns.ts';
import { edtfExamples, newsroomDates } from '../fixtures/edtf.ts';
import { aDate, anArticle, aPledge } from '../factories.ts';

const usd = (value: number) => ({ amount: { value, currency: 'USD' }, sources: ['a'], passage: 'p' });
const someDate = fc.constantFrom(
  ...[...Object.values(edtfExamples).flat(), ...newsroomDates].filter(({ accepted }) => accepted).map(({ text }) => text),
);

describe('dates on which sources differ', () => {
  it.each([
    [['2021-06-02', '2021-06-04'], '[2021-06-02,2021-06-04]'],
    [['2021-06', '2021-06-04'], '[2021-06,2021-06-04]'],
    [['[2021-06-02,2021-06-03]', '2021-06-09'], '[2021-06-02,2021-06-03,2021-06-09]'],
    [['2021-06-01/2021-06-03', '2021-06-05'], '[2021-06-01..2021-06-05]'],
    [['2021-06-02T10:00', '2021-06-02T11:00'], '[2021-06-02..2021-06-02]'],
    [['2021-01/..', '2021-03'], '[2021-01-01..]'],
    [['2021-01/..', '../2021-03'], undefined],
    [['soon', '2021-03'], undefined],
    [[], undefined],
  ])('%o are %s', (texts, expected) => {
    expect(oneOf(texts)).toBe(expected);
  });

  it('are a date that holds each of them, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someDate, { minLength: 2, maxLength: 3 }), (texts) => {
        if (oneOf(texts) === undefined) return;
        const claims = texts.map(parseDate);
        const { earliest, latest, claims: kept } = differingDate(claims);
        expect(kept).toEqual(claims);
        for (const claim of claims) {
          expect(earliest === undefined || (claim.earliest !== undefined && compareDays(earliest, claim.earliest) <= 0)).toBe(true);
          expect(latest === undefined || (claim.latest !== undefined && compareDays(latest, claim.latest) >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe('amounts on which sources differ', () => {
  it.each([
    [[{ value: 40 }, { value: 52 }], { min: 40, max: 52 }],
    [[{ value: 40 }, { min: 50, max: 60 }], { min: 40, max: 60 }],
    [[{ value: 40 }, { min: 50 }], { min: 40 }],
    [[{ min: 50 }, { max: 60 }], undefined],
    [[], undefined],
  ])('%o are a range of %o', (amounts, range) => {
    expect(rangeOf(amounts)).toEqual(range);
  });

  it('make a sum a range, and no shape has their size', () => {
    const [one, other] = [aPledge('a', { claims: [usd(40), usd(52)] }), aPledge('b', { amount: { value: 10, currency: 'USD' } })].map(
      amountOf,
    );
    expect(one && other && addAmounts([one, other])).toEqual({ measure: { currency: 'USD' }, min: 50, max: 62 });
    expect([drawnAmount(one), drawnAmount(other)]).toEqual([undefined, 10]);
  });
});

it('what sources dispute is not known', () => {
  const { known, unknownDates } = knowns(
    anArticle({ dates: [aDate('a', '2021-06-01', { status: 'disputed' }), aDate('b', '2021-06-01')] }),
  );
  expect([known, unknownDates].map((dates) => dates.map(({ id }) => id))).toEqual([['b'], ['a']]);
});
