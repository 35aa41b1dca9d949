import type { Pledge } from '../article/article.ts';
import { amountOf, isExact } from '../article/amount.ts';
import { shortAmount } from './amount.ts';
import type { Language } from './language.ts';

/** What is last known of a pledge: what came of it, else the source’s own words for its stage, else the stage. */
export function pledgeState(pledge: Pledge, t: Language): string {
  const { outcome, stage, stageNote } = pledge;
  return outcome && outcome.state !== 'open' ? outcomeInWords(pledge, t) : (stageNote ?? t.stages[stage]);
}

/** What the mark of a pledge means: its outcome or its stage. */
export function standingInWords({ outcome, stage }: Pledge, t: Language): string {
  return outcome && outcome.state !== 'open' ? t.outcomes[outcome.state] : t.stages[stage];
}

/** What came of a pledge, with how much was reached: `partly kept: 258 of 1,000 homes`; empty where nothing is stated. */
export function outcomeInWords(pledge: Pledge, t: Language): string {
  const { outcome } = pledge;
  const [whole, reached] = [amountOf(pledge), outcome?.reached];
  if (!outcome) return '';
  if (!whole || reached === undefined) return t.outcomes[outcome.state];
  const { measure } = whole;
  const part = { measure, min: reached, max: reached };
  const isMore = isExact(whole) && Math.abs(reached) > Math.abs(whole.min ?? 0);
  const words = isMore
    ? t.aid.reachedMore(shortAmount(part, t), shortAmount(whole, t))
    : t.aid.reached(numberOf(part), shortAmount(whole, t));
  return t.aid.outcomeWith(t.outcomes[outcome.state], words);

  /** Of things, the number alone: what is counted follows the whole. */
  function numberOf(amount: typeof part): string {
    return measure.unit ? t.money.longNumber(reached ?? 0) : shortAmount(amount, t);
  }
}
