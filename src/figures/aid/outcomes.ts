import { decided, outcomesOf, standing } from '../../article/aid.ts';
import { amountOf, isExact } from '../../article/amount.ts';
import type { Article, Pledge } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { outcomeInWords } from '../../languages/pledge-state.ts';

/** What came of the pledges. */
export interface Outcomes {
  /** The finding, such as “One kept, two broken”. */
  heading: string;
  rows: OutcomeRow[];
  note: string;
}

export interface OutcomeRow {
  id: string;
  name: string;
  /** The class of its mark. */
  standing: ReturnType<typeof standing>;
  text: string;
  /** How much of its amount was reached, 0 to 1; undefined where one of the two is not known. */
  part: number | undefined;
}

/** The outcomes in the order of the pledges, those that are open last; undefined where none is stated. */
export function outcomes(article: Article, t: Language): Outcomes | undefined {
  const { counts, notStated } = outcomesOf(article);
  if (counts.length === 0) return undefined;
  const known = article.pledges.filter(({ outcome }) => outcome);
  const rows = [...known.filter(decided), ...known.filter((pledge) => !decided(pledge))].map((pledge) => toRow(article, pledge, t));
  return {
    heading: t.aid.outcomesHeading(counts, notStated),
    rows,
    note: t.aid.outcomesNote(
      rows.some(({ part }) => part !== undefined),
      notStated,
    ),
  };
}

function toRow(article: Article, pledge: Pledge, t: Language): OutcomeRow {
  return {
    id: pledge.id,
    name: pledge.label ?? pledge.title,
    standing: standing(article, pledge),
    text: t.capital(outcomeInWords(pledge, t)),
    part: partReached(pledge),
  };
}

/** No part of a range or of nothing, and no more than all. */
function partReached(pledge: Pledge): number | undefined {
  const [whole, reached] = [amountOf(pledge), pledge.outcome?.reached];
  if (!whole || !isExact(whole) || reached === undefined || !whole.min) return undefined;
  const part = reached / whole.min;
  return part < 0 ? undefined : Math.min(1, part);
}
