import { describe, expect, it } from 'vitest';
import type { Pledge, Step } from '../../../src/article/article.ts';
import { parseBoundedDate, parseDate } from '../../../src/article/date.ts';
import type { LifeStep } from '../../../src/article/schema.ts';
import { lifeFigure } from '../../../src/figures/aid/life.ts';
import { en } from '../../../src/languages/en/en.ts';
import { anArticle, aPledge } from '../../factories.ts';

const usd = (value: number) => ({ value, currency: 'USD' });

function aStep(day: string, step: LifeStep, given: Partial<Step> = {}): Step {
  const about = { formerIds: [], passages: [], sources: [], quotes: [] };
  return { ...about, id: `${step}-${day}`, dateId: `${step}-${day}`, date: parseDate(day), step, planned: false, ...given };
}

function figure(given: Partial<Pledge>, asOf = '2024-01-01') {
  const pledge = aPledge('money', { amount: usd(100), ...given });
  return lifeFigure({ ...anArticle({ pledges: [pledge] }), asOf: parseBoundedDate(asOf) }, pledge, en);
}

const due = { date: parseDate('2022') };

describe('the life of a pledge as a figure', () => {
  it('is there only for steps', () => {
    expect(figure({})).toBeUndefined();
  });

  it.each<[string, Step[], string]>([
    ['nothing has come', [aStep('2021', 'pledged')], 'Due 2022: nothing is reported to have come by then. Overdue.'],
    [
      'a part has come',
      [aStep('2021', 'pledged'), aStep('2022-03', 'disbursed', { amount: usd(40) })],
      'Due 2022: $40 of $100 had come by then. Overdue.',
    ],
    [
      'it is not known whether it came before that day',
      [aStep('2021', 'pledged'), aStep('2022/2023', 'disbursed', { amount: usd(40) })],
      'Due 2022: that is over. Overdue.',
    ],
    [
      'it came later',
      [aStep('2021', 'pledged'), aStep('2023-03', 'disbursed', { amount: usd(100) })],
      'Due 2022: nothing is reported to have come by then.',
    ],
    [
      'it was put off',
      [aStep('2021', 'pledged'), aStep('2022-03', 'delayed', { due: { words: 'some day' } })],
      'Due 2022: nothing is reported to have come by then. Later put off, due some day.',
    ],
  ])('says of its deadline that %s', (_, steps, said) => {
    expect(figure({ due, steps })?.deadline).toBe(said);
  });

  it('says of a deadline to come that it is to come, and of none that none is stated', () => {
    expect(figure({ due, steps: [aStep('2021', 'pledged')] }, '2022-05-01')?.deadline).toBe('Due 2022: that is still to come.');
    expect(figure({ steps: [aStep('2021', 'pledged')] })?.deadline).toBe('No deadline is stated.');
  });

  it('draws sums on one scale, and none where one is not exact or of another currency', () => {
    const paid = (amount: Step['amount']) => [aStep('2021', 'pledged'), aStep('2022', 'disbursed', { amount })];
    expect(figure({ steps: [...paid(usd(30)), aStep('2023', 'revised', { amount: usd(60) })] })?.bar).toMatchObject({
      promised: 100,
      revised: 60,
      done: 30,
    });
    // More than was first stated: the longest is the whole width.
    expect(figure({ steps: paid(usd(200)) })?.bar).toMatchObject({ promised: 50, done: 100 });
    expect(figure({ amount: { min: 50, max: 100, currency: 'USD' }, steps: paid(usd(30)) })?.bar).toBeUndefined();
    expect(figure({ steps: paid({ value: 30, currency: 'EUR' }) })?.bar).toBeUndefined();
  });

  it('draws days on one scale, from 44 BC as well', () => {
    const old = figure({ steps: [aStep('-0043-03-15', 'pledged'), aStep('-0043-03-20', 'disbursed')] }, '-0043-03-25');
    expect(old?.track).toMatchObject({ marks: [{ at: 0 }, { at: 50 }], asOf: 100, due: [] });
    expect(figure({ steps: [aStep('2024-01-01', 'pledged')] })?.track).toBeUndefined();
  });
});
