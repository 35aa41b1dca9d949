import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aidSummary, decided, overlapping } from '../../src/article/aid.ts';
import type { Pledge } from '../../src/article/article.ts';
import { stages } from '../../src/article/schema.ts';
import { anAgendaItem, anArticle, aPledge } from '../factories.ts';

const usd = (value: number) => ({ value, currency: 'USD' });
const eur = (value: number) => ({ value, currency: 'EUR' });
const summary = (...pledges: Pledge[]) => aidSummary(anArticle({ pledges }));
const lead = (...pledges: Pledge[]) => {
  const { lead: found, apart } = summary(...pledges);
  return found ? [found.kind, found.sum.min, apart.join(' ')] : apart.join(' ');
};

describe('aidSummary', () => {
  it('sorts pledges into priced, without a price, and not money', () => {
    const sum = aPledge('sum', { amount: usd(5) });
    const open = aPledge('open');
    const centre = aPledge('centre', { kind: 'facility', amount: 'not-stated' });
    const help = aPledge('help', { kind: 'service', conditions: [{ text: 'reform', on: [], state: 'not-stated' }] });
    const { withAmount, unpriced, notMoney, conditional } = summary(sum, open, centre, help);
    expect([withAmount, unpriced, notMoney, conditional]).toEqual([[sum], [open, centre], [help], [help]]);
  });

  it('gives each pledge what is not known of it, and keeps the agenda apart', () => {
    const unknown = { id: 'terms', question: 'How much', about: ['one'], passages: [] };
    const agenda = [anAgendaItem('trade')];
    const view = aidSummary(anArticle({ pledges: [aPledge('one'), aPledge('two')], unknowns: [unknown], agenda }));
    expect(view.pledges.map(({ unknowns }) => unknowns)).toEqual([[unknown], []]);
    expect(view.agenda).toEqual(agenda);
    expect(view.lead).toBeUndefined();
  });

  it('names the highest step reached', () => {
    expect(summary(aPledge('a', { stage: 'stated' }), aPledge('b', { stage: 'committed' })).furthest).toBe('committed');
    expect(summary().furthest).toBeUndefined();
  });
});

describe('the sum that leads', () => {
  const a = aPledge('a', { amount: usd(100) });
  const b = aPledge('b', { amount: usd(300) });

  it.each<[string, Pledge[], unknown]>([
    ['nothing', [aPledge('x')], ''],
    ['one sum', [a, aPledge('x')], ['only', 100, '']],
    ['two that may be added', [a, b], ['added', 400, '']],
    ['a whole and its part', [{ ...a, partOf: 'b' }, b], ['whole', 300, '']],
    ['a part of a part', [{ ...a, partOf: 'x' }, aPledge('x', { partOf: 'b' }), b], ['whole', 300, '']],
    ['two that may overlap', [a, { ...b, mayOverlap: ['a'] }], ['largest', 300, 'overlap']],
    ['two stages', [a, { ...b, stage: 'disbursed' }], ['largest', 300, 'stage']],
    ['one that was broken', [a, { ...b, outcome: { state: 'broken' } }], ['largest', 300, 'outcome']],
    ['one that is open', [a, { ...b, outcome: { state: 'open' } }], ['added', 400, '']],
    ['two currencies', [a, { ...b, amount: eur(300) }], 'currency'],
    ['all three reasons', [a, { ...b, amount: eur(3), stage: 'stated', mayOverlap: ['a'] }], 'currency stage overlap'],
    ['two of one size', [a, { ...a, id: 'b', mayOverlap: ['a'] }], 'overlap'],
    ['one that may be as large as another', [a, { ...b, amount: { min: 50, max: 300, currency: 'USD' }, stage: 'disbursed' }], 'stage'],
    ['parts of an unpriced whole', [{ ...a, partOf: 'x' }, { ...b, partOf: 'x' }, aPledge('x')], ['added', 400, '']],
    ['a part of what may overlap', [{ ...a, partOf: 'x' }, aPledge('x', { mayOverlap: ['b'] }), b], ['largest', 300, 'overlap']],
    [
      'parts of each other',
      [
        { ...a, partOf: 'b' },
        { ...b, partOf: 'a' },
      ],
      ['largest', 300, 'overlap'],
    ],
  ])('%s', (_, pledges, expected) => {
    expect(lead(...pledges)).toEqual(expected);
  });

  it('keeps a range a range', () => {
    expect(summary(a, aPledge('c', { amount: { min: 1, max: 5, currency: 'USD' } })).lead?.sum).toEqual({
      measure: { currency: 'USD' },
      min: 101,
      max: 105,
    });
  });
});

describe('overlapping', () => {
  it('goes both ways', () => {
    const [a, b] = [aPledge('a', { mayOverlap: ['b'] }), aPledge('b')];
    const article = anArticle({ pledges: [a, b] });
    expect([overlapping(article, a), overlapping(article, b)]).toEqual([[b], [a]]);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const somePledge = (id: string) =>
  fc
    .record({
      amount: fc.option(fc.record({ value: fc.integer({ min: 1, max: 900 }), currency: fc.constantFrom('USD', 'EUR') }), {
        nil: undefined,
      }),
      stage: fc.constantFrom(...stages),
      partOf: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      mayOverlap: fc.subarray(ids, { maxLength: 2 }),
    })
    .map((given) => aPledge(id, given));
const somePledges = fc.tuple(...ids.map(somePledge));

describe('whatever the pledges', () => {
  it('another currency never changes a total', () => {
    fc.assert(
      fc.property(somePledges, fc.integer({ min: 1 }), fc.constantFrom(...stages), (pledges, value, stage) => {
        const more = aPledge('other', { amount: { value, currency: 'GTQ' }, stage, mayOverlap: ids });
        expect(summary(...pledges, more).totals.slice(0, -1)).toEqual(summary(...pledges).totals);
      }),
    );
  });

  it('a total holds one currency, one stage, and never a whole with its part or two that may overlap', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        for (const { added, stage, outcome, sum } of summary(...pledges).totals) {
          expect(added.every((pledge) => decided(pledge) === outcome)).toBe(true);
          expect(
            added.every(
              (pledge) => pledge.stage === stage && typeof pledge.amount === 'object' && pledge.amount.currency === sum.measure.currency,
            ),
          ).toBe(true);
          expect(added.some((x) => added.some((y) => x !== y && (x.partOf === y.id || x.mayOverlap.includes(y.id))))).toBe(false);
          expect(sum.min).toBe(added.reduce((total, { amount }) => total + (typeof amount === 'object' ? (amount.value ?? 0) : 0), 0));
        }
      }),
    );
  });

  it('every pledge with an amount is either added or left out, once', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const { totals, withAmount } = summary(...pledges);
        const counted = totals.flatMap(({ added, leftOut }) => [...added, ...leftOut.map(({ pledge }) => pledge)]);
        expect(counted.map(({ id }) => id).sort()).toEqual(withAmount.map(({ id }) => id).sort());
      }),
    );
  });

  it('the leading sum is added up only where nothing speaks against it', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const { lead: found, withAmount, apart, measures } = summary(...pledges);
        if (found === undefined) expect(withAmount.length === 0 || apart.length > 0).toBe(true);
        if (apart.includes('currency')) expect(found).toBeUndefined();
        if (found?.kind === 'largest') {
          expect(measures).toHaveLength(1);
          expect(apart.length).toBeGreaterThan(0);
        }
        if (found?.kind === 'added') expect(new Set(found.pledges.map(({ stage }) => stage)).size).toBe(1);
        else expect(found?.pledges.length ?? 1).toBe(1);
      }),
    );
  });
});
