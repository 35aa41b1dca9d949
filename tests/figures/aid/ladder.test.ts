import { describe, expect, it } from 'vitest';
import { ladder, type StepState } from '../../../src/figures/aid/ladder.ts';
import { en } from '../../../src/languages/en/en.ts';
import { wordsOf } from '../../../src/languages/words.ts';
import type { Pledge } from '../../../src/article/article.ts';
import type { Outcome, Stage } from '../../../src/article/schema.ts';
import { anArticle, aPledge } from '../../factories.ts';

const of = (...steps: Stage[]) => ladder(anArticle({ pledges: steps.map((stage, at) => aPledge(String(at), { stage })) }), en);

describe('ladder', () => {
  it.each<[Stage[], string | undefined]>([
    [[], undefined],
    [['stated'], 'How far the pledge has come'],
    [['stated', 'pledged'], 'One pledged, one planned'],
    [['disbursed', 'pledged'], 'One paid out, one pledged'],
    [['delivered', 'pledged'], 'One delivered, one pledged'],
    [['delivered', 'delivered'], 'Two delivered'],
  ])('%o: %s', (steps, heading) => {
    expect(of(...steps)?.heading).toBe(heading);
  });

  it.each<[Stage, Outcome, string]>([
    ['delivered', 'partly-kept', 'How far the pledges have come'],
    ['disbursed', 'withdrawn', 'How far the pledges have come'],
    ['delivered', 'kept', 'One delivered, one planned'],
    ['committed', 'broken', 'One with funds set aside, one planned'],
  ])('%s and %s: %s', (stage, state, heading) => {
    const pledges = [aPledge('a', { stage, outcome: { state } }), aPledge('b', { stage: 'stated' })];
    expect(ladder(anArticle({ pledges }), en)?.heading).toBe(heading);
  });

  it('counts no cut, which comes to nobody', () => {
    const cut = aPledge('cut', { stage: 'disbursed', amount: { value: -5, currency: 'USD' } });
    const view = (...pledges: Pledge[]) => ladder(anArticle({ pledges }), en)?.heading;
    expect([view(cut, aPledge('a')), view(cut, { ...cut, id: 'b' })]).toEqual(['One pledged', 'How far the pledges have come']);
  });

  it('fills the steps up to the stage, and says of the others that they are not reported', () => {
    const rows = of('delivered', 'pledged', 'stated')?.rungs.map(({ steps }) => steps.map(({ state }) => state));
    expect(rows).toEqual([
      ['reached', 'reached', 'reached', 'reached', 'reached'],
      ['reached', 'reached', 'notReported', 'notReported', 'notReported'],
      ['reached', 'notReported', 'notReported', 'notReported', 'notReported'],
    ]);
  });

  it.each<[string, Partial<Pledge>, StepState[]]>([
    ['a service', { stage: 'pledged' }, ['reached', 'reached', 'doesNotApply', 'doesNotApply', 'notReported']],
    ['a delivered service', { stage: 'delivered' }, ['reached', 'reached', 'doesNotApply', 'doesNotApply', 'reached']],
    ['one that has a cost', { amount: 'not-stated' }, ['reached', 'reached', 'notReported', 'notReported', 'notReported']],
    ['one with funds set aside', { stage: 'committed' }, ['reached', 'reached', 'reached', 'doesNotApply', 'notReported']],
  ])('%s: no money is set aside or paid out for what is not money, unless that is reported', (_, given, states) => {
    const rungs = ladder(anArticle({ pledges: [aPledge('a', { kind: 'service', ...given })] }), en)?.rungs;
    expect(rungs?.[0]?.steps.map(({ state }) => state)).toEqual(states);
  });

  it.each<[string, Partial<Pledge>, StepState[], string]>([
    ['withdrawn', { stage: 'committed' }, ['reached', 'reached', 'reached', 'decided', 'decided'], 'withdrawn'],
    ['changed', { stage: 'stated', kind: 'service' }, ['reached', 'decided', 'decided', 'decided', 'decided'], 'changed'],
    ['kept', { stage: 'delivered' }, ['reached', 'reached', 'reached', 'reached', 'reached'], 'kept'],
    ['open', { stage: 'pledged' }, ['reached', 'reached', 'notReported', 'notReported', 'notReported'], 'open'],
  ])('%s: steps that are not reported say what came of it, if that is decided', (state, given, states, word) => {
    const pledge = aPledge('a', { ...given, outcome: { state: state as Outcome } });
    const rung = ladder(anArticle({ pledges: [pledge] }), en)?.rungs[0];
    expect([rung?.steps.map((step) => step.state), rung?.outcome]).toEqual([states, word]);
  });

  it('has the steps and outcomes of the list’s own words alone', () => {
    const list = {
      name: { one: 'penalty', other: 'penalties' },
      view: 'Penalties',
      steps: { pledged: 'imposed', disbursed: 'paid' },
      outcomes: { withdrawn: 'quashed' },
    };
    const article = anArticle({ list, pledges: [aPledge('a', { outcome: { state: 'withdrawn' } })] });
    const t = wordsOf(article);
    const view = ladder(article, t);
    expect(view?.steps.map((stage) => t.stages[stage])).toEqual(['imposed', 'paid']);
    expect([view?.rungs[0]?.steps.map(({ state }) => state), view?.rungs[0]?.outcome]).toEqual([['reached', 'decided'], 'quashed']);
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
