import type { Due, StatedAmount } from '../../article/schema.ts';
import type { DraftFields } from '../draft-fields.ts';
import { measureIn } from '../../article/amount.ts';
import type { Anchor } from './anchors.ts';

type PledgeFields = DraftFields['pledges'][string];
type StepFields = PledgeFields['steps'][string];

/**
 * What a step says happened, each fact with its name before it. What is planned has not happened: it may change.
 * @example factsOfStep({ date: '2021-03', step: 'disbursed', amount: { value: 5, currency: 'USD' } }) //=> ['date 2021-03', 'step disbursed', 'amount 5 USD']
 */
export function factsOfStep({ date, on, step, amount, due, condition, planned }: StepFields): string[] {
  if (planned) return [];
  return named({ date: date ?? on, step, amount: inWords(amount), due: dueInWords(due), condition });
}

/** What was first promised, and what came of it once that is decided; nothing of a pledge without steps. */
export function factsOfPledge({ steps, amount, due, outcome }: PledgeFields): string[] {
  if (Object.keys(steps).length === 0) return [];
  const decided = outcome && outcome.state !== 'open' ? outcome.state : undefined;
  return named({ amount: typeof amount === 'string' ? amount : inWords(amount), due: dueInWords(due), outcome: decided });
}

/** The facts of a record that are not so any more. */
export function changedFacts(before: Pick<Anchor, 'facts'>, now: Pick<Anchor, 'facts'> | undefined): string[] {
  return (before.facts ?? []).filter((fact) => !now?.facts?.includes(fact));
}

function named(facts: Record<string, string | undefined>): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [`${name} ${fact}`]));
}

function inWords(amount: StatedAmount | undefined): string | undefined {
  if (!amount) return undefined;
  const { value, min, max } = amount;
  const measure = measureIn(amount);
  const number = value === undefined ? `${min ?? ''}..${max ?? ''}` : String(value);
  return `${number} ${measure ? (measure.currency ?? measure.unit.other) : ''}`.trim();
}

function dueInWords(due: Due | undefined): string | undefined {
  return due && ([due.date, due.words].filter((part) => part !== undefined).join(' ') || undefined);
}
