import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, measureKey } from '../../../src/article/amount.ts';
import type { Article, Pledge } from '../../../src/article/article.ts';
import { type OrderColumn, orderColumns, pledgesBy } from '../../../src/figures/aid/orders.ts';
import { en } from '../../../src/languages/en/en.ts';
import { standingInWords } from '../../../src/languages/pledge-state.ts';
import { aDate, anArticle, anOrganisation, aPlace, aPledge } from '../../factories.ts';
import { somePledges } from '../../some-pledges.ts';

const story = (pledges: Pledge[]): Article =>
  anArticle({
    pledges,
    places: [aPlace('norland', { name: 'Norland' }), aPlace('sudland', { name: 'Åland' })],
    organisations: [anOrganisation('union')],
    dates: [aDate('late', '2024-05'), aDate('early', '2023')],
  });

const groupsOf = (column: OrderColumn, ...pledges: Pledge[]) =>
  pledgesBy(column, story(pledges), en).map((group) => group.map(({ id }) => id));

describe('pledgesBy', () => {
  it('puts amounts of one measure together, the larger first, and what has none last', () => {
    const euro = (id: string, value: number) => aPledge(id, { amount: { value, currency: 'EUR' } });
    const none = aPledge('none', { amount: 'not-stated' });
    const dollars = aPledge('dollars', { amount: { min: 9, max: 20, currency: 'USD' } });
    expect(groupsOf('amount', none, euro('a', 2), dollars, euro('b', 7))).toEqual([['b', 'a'], ['dollars'], ['none']]);
  });

  it('sorts donors by their names as the article’s language does, and what has no donor last', () => {
    const from = (id: string, donor?: string) => aPledge(id, { donor });
    expect(groupsOf('from', from('none'), from('n', 'norland'), from('s', 'sudland'), from('o', 'norland'))).toEqual([
      ['s'],
      ['n', 'o'],
      ['none'],
    ]);
  });

  it('puts the furthest step first, and what has been decided last', () => {
    const pledges = [
      aPledge('stated', { stage: 'stated' }),
      aPledge('withdrawn', { stage: 'delivered', outcome: { state: 'withdrawn' } }),
      aPledge('kept', { stage: 'pledged', outcome: { state: 'kept' } }),
      aPledge('open', { stage: 'delivered', outcome: { state: 'open' } }),
      aPledge('cut', { stage: 'pledged', amount: { value: -5, currency: 'EUR' } }),
    ];
    expect(groupsOf('step', ...pledges)).toEqual([['open'], ['stated'], ['cut'], ['kept'], ['withdrawn']]);
  });

  it('sorts by date, and puts what has none last', () => {
    const on = (id: string, announced?: string) => aPledge(id, { announced });
    expect(groupsOf('announced', on('none'), on('late', 'late'), on('early', 'early'))).toEqual([['early', 'late'], ['none']]);
  });

  it.each(orderColumns)('by %s, holds every pledge once, and never two measures or steps in one group', (column) => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const groups = pledgesBy(column, story(pledges), en);
        const ids = groups.flat().map(({ id }) => id);
        expect(ids.toSorted()).toEqual(pledges.map(({ id }) => id).toSorted());
        for (const group of groups) {
          const keys = group.map((pledge) => {
            const amount = amountOf(pledge);
            return column === 'amount' ? amount && measureKey(amount.measure) : column === 'step' ? standingInWords(pledge, en) : '';
          });
          expect(new Set(keys).size).toBe(1);
        }
      }),
    );
  });
});
