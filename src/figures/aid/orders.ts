import { announcedOn, decided } from '../../article/aid.ts';
import { amountOf, isSurelyCut, measureKey } from '../../article/amount.ts';
import type { Article, Pledge } from '../../article/article.ts';
import { compareDates } from '../../article/date.ts';
import { outcomes, stages } from '../../article/schema.ts';
import type { Language } from '../../languages/language.ts';
import { partyNames } from '../../languages/pledge-way.ts';
import { standingInWords } from '../../languages/pledge-state.ts';

/** With more pledges than these, a table shows them, and no drawing. */
export const manyPledges = 12;

/** The columns that a table of pledges can be sorted by; the first is the order that it opens with. */
export const orderColumns = ['amount', 'from', 'step', 'announced'] as const;
export type OrderColumn = (typeof orderColumns)[number];

/** All pledges in groups: those of one measure, one donor, or one step or outcome; by date, one after the other. What is not stated comes last. */
export function pledgesBy(column: OrderColumn, article: Article, t: Language): Pledge[][] {
  switch (column) {
    case 'amount':
      // In the author's order of measures: which of two is the larger depends on a rate.
      return grouped(article.pledges, measureOf).map(largerFirst);
    case 'from': {
      const { compare } = new Intl.Collator(article.language);
      const from = (pledge: Pledge) => partyNames(article, pledge.donors, t);
      return grouped(
        article.pledges.toSorted((a, b) => compare(from(a) ?? '', from(b) ?? '')),
        from,
      );
    }
    case 'step':
      return grouped(
        article.pledges.toSorted((a, b) => rankOf(a) - rankOf(b)),
        (pledge) => standingInWords(pledge, t),
      );
    case 'announced': {
      const dated = article.pledges.flatMap((pledge) => {
        const day = announcedOn(article, pledge);
        return day ? [{ pledge, date: day.date }] : [];
      });
      const inOrder = dated.toSorted((a, b) => compareDates(a.date, b.date)).map(({ pledge }) => pledge);
      return [inOrder, article.pledges.filter((pledge) => !inOrder.includes(pledge))].filter(({ length }) => length > 0);
    }
  }
}

function measureOf(pledge: Pledge): string | undefined {
  const amount = amountOf(pledge);
  return amount && measureKey(amount.measure);
}

/** Groups in the order of their first members; what has no key is the last. */
function grouped(pledges: Pledge[], keyOf: (pledge: Pledge) => string | undefined): Pledge[][] {
  const groups = [...Map.groupBy(pledges, keyOf)];
  return groups.toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined)).map(([, group]) => group);
}

/** The furthest step first, then cuts, then what has been decided, in the order of the schema. */
function rankOf(pledge: Pledge): number {
  const outcome = decided(pledge);
  if (outcome) return stages.length + 1 + outcomes.indexOf(outcome);
  return isSurelyCut(amountOf(pledge)) ? stages.length : stages.length - 1 - stages.indexOf(pledge.stage);
}

/** The larger before the smaller, by what is sure of each. Of use only among amounts of one measure. */
export function largerFirst(pledges: Pledge[]): Pledge[] {
  const size = (pledge: Pledge) => {
    const { min, max } = amountOf(pledge) ?? {};
    return min ?? max ?? 0;
  };
  return pledges.toSorted((a, b) => size(b) - size(a));
}
