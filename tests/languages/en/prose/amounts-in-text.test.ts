import { describe, expect, it } from 'vitest';
import { currencyCodes } from '../../../../src/article/currencies.ts';
import { currenciesOf } from '../../../../src/languages/en/prose/currencies.ts';
import { findAmounts } from '../../../../src/languages/en/prose/amounts-in-text.ts';

const found = (text: string) => findAmounts(text).map(({ words, values }) => [words, ...values.map(({ value }) => value)]);

describe('findAmounts', () => {
  it.each([
    ['It gave $310 million.', [['$310 million', 310e6]]],
    ['It gave 310 million US dollars of aid.', [['310 million US dollars', 310e6]]],
    [
      '€5m and £2.5bn',
      [
        ['€5m', 5e6],
        ['£2.5bn', 2.5e9],
      ],
    ],
    ['USD 2.5 billion', [['USD 2.5 billion', 2.5e9]]],
    ['1,000 euros', [['1,000 euros', 1000]]],
    ['Five million dollars', [['Five million dollars', 5e6]]],
    ['a 310-million-dollar plan', [['310-million-dollar', 310e6]]],
    ['$2–3 million', [['$2–3 million', 2e6, 3e6]]],
    [
      'between $2 million and $3 million',
      [
        ['$2 million', 2e6],
        ['$3 million', 3e6],
      ],
    ],
    ['5 to 7 million euros', [['5 to 7 million euros', 5e6, 7e6]]],
    ['2,000 Guatemalan quetzals', [['2,000 Guatemalan quetzals', 2000]]],
    ['$310\u00a0million', [['$310\u00a0million', 310e6]]],
    ['$1,234.56', [['$1,234.56', 1234.56]]],
    ['$0.005 a share', [['$0.005', 0.005]]],
    [
      '$5k, $5 trillion',
      [
        ['$5k', 5000],
        ['$5 trillion', 5e12],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '310 million people',
    '5 pounds of rice',
    'all 500 of them',
    '3 m',
    'in 2021',
    'they won 5 seats',
    'two real problems',
    '10 units',
    'June 8',
    'SOS 5',
    'CUP 2022',
    'the MVP 3 times',
    'ESA 2020',
    'RS 500',
    '5 rs',
    'MARS 500',
    'the Mirs 500',
  ])('reads no money in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['$5', ['USD', 'CAD', 'AUD'], ['EUR']],
    ['US$5', ['USD'], ['CAD']],
    ['5 US dollars', ['USD'], ['CAD']],
    ['5 dollars', ['USD', 'CAD'], ['EUR']],
    ['EUR 5', ['EUR'], ['USD']],
    ['5 pesos', ['MXN', 'COP'], ['USD']],
    ['Rs 500', ['INR', 'PKR', 'LKR'], ['USD']],
    ['Rs. 500 crore', ['INR'], ['USD']],
    ['RM5 million', ['MYR'], ['USD']],
    ['KSh 2,000', ['KES'], ['TZS']],
    ['kr 500', ['NOK', 'SEK'], ['EUR']],
    ['500 kr', ['DKK'], ['EUR']],
    ['DEM 5 million', ['DEM'], ['EUR']],
    ['5 million German marks', ['DEM'], ['EUR']],
    ['XEU 5 million', ['XEU'], ['EUR']],
    ['ZWG 5 million', ['ZWG'], ['USD']],
  ])('knows what %j can be', (text, can, cannot) => {
    const [amount] = findAmounts(text);
    for (const code of can) expect(amount?.currencies).toContain(code);
    for (const code of cannot) expect(amount?.currencies).not.toContain(code);
  });

  it('knows every code of the standard, but those that are words or names', () => {
    const unread = currencyCodes().filter((code) => currenciesOf(code).length > 0 !== findAmounts(`${code} 5.2 million`).length > 0);
    expect(unread).toEqual([]);
    const current = Intl.supportedValuesOf('currency').filter((code) => findAmounts(`${code} 5.2 million`).length > 0);
    expect(current.length).toBeGreaterThan(100);
  });

  it('knows the name of every currency that has one of its own', () => {
    const names = new Intl.DisplayNames('en', { type: 'currency' });
    const unread = Intl.supportedValuesOf('currency').filter((code) => {
      const amount = findAmounts(`5 million ${names.of(code) ?? ''}`)[0];
      return !/^X(?!AF|CD|CG|OF|PF)|\(/u.test(`${code} ${names.of(code) ?? ''}`) && !amount?.currencies.includes(code);
    });
    expect(unread).toEqual([]);
  });

  // A pattern that tries again and again would not come to an end here.
  it.each([
    ['1', 50_000],
    ['1,', 30_000],
    ['a ', 30_000],
    ['$ ', 30_000],
    ['one ', 20_000],
  ])('reads a run of %j to its end', (piece, times) => {
    expect(findAmounts(piece.repeat(times))).toEqual([]);
  });
});
