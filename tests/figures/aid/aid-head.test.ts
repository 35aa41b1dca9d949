import { describe, expect, it } from 'vitest';
import type { Article, Pledge } from '../../../src/article/article.ts';
import { aidHead, aidTitle } from '../../../src/figures/aid/aid-head.ts';
import { en } from '../../../src/languages/en/en.ts';
import { anAgendaItem, anArticle, aPledge } from '../../factories.ts';

const usd = (value: number) => ({ value, currency: 'USD' });
const head = (pledges: Pledge[], given: Partial<Article> = {}) => aidHead(anArticle({ pledges, ...given }), en);

describe('aidHead', () => {
  it.each<[string, Pledge[], string]>([
    ['nothing', [], 'No pledges in this story'],
    ['one without a sum', [aPledge('a')], 'A, amount not stated'],
    ['one that is not money', [aPledge('a', { kind: 'service' })], 'A'],
    ['two that are not money', ['a', 'b'].map((id) => aPledge(id, { kind: 'policy' })), 'Two pledges'],
    ['one that is not money and one without a sum', [aPledge('a', { kind: 'service' }), aPledge('b')], 'Two pledges, no amounts stated'],
    [
      'two currencies',
      [aPledge('a', { amount: usd(5) }), aPledge('b', { amount: { value: 9, currency: 'EUR' } })],
      'Two amounts in two currencies',
    ],
    ['two of one size', ['a', 'b'].map((id) => aPledge(id, { amount: usd(5), mayOverlap: ['a'] })), 'Two amounts in one currency'],
    ['two without a sum', [aPledge('a'), aPledge('b')], 'Two pledges, no amounts stated'],
  ])('%s: a headline alone', (_, pledges, expected) => {
    const { sum, headline } = head(pledges);
    expect([sum, headline]).toEqual([undefined, expected]);
  });

  const a = aPledge('a', { amount: usd(310e6) });
  const b = aPledge('b', { amount: usd(90e6) });
  it.each<[string, Pledge[], string]>([
    ['one of two', [a, aPledge('x')], '$310\u00a0million is the only stated amount in two pledges'],
    ['one of one', [a], '$310\u00a0million is pledged'],
    ['two together', [a, b], '$400\u00a0million is the total of two stated amounts'],
    ['a whole', [a, { ...b, partOf: 'a' }], '$310\u00a0million includes the other stated amount'],
    ['two apart', [a, { ...b, mayOverlap: ['a'] }], '$310\u00a0million is the larger of two stated amounts'],
    ['no upper end', [aPledge('a', { amount: { min: 2e6, currency: 'USD' } })], 'at least $2\u00a0million is pledged'],
  ])('%s: the sum runs into the headline', (_, pledges, expected) => {
    expect(aidTitle(anArticle({ pledges }), en).title).toBe(expected);
  });

  it('sets a range as one piece', () => {
    expect(head([aPledge('a', { amount: { min: 2.5e6, max: 4.75e6, currency: 'USD' } })]).sum).toEqual({
      text: '$2.5\u00a0million to $4.75\u00a0million',
      before: '',
      figure: '$2.5\u00a0million to $4.75\u00a0million',
      unit: '',
      size: 'd',
    });
  });

  it('lets the author’s headline stand for itself, with what the amount is as its caption', () => {
    const views = { aid: { headline: 'No pledge is paid', standfirst: 'So far.' } };
    const article = anArticle({ pledges: [a, aPledge('x')], views });
    expect(aidHead(article, en)).toMatchObject({
      caption: 'is the only stated amount in two pledges',
      headline: 'No pledge is paid',
      standfirst: 'So far.',
    });
    expect(aidTitle(article, en)).toEqual({ title: 'No pledge is paid', description: 'So far.' });
    expect(head([a]).caption).toBeUndefined();
    expect(head([aPledge('x')], { views })).toMatchObject({ sum: undefined, caption: undefined, headline: 'No pledge is paid' });
  });

  it('says nothing twice where no amount is stated', () => {
    const service = aPledge('a', { kind: 'service' });
    expect(head([service]).standfirst).not.toMatch(/not money|more/u);
    expect(head([service, aPledge('b')]).standfirst).toMatch(/ One is not money\.$/u);
    expect(head([aPledge('a'), aPledge('b')]).standfirst).not.toMatch(/more/u);
  });

  it('says in the standfirst what the sum leaves out, and why', () => {
    const help = aPledge('help', { kind: 'service', conditions: [{ text: 'reform', on: [], state: 'not-stated' }] });
    const { standfirst } = head([a, { ...b, mayOverlap: ['a'] }, aPledge('open'), help], { agenda: [anAgendaItem('trade')] });
    expect(standfirst).toBe(
      'The amounts are not added up: one may be part of another. No pledge is reported paid or delivered. ' +
        'One more has no stated amount. One is not money. One has a condition. One more subject is for discussion only.',
    );
  });

  it.each<[Pledge['stage'][], string]>([
    [['pledged'], 'It is not reported paid or delivered.'],
    [['disbursed'], 'It is reported paid out.'],
    [['stated', 'committed'], 'No pledge is reported paid or delivered.'],
    [['delivered', 'disbursed'], 'One is reported delivered.'],
  ])('says how far pledges have come: %o', (stages, sentence) => {
    expect(head(stages.map((stage, at) => aPledge(String(at), { stage }))).standfirst).toContain(sentence);
  });

  it.each([
    [310e6, 'a'],
    [25_000, 'b'],
    [123.45e9, 'c'],
  ])('sets %d as large as it fits', (value, size) => {
    expect(head([aPledge('a', { amount: usd(value) })]).sum?.size).toBe(size);
  });
});
