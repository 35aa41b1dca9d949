import { describe, expect, it } from 'vitest';
import { standing } from '../../../src/article/aid.ts';
import type { Pledge } from '../../../src/article/article.ts';
import { aidHead } from '../../../src/figures/aid/aid-head.ts';
import { outcomes } from '../../../src/figures/aid/outcomes.ts';
import { en } from '../../../src/languages/en/en.ts';
import { outcomeInWords, pledgeState } from '../../../src/languages/pledge-state.ts';
import { anArticle, aPledge } from '../../factories.ts';

const homes = { value: 1000, unit: 'homes' };
const usd = (value: number) => ({ value, currency: 'USD' });
type State = NonNullable<Pledge['outcome']>['state'];
const of = (...states: (State | undefined)[]) =>
  anArticle({ pledges: states.map((state, at) => aPledge(String(at), { outcome: state && { state } })) });

describe('what came of a pledge', () => {
  it.each<[Partial<Pledge>, string]>([
    [{}, ''],
    [{ outcome: { state: 'broken' } }, 'broken'],
    [{ amount: homes, outcome: { state: 'partly-kept', reached: 258 } }, 'partly kept: 258 of 1,000\u00a0homes'],
    [{ amount: homes, outcome: { state: 'open', reached: 0 } }, 'open: 0 of 1,000\u00a0homes'],
    [{ amount: homes, outcome: { state: 'kept', reached: 1200 } }, 'kept: 1,200\u00a0homes, more than 1,000\u00a0homes'],
    [{ amount: homes, outcome: { state: 'kept', reached: 1000 } }, 'kept'],
    [
      { amount: { min: 400, max: 450, unit: 'hectares' }, outcome: { state: 'kept', reached: 431.5 } },
      'kept: 431.5\u00a0hectares (stated: 400 to 450\u00a0hectares)',
    ],
    [{ amount: usd(5e6), outcome: { state: 'changed', reached: 1.5e6 } }, 'changed: $1.5\u00a0million of $5\u00a0million'],
    [{ amount: { min: 400, unit: 'officers' }, outcome: { state: 'kept', reached: 450 } }, 'kept: 450 of at least 400\u00a0officers'],
  ])('%o: “%s”', (given, words) => {
    expect(outcomeInWords(aPledge('a', given), en)).toBe(words);
  });

  it('is said in place of the stage, unless it is open', () => {
    const state = (given: Partial<Pledge>) => pledgeState(aPledge('a', given), en);
    expect(state({ outcome: { state: 'withdrawn' }, stageNote: 'in talks' })).toBe('withdrawn');
    expect(state({ outcome: { state: 'open' }, stageNote: 'in talks' })).toBe('in talks');
    expect(state({ stage: 'committed' })).toBe('funds set aside');
  });

  it.each<[State | undefined, ReturnType<typeof standing>]>([
    [undefined, 'planned'],
    ['open', 'planned'],
    ['changed', 'planned'],
    ['kept', 'happened'],
    ['partly-kept', 'under-way'],
    ['broken', 'cancelled'],
    ['withdrawn', 'cancelled'],
  ])('%s is drawn as %s', (state, expected) => {
    expect(standing({ list: undefined }, aPledge('homes', { outcome: state && { state } }))).toBe(expected);
  });
});

describe('the outcomes', () => {
  it.each<[(State | undefined)[], string | undefined, string | undefined]>([
    [[], undefined, undefined],
    [[undefined], undefined, undefined],
    [['broken'], 'What came of the pledge', ''],
    [['broken', undefined], 'One broken', 'For one more, no outcome is stated.'],
    [['broken', 'kept', 'broken'], 'One kept, two broken', ''],
    [['partly-kept', undefined, 'open'], 'One partly kept, one open', 'For one more, no outcome is stated.'],
  ])('%o: “%s”, “%s”', (states, heading, note) => {
    const view = outcomes(of(...states), en);
    expect([view?.heading, view?.note]).toEqual([heading, note]);
  });

  it('draw how much of an exact amount was reached, and no more than all', () => {
    const reached = (amount: Pledge['amount'], part?: number) => {
      const pledge = aPledge('a', { amount, outcome: { state: 'open', ...(part !== undefined && { reached: part }) } });
      return outcomes(anArticle({ pledges: [pledge] }), en)?.rows[0]?.part;
    };
    expect([reached(homes, 258), reached(homes, 2000), reached(usd(-50), -20), reached(homes, 0)]).toEqual([0.258, 1, 0.4, 0]);
    expect([reached(homes), reached({ min: 5, max: 9, unit: 'homes' }, 5), reached(usd(0), 0), reached(usd(-5), 5)]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it.each<[(State | undefined)[], string]>([
    [['broken'], 'It was broken.'],
    [['broken', undefined], 'One was broken.'],
    [['broken', 'kept', 'kept', 'open'], 'Two were kept and one was broken.'],
    [['withdrawn', 'kept', 'partly-kept'], 'One was kept, one was partly kept and one was withdrawn.'],
  ])('%o: “%s” in the standfirst, and nothing of steps', (states, sentence) => {
    const { standfirst } = aidHead(of(...states), en);
    expect(standfirst).toContain(sentence);
    expect(standfirst).not.toContain('reported');
  });

  it('leave the standfirst as it is where all are open', () => {
    expect(aidHead(of('open'), en).standfirst).toBe(aidHead(of(undefined), en).standfirst);
  });
});
