import { describe, expect, it } from 'vitest';
import { ladder } from '../../src/figures/ladder.ts';
import { en } from '../../src/languages/en.ts';
import type { Stage } from '../../src/article/schema.ts';
import { anArticle, aPledge } from '../factories.ts';

const of = (...steps: Stage[]) => ladder(anArticle({ pledges: steps.map((stage, at) => aPledge(String(at), { stage })) }), en);

describe('ladder', () => {
  it.each<[Stage[], string | undefined]>([
    [[], undefined],
    [['stated'], 'The promise is not shown to have got past the first step'],
    [['stated', 'pledged'], 'No promise is shown to have got past the second step'],
    [['disbursed', 'pledged'], 'No promise is shown to have got past the fourth step'],
    [['delivered', 'pledged'], 'One of two promises is shown to have been delivered'],
    [['delivered', 'delivered'], 'Every promise is shown to have been delivered'],
  ])('%o: %s', (steps, heading) => {
    expect(of(...steps)?.heading).toBe(heading);
  });

  it('fills the steps up to the stage, and dates the first step without evidence', () => {
    const rows = of('delivered', 'pledged', 'stated')?.rungs.map(({ steps }) => steps.map(({ reached, asOf }) => asOf ?? reached));
    expect(rows).toEqual([
      [true, true, true, true, true],
      [true, true, '2\u00a0June\u00a02021', false, false],
      [true, false, false, false, false],
    ]);
  });

  it('says the source’s own words for the stage, else the amount', () => {
    const pledges = [
      aPledge('a', { stageNote: 'in preparation', label: 'Centres' }),
      aPledge('b', { amount: { value: 5e6, currency: 'EUR' } }),
      aPledge('c', { kind: 'service' }),
    ];
    expect(ladder(anArticle({ pledges }), en)?.rungs.map(({ name, note }) => [name, note])).toEqual([
      ['Centres', 'in preparation'],
      ['b', '€5\u00a0million'],
      ['c', 'not money'],
    ]);
  });
});
