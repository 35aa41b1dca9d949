import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/article/amount.ts';
import type { Step } from '../../src/article/article.ts';
import { compareDays, dayAt, dayIndex } from '../../src/article/calendar.ts';
import { parseBoundedDate, parseDate } from '../../src/article/date.ts';
import { cameOf, lifeOf, lifeTotals } from '../../src/article/life.ts';
import { type LifeStep, lifeSteps, stages } from '../../src/article/schema.ts';
import { anArticle, aPledge } from '../factories.ts';
import { runs } from '../runs.ts';

const usd = (value: number) => ({ value, currency: 'USD' });

function aStep(id: string, day: string, step: LifeStep, given: Partial<Step> = {}): Step {
  const about = { formerIds: [], passages: [], sources: [], quotes: [] };
  return { ...about, id, dateId: id, date: parseDate(day), step, planned: false, ...given };
}

const asOf = (day: string) => ({ asOf: parseBoundedDate(day) });

const first = dayIndex('2020-01-01');
const dayIn = (days: number) => dayAt(first + days);

/** The life of a promise of money: steps in the order of their days. */
const lives = fc
  .record({
    promised: fc.integer({ min: 1, max: 1000 }),
    steps: fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 2000 }),
        step: fc.constantFrom(...lifeSteps),
        value: fc.integer({ min: 1, max: 400 }),
        planned: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    due: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
  })
  .map(({ promised, steps, due }) =>
    aPledge('money', {
      amount: usd(promised),
      stage: 'pledged',
      due: due === undefined ? undefined : { date: parseDate(dayIn(due)) },
      steps: [
        aStep('first', dayIn(0), 'pledged', { amount: usd(promised) }),
        ...steps
          .toSorted((a, b) => a.day - b.day)
          .map(({ day, step, value, planned }, index) =>
            aStep(`step-${index}`, dayIn(day), step, {
              planned,
              ...((['revised', 'committed', 'disbursed', 'delivered'] as LifeStep[]).includes(step) && { amount: usd(value) }),
            }),
          ),
      ],
    }),
  );

describe('the life of a pledge', () => {
  it('shows on every day the highest step with evidence up to it and no later, and the first promise always', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 2200 }), (pledge, at) => {
        const day = dayIn(at);
        const life = lifeOf(asOf(day), pledge);
        const past = pledge.steps.filter(({ planned, date }) => !planned && compareDays(date.earliest ?? '', day) <= 0);
        const reached = stages.filter((stage) => past.some(({ step }) => step === stage));
        expect(life.stage).toBe(reached.at(-1) ?? 'stated');
        expect(life.promised.amount).toEqual(amountOf(pledge));
        const paid = past.filter(({ step }) => step === 'disbursed').reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
        expect(life.paid?.min ?? 0).toBe(paid);
        expect(life.revised?.min).toBe(past.findLast(({ step }) => step === 'revised')?.amount?.value);
        expect(life.steps.filter(({ isPlanned }) => !isPlanned).map(({ step }) => step)).toEqual(past);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is overdue only after its last stated day, while something is still to come', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 2200 }), (pledge, at) => {
        const day = dayIn(at);
        const life = lifeOf(asOf(day), pledge);
        if (!life.isOverdue) return;
        expect(compareDays(life.due?.date?.latest ?? '9999-12-31', day)).toBeLessThan(0);
        expect(life.held?.step).not.toBe('withdrawn');
        const whole = life.revised?.min ?? life.promised.amount?.min ?? 0;
        for (const came of [life.paid, life.delivered]) expect(came?.min ?? 0).toBeLessThan(whole);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('adds up parts, of things what was delivered', () => {
    const homes = (value: number) => ({ value, unit: 'homes' });
    const pledge = aPledge('homes', {
      kind: 'facility',
      amount: homes(1000),
      steps: [
        aStep('a', '2021', 'pledged'),
        aStep('b', '2022-03', 'delivered', { amount: homes(258) }),
        aStep('c', '2023', 'delivered', { amount: homes(154) }),
        aStep('d', '2025', 'delivered', { amount: homes(588), planned: true }),
      ],
    });
    expect(cameOf(pledge)).toMatchObject({ done: { min: 412, max: 412 }, isAll: false });
    expect(lifeOf(asOf('2024'), pledge).steps.map(({ soFar }) => soFar?.min)).toEqual([undefined, undefined, 412, undefined]);
  });

  it('is never overdue by words that name no day, nor once it was withdrawn', () => {
    const soon = aPledge('boats', { due: { words: 'soon' }, steps: [aStep('a', '2021', 'pledged')] });
    expect(lifeOf(asOf('2030-01-01'), soon).isOverdue).toBe(false);
    const due = { date: parseDate('2022') };
    const steps = [aStep('a', '2021', 'pledged'), aStep('b', '2021-06', 'withdrawn')];
    expect(lifeOf(asOf('2030-01-01'), aPledge('boats', { due, steps })).isOverdue).toBe(false);
    expect(lifeOf(asOf('2030-01-01'), aPledge('boats', { due, steps: steps.slice(0, 1) })).isOverdue).toBe(true);
    expect(lifeOf(asOf('2022-12-31'), aPledge('boats', { due, steps: steps.slice(0, 1) })).isOverdue).toBe(false);
  });

  it('adds up what cannot overlap', () => {
    const steps = (id: string, paid: number) => [
      aStep(`${id}-a`, '2021', 'pledged'),
      aStep(`${id}-b`, '2021', 'disbursed', { amount: usd(paid) }),
    ];
    const due = { date: parseDate('2022') };
    const pledges = [
      aPledge('one', { amount: usd(100), steps: steps('one', 40), due }),
      aPledge('two', { amount: usd(50), steps: steps('two', 50) }),
      aPledge('three', { amount: usd(30), steps: steps('three', 10) }),
    ];
    const article = { ...anArticle({ pledges }), ...asOf('2024-01-01') };
    const [total] = lifeTotals(article, (a, b) => a.id === 'one' && b.id === 'three');
    expect(total).toMatchObject({ promised: { min: 150 }, current: { min: 150 }, done: { min: 90 }, overdue: { min: 60 } });
    expect(total?.leftOut.map(({ id }) => id)).toEqual(['three']);
  });
});
