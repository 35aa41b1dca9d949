import { promisedStage } from '../../article/life.ts';
import { type AidSummary, aidSummary, countMeasures, decided, type LeadAmount, outcomesOf } from '../../article/aid.ts';
import type { Article } from '../../article/article.ts';
import { type Amount, canBeAdded, isRange } from '../../article/amount.ts';
import { shortAmount, amountParts } from '../../languages/amount.ts';
import type { Language } from '../../languages/language.ts';
import { textWidthPx } from '../text-width.ts';

/** The head of the aid view: an amount, where one is stated, and the headline below it. */
export interface AidHead {
  sum: LargeSum | undefined;
  /** What the amount is, where the headline is the author’s; else the headline runs on from the amount and says so. */
  caption: string | undefined;
  headline: string;
  standfirst: string;
}

/** A sum as one text, and in its parts: `$310` large, `million` and what stands before it, such as `at least`, smaller. */
export interface LargeSum {
  text: string;
  before: string;
  figure: string;
  unit: string;
  size: SumSize;
}

/** How large the sum can be set so that it fits in one line: the shorter, the larger. */
export type SumSize = 'a' | 'b' | 'c' | 'd';

/** The author’s headline, which stands for itself, and standfirst where given, else sentences from the data. */
export function aidHead(article: Article, t: Language): AidHead {
  const summary = aidSummary(article);
  const { lead, withAmount, notMoney, measures } = summary;
  const { currencies, units } = countMeasures(measures);
  const own = article.views.aid;
  const standfirst = own?.standfirst ?? caveat(article, summary, t);
  if (!lead)
    return {
      sum: undefined,
      caption: undefined,
      headline:
        own?.headline ??
        (withAmount.length > 0
          ? t.aid.noneLeads(withAmount.length, currencies, units)
          : t.aid.noSum(
              article.pledges.map(({ title }) => title),
              notMoney.length,
            )),
      standfirst,
    };
  const runOn = leadWords(summary, lead, t);
  const texts = own?.headline === undefined ? { caption: undefined, headline: runOn } : { caption: runOn, headline: own.headline };
  return { sum: largeSum(lead.sum, t), ...texts, standfirst };
}

/** What the amount is, as a sentence that begins with it. */
function leadWords({ pledges, withAmount }: AidSummary, { kind, sum, pledges: added }: LeadAmount, t: Language): string {
  const things = sum.measure.unit && canBeAdded(sum.measure) ? (sum.max ?? sum.min) : undefined;
  const [first] = added;
  if (kind === 'only' && sum.claims) return t.aid.sumHeadline.differing(pledges.length, things);
  if (kind === 'only')
    return t.aid.sumHeadline.only(
      pledges.length,
      { stage: first ? promisedStage(first) : 'pledged', outcome: first && decided(first) },
      things,
    );
  if (kind === 'added') return t.aid.sumHeadline.added(added.length, things);
  return t.aid.sumHeadline[kind](withAmount.length, things);
}

/** The page’s title and description in one line each, for the tab and for previews. */
export function aidTitle(article: Article, t: Language): { title: string; description: string } {
  const { sum, caption, headline, standfirst } = aidHead(article, t);
  const runsOn = sum !== undefined && caption === undefined;
  return {
    title: t.aid.title(runsOn ? sum.text : '', headline),
    description: standfirst || t.aid.description(article.headline, article.pledges.length + article.agenda.length),
  };
}

/** What the sum does not say: what is left out of it and why, what has no price, what hangs on conditions, what is only agenda. */
function caveat(
  article: Article,
  { apart, totals, withAmount, measures, pledges, unpriced, notMoney, conditional, agenda, furthest }: AidSummary,
  t: Language,
): string {
  const reasons = apart.map((reason) => t.aid.apart[reason]);
  const closed = outcomesOf(article).counts.filter(({ state }) => state !== 'open');
  const sentences = [
    reasons.length > 0
      ? t.aid.notAdded(
          reasons,
          totals.some(({ added }) => added.length > 1),
        )
      : '',
    t.aid.outcomes(closed, pledges.length),
    // What came of them says more, and may say other.
    furthest === undefined || closed.length > 0
      ? ''
      : t.aid.paid(furthest, pledges.filter(({ pledge }) => pledge.stage === furthest).length, pledges.length),
    // Without an amount, the headline says so of all.
    withAmount.length > 0 ? t.aid.unpriced(unpriced.length) : '',
    // Where nothing is money, that says nothing.
    unpriced.length > 0 || countMeasures(measures).currencies > 0 ? t.aid.notMoney(notMoney.length) : '',
    t.aid.conditional(conditional.length, conditional.flatMap(({ conditions }) => conditions).length, pledges.length),
    t.aid.onlyAgenda(agenda.length),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** A sum as it is set large; the words beside the figure are set at 0.37 of its size. */
export function largeSum(amount: Amount, t: Language): LargeSum {
  const parts = amountParts(amount, t);
  const [before, figure, unit] = [parts.before.trim(), parts.figure, parts.unit.trim()];
  const text = shortAmount(amount, t);
  if (isRange(amount) || amount.claims) return { text, before, figure, unit, size: 'd' };
  const small = [before, unit].filter(Boolean).reduce((sum, part) => sum + 0.24 + setWidth(part, 0.045), 0) * 0.37;
  return { text, before, figure, unit, size: sumSize(setWidth(figure, 0.058) + small) };
}

/** Width in em, with the tracking that large type has. */
function setWidth(text: string, tracking: number): number {
  return textWidthPx(text, 1, 800) - text.length * tracking;
}

function sumSize(widthEm: number): SumSize {
  if (widthEm <= 3.48) return 'a';
  if (widthEm <= 4.59) return 'b';
  return widthEm <= 6.3 ? 'c' : 'd';
}
