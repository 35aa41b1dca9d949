import { type Amount, amountOf, canBeAdded, isComparable, isExact } from './amount.ts';
import { aidSummary } from './aid.ts';
import type { Article, Pledge } from './article.ts';
import { oncePerArticle } from './once-per-article.ts';

/** How much of a whole: what was reached of a pledge, or a pledge that is a part of another. */
export interface Ratio {
  whole: Pledge;
  wholeAmount: Amount;
  /** The pledge that is the part; undefined where it is what was reached of the whole. */
  part: Pledge | undefined;
  /** It may be a range, but never more than the whole. */
  partAmount: Amount;
}

/**
 * The ratio that says most of a story: that of the pledge which leads, else of the first that has one; undefined where there is none. A whole is
 * an exact sum on which sources agree. Of several parts, none stands for all.
 */
export const ratioOf = oncePerArticle((article: Article): Ratio | undefined => {
  const { pledges } = article;
  const leading = aidSummary(article).lead?.pledges ?? [];
  const all = [...leading, ...pledges];
  return firstOf(all, reachedOf) ?? firstOf(all, (whole) => partOf(whole, pledges));
});

function firstOf(pledges: Pledge[], find: (pledge: Pledge) => Ratio | undefined): Ratio | undefined {
  for (const pledge of pledges) {
    const found = find(pledge);
    if (found) return found;
  }
  return undefined;
}

function reachedOf(whole: Pledge): Ratio | undefined {
  const [wholeAmount, reached] = [wholeOf(whole), whole.outcome?.reached];
  if (!wholeAmount || reached === undefined) return undefined;
  const partAmount = { measure: wholeAmount.measure, min: reached, max: reached };
  return isWithin(partAmount, wholeAmount) ? { whole, wholeAmount, part: undefined, partAmount } : undefined;
}

function partOf(whole: Pledge, pledges: Pledge[]): Ratio | undefined {
  const wholeAmount = wholeOf(whole);
  if (!wholeAmount) return undefined;
  const parts = pledges.filter((pledge) => pledge.partOf === whole.id);
  const [part] = parts;
  const partAmount = part && amountOf(part);
  if (parts.length > 1 || !part || !partAmount || partAmount.claims || !isComparable(partAmount, wholeAmount)) return undefined;
  return isWithin(partAmount, wholeAmount) ? { whole, wholeAmount, part, partAmount } : undefined;
}

function wholeOf(pledge: Pledge): Amount | undefined {
  const amount = amountOf(pledge);
  return amount && !amount.claims && isExact(amount) && (amount.min ?? 0) > 0 && canBeAdded(amount.measure) ? amount : undefined;
}

/** From nothing to less than all: that all was reached needs no drawing. */
function isWithin({ min, max }: Amount, whole: Amount): boolean {
  const [least, most] = [min ?? 0, max ?? whole.max ?? 0];
  return least >= 0 && most <= (whole.max ?? 0) && least < (whole.max ?? 0);
}
