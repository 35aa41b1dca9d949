import type { Pledge, Step } from '../article/article.ts';
import type { AmountFields } from '../article/claims.ts';
import { type Amount, amountOf, isExact, isRange, isSurelyCut, statedAs } from '../article/amount.ts';
import { cameOf } from '../article/life.ts';
import { shortAmount } from './amount.ts';
import type { Language } from './language.ts';

/** What is last known of a pledge: what came of it, else the source’s own words for its stage, else the stage. */
export function pledgeState(pledge: Pledge, t: Language): string {
  const { outcome, stageNote } = pledge;
  return outcome && outcome.state !== 'open' ? outcomeInWords(pledge, t) : (stageNote ?? stageInWords(pledge, t));
}

/** What the mark of a pledge means: its outcome or its stage. */
export function standingInWords(pledge: Pledge, t: Language): string {
  const { outcome } = pledge;
  return outcome && outcome.state !== 'open' ? t.outcomes[outcome.state] : stageInWords(pledge, t);
}

/** Its stage; of a cut, which nobody pays out or delivers, that it is one. */
export function stageInWords(pledge: Pledge, t: Language): string {
  const part = partInWords(pledge, t);
  if (part !== '') return part;
  return isSurelyCut(amountOf(pledge)) ? t.aid.cut : t.stages[pledge.stage];
}

/** Of what came in part, how much: `412 of 1,000 homes delivered`; empty where all came, or that is not known. */
export function partInWords(pledge: Pledge, t: Language): string {
  const came = cameOf(pledge);
  if (!came?.whole || came.isAll) return '';
  const { done, whole } = came;
  const kind = pledge.steps.some(({ step, planned }) => step === 'delivered' && !planned) && whole.measure.unit ? 'delivered' : 'disbursed';
  return t.aid.stepWith(kind, partOfWhole(done, whole, t));
}

/** `$78.5 million of $90 million`, `412 of 1,000 homes`: of things, the number alone, as what is counted follows the whole. */
export function partOfWhole(part: Amount, whole: Amount, t: Language): string {
  const isCount = whole.measure.unit !== undefined && isExact(part);
  return t.aid.reached(isCount ? t.money.longNumber(part.min ?? 0) : shortAmount(part, t), shortAmount(whole, t));
}

/** What a step says: `$40 million paid out`, `revised to $80 million`, `delayed, due by the end of 2022`. */
export function stepInWords(
  { step, amount, due, condition }: Pick<Step, 'step' | 'due' | 'condition'> & { amount?: AmountFields | undefined },
  t: Language,
): string {
  const stated = amount && statedAs(amount);
  const said = t.aid.stepWith(step, stated && shortAmount(stated, t));
  return t.series([said, due ? t.aid.stepDue(dueInWords(due, t)) : '', condition === undefined ? '' : t.quoted(condition)].filter(Boolean));
}

/** When something is due: in the words of the source, else its date. */
export function dueInWords({ words, date }: NonNullable<Pledge['due']>, t: Language): string {
  return words ?? (date ? t.date.label(date) : '');
}

/** What came of a pledge, with how much was reached: `partly kept: 258 of 1,000 homes`; empty where nothing is stated. */
export function outcomeInWords(pledge: Pledge, t: Language): string {
  const { outcome } = pledge;
  const [whole, reached] = [amountOf(pledge), outcome?.reached];
  if (!outcome) return '';
  if (!whole || reached === undefined) return t.outcomes[outcome.state];
  // That all was reached is what “kept” says.
  if (outcome.state === 'kept' && isExact(whole) && reached === whole.min) return t.outcomes.kept;
  return t.aid.outcomeWith(t.outcomes[outcome.state], reachedOf(whole, reached, t));
}

function reachedOf(whole: Amount, reached: number, t: Language): string {
  const part = { measure: whole.measure, min: reached, max: reached };
  if (isRange(whole)) return t.aid.reachedBeside(shortAmount(part, t), shortAmount(whole, t));
  if (isExact(whole) && Math.abs(reached) > Math.abs(whole.min ?? 0)) return t.aid.reachedMore(shortAmount(part, t), shortAmount(whole, t));
  return partOfWhole(part, whole, t);
}
