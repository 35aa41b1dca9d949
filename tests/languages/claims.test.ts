import { describe, expect, it } from 'vitest';
import { differingDate } from '../../src/article/claims.ts';
import { amountOf } from '../../src/article/amount.ts';
import { parseDate } from '../../src/article/date.ts';
import { longAmount, shortAmount } from '../../src/languages/amount.ts';
import { claimsInWords } from '../../src/languages/claims.ts';
import { en } from '../../src/languages/en/en.ts';
import { aDate, anArticle, aPledge, aSource } from '../factories.ts';

const sources = [aSource('ministry', undefined, { publisher: 'Ministry' }), aSource('chronicle', undefined, { publisher: 'Chronicle' })];
const article = anArticle({ sources });
const by = (source: string) => ({ sources: [source], passage: 'p' });
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const dates = (...texts: string[]) => texts.map((text, at) => ({ date: parseDate(text), ...by(at === 0 ? 'ministry' : 'chronicle') }));
const amounts = [
  { amount: { value: 40e6, currency: 'USD' }, ...by('ministry') },
  { amount: { value: 52e6, currency: 'USD', convertedFrom: { value: 44e6, currency: 'EUR' } }, ...by('chronicle') },
];

describe('what sources differ on, in words', () => {
  it.each([
    [['2021-06-02', '2021-06-04'], '2 or 4 June 2021', 'on 2 or 4 June 2021'],
    [['2021-06-02', '2022-06-04'], '2 June 2021 or 4 June 2022', 'on 2 June 2021 or 4 June 2022'],
    [['2021-06-01/2021-06-03', '2021-06-05'], '1–3 June 2021 or 5 June 2021', 'on 1–3 June 2021 or on 5 June 2021'],
    [
      ['2021-06-02T10:00', '2021-06-02T11:00'],
      '2 June 2021, 10:00 or 2 June 2021, 11:00',
      'on 2 June 2021, 10:00 or on 2 June 2021, 11:00',
    ],
    [['2021-01/..', '2021-03'], 'since January 2021 or March 2021', 'since January 2021 or in March 2021'],
  ])('dates %o', (texts, label, within) => {
    const date = differingDate(texts.map(parseDate));
    expect(plain(en.date.label(date))).toBe(label);
    expect(plain(en.date.within(date))).toBe(within);
    expect(en.timeline.when({ date, status: 'happened' }, article.asOf).note).toBe('sources differ');
  });

  it('amounts', () => {
    const amount = amountOf(aPledge('a', { claims: amounts }));
    expect(amount && plain(shortAmount(amount, en))).toBe('$40 million or $52 million');
    expect(amount && plain(longAmount(amount, en))).toBe('40 million US dollars or 52 million US dollars');
  });

  it('stand with their sources, and with the reason to go by one', () => {
    const pledge = aPledge('a', { claims: amounts, weTake: { source: 'chronicle', why: 'It has seen the books' } });
    expect(plain(claimsInWords(article, pledge, en))).toBe(
      'Sources differ: 40 million US dollars (Ministry) or 52 million US dollars (Chronicle). Converted from 44 million euros. This explainer goes by Chronicle. It has seen the books.',
    );
    const states = [
      { status: 'happened' as const, ...by('ministry') },
      { status: 'cancelled' as const, ...by('chronicle') },
    ];
    const entry = aDate('b', '2021-06-01', { status: 'disputed', claims: [...dates('2021-06-02', '2021-06-04'), ...states] });
    expect(plain(claimsInWords(article, entry, en))).toBe(
      'Sources differ: 2 June 2021 (Ministry) or 4 June 2021 (Chronicle). Sources differ: said to have taken place (Ministry); said to be cancelled (Chronicle).',
    );
    expect(claimsInWords(article, aPledge('c'), en)).toBeUndefined();
  });
});
