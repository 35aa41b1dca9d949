import type { Article, Pledge } from '../../article/article.ts';
import { amountOf, compareAmounts, drawnAmount, isComparable, measureKey } from '../../article/amount.ts';
import type { Language } from '../../languages/language.ts';
import { partyNames } from '../../languages/pledge-way.ts';
import { untangle, weave } from '../untangle.ts';

/** What one donor pledges to one recipient, or to several whose shares are not stated. */
export interface Flow {
  pledge: Pledge;
  /** Donor and recipients as readers know them; undefined where they are not stated. */
  donor: string | undefined;
  recipient: string | undefined;
  /** True where a sum goes to several, or to a region, so that nobody's share is stated. */
  shared: boolean;
  /** Part of the largest amount of its measure, 0 to 1; undefined where no amount is stated, none above zero, or sources differ on it. */
  share: number | undefined;
}

/**
 * The flows of all pledges from the top down, so that no two cross: donors in the order of their first pledge, sums before what
 * has none. With `merged`, a donor's pledges are ordered so that those to one recipient are neighbours.
 */
export function flows(article: Article, t: Language, merged: boolean): Flow[] {
  const givers = ({ donors }: Pledge) => donors.join(' ');
  return [...new Set(ordered(article.pledges).map(givers))].flatMap((together) => {
    const pledges = ordered(article.pledges).filter((pledge) => givers(pledge) === together);
    const strands = pledges.map((pledge) => ({ from: pledge.id, to: targets(pledge) }));
    return (merged ? untangle(strands) : weave(strands)).flatMap(({ from, to }) => {
      const pledge = pledges.find(({ id }) => id === from);
      return pledge ? toFlow(article, pledge, to.split(' ').filter(Boolean), t) : [];
    });
  });
}

/** Amounts first, those of one measure together and the larger before the smaller; else the author’s order. */
function ordered(pledges: Pledge[]): Pledge[] {
  const measures = pledges.flatMap((pledge) => amountOf(pledge)?.measure ?? []).map(measureKey);
  const place = (pledge: Pledge) => {
    const amount = amountOf(pledge);
    return amount ? measures.indexOf(measureKey(amount.measure)) : measures.length;
  };
  return [...pledges].sort((a, b) => {
    const [one, two] = [amountOf(a), amountOf(b)];
    return one && two && isComparable(one, two) ? compareAmounts(one, two) : place(a) - place(b);
  });
}

/** A sum is one flow however many share it, because their shares are not stated. */
function targets(pledge: Pledge): string[] {
  return amountOf(pledge) || pledge.recipients.length === 0 ? [pledge.recipients.join(' ')] : pledge.recipients;
}

function toFlow(article: Article, pledge: Pledge, recipients: string[], t: Language): Flow {
  const regions = recipients.some((id) => article.places.some((place) => place.id === id && place.kind === 'region'));
  const amount = amountOf(pledge);
  const size = drawnAmount(amount);
  const comparable = article.pledges.flatMap((other) => amountOf(other) ?? []).filter((other) => amount && isComparable(amount, other));
  return {
    pledge,
    donor: partyNames(article, pledge.donors, t),
    recipient: partyNames(article, recipients, t),
    shared: amount !== undefined && (recipients.length > 1 || regions),
    share: size === undefined ? undefined : size / Math.max(...comparable.map((other) => drawnAmount(other) ?? 0)),
  };
}
