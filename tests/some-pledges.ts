import fc from 'fast-check';
import type { Pledge } from '../src/article/article.ts';
import { outcomes, type StatedAmount, stages } from '../src/article/schema.ts';
import { aPledge } from './factories.ts';

const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'DEM');
const units = fc.constantFrom({ one: 'home', other: 'homes' }, { one: 'dose', other: 'doses' }, { other: '%' });
const measure = fc.oneof(
  currencies.map((currency) => ({ currency })),
  units.map((unit) => ({ unit })),
);

/** Zero, a cut, tiny, with decimals, huge. */
export const someNumber = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e6, 999_999, 999_999_999, 1_000_001),
  fc
    .record({ digits: fc.integer({ min: -999_999, max: 999_999_999 }), power: fc.integer({ min: -8, max: 9 }) })
    .map(({ digits, power }) => Number(`${digits}e${power}`)),
);

/** Without what it may have been converted from. */
type PlainAmount = Omit<StatedAmount, 'convertedFrom'>;

export const someAmount: fc.Arbitrary<PlainAmount> = fc
  .tuple(
    measure,
    fc.oneof(someNumber, someNumber.map(Math.abs)),
    fc.oneof(someNumber, someNumber.map(Math.abs)),
    fc.constantFrom('value', 'value', 'range', 'min', 'max'),
  )
  .map(([of, a, b, shape]) => {
    if (shape === 'value') return { ...of, value: a };
    if (shape === 'range') return { ...of, min: Math.min(a, b), max: Math.max(a, b) };
    return { ...of, [shape]: a };
  });

const ids = ['a', 'b', 'c', 'd', 'e'];

/** Pledges of money and of other things, some without an amount, some parts of others. */
export const somePledges: fc.Arbitrary<Pledge[]> = fc
  .tuple(
    ...ids.map((id, at) =>
      fc
        .record({
          amount: fc.oneof(
            { weight: 4, arbitrary: someAmount },
            { weight: 1, arbitrary: fc.constantFrom('not-stated' as const, undefined) },
          ),
          stage: fc.constantFrom(...stages),
          partOf: fc.option(fc.constantFrom(...ids.slice(0, at), 'none'), { nil: undefined, freq: 3 }),
          mayOverlap: fc.subarray([...ids.slice(0, at), id], { maxLength: 1 }),
          outcome: fc.option(fc.record({ state: fc.constantFrom(...outcomes), reached: someNumber }), { nil: undefined, freq: 2 }),
          donor: fc.constantFrom('norland', 'sudland'),
          recipients: fc.subarray(['union', 'norland'], { minLength: 1 }),
        })
        .map((given) => {
          const isMoney = typeof given.amount === 'object' ? given.amount.currency !== undefined : given.amount === 'not-stated';
          return aPledge(id, { ...given, title: `Entry ${id}`, kind: isMoney ? 'money' : 'facility' });
        }),
    ),
  )
  .chain((all) => fc.subarray(all, { minLength: 1 }));
