import { type Amount, addAmounts, amountOf, canBeAdded, compareAmounts, isComparable, isCut, type Measure, measureKey } from './amount.ts';
import type { AgendaItem, Article, DateEntry, Pledge, Unknown } from './article.ts';
import { cameInPart, promisedStage } from './life.ts';
import { oncePerArticle } from './once-per-article.ts';
import { type Outcome, outcomes, type Stage, stages } from './schema.ts';
import type { TakingPlace } from './took-place.ts';

/** The article’s pledges, counted without ever adding or comparing what must not be. */
export interface AidSummary {
  /** Pledges in the author’s order, each with what is not known of it. */
  pledges: { pledge: Pledge; unknowns: Unknown[] }[];
  /** The amount that the page opens with; undefined where no pledge states one, or none can lead. */
  lead: LeadAmount | undefined;
  /** Why the amounts are not added; empty where they are, or there is but one. */
  apart: Apart[];
  /** Sums by measure, stage and outcome, in the order of their first pledge. */
  totals: Total[];
  /** Pledges with a stated amount. */
  withAmount: Pledge[];
  /** What these amounts are of: each currency and unit once. */
  measures: Measure[];
  /** Money, or what costs money, without a stated sum. */
  unpriced: Pledge[];
  /** What is pledged without an amount, and is not money. */
  notMoney: Pledge[];
  conditional: Pledge[];
  agenda: AgendaItem[];
  /** The highest step that any pledge is shown to have reached; undefined also where one came in part. */
  furthest: Stage | undefined;
}

/** Pledges of one measure, stage and outcome whose amounts cannot overlap, added up; and those left out of the sum. */
export interface Total {
  stage: Stage;
  /** What came of all of them, where that is decided. */
  outcome: DecidedOutcome | undefined;
  sum: Amount;
  added: Pledge[];
  leftOut: { pledge: Pledge; because: Overlap }[];
  /** Those of the added ones that are a part of, or may overlap with, a pledge of another sum. */
  elsewhere: { pledge: Pledge; because: Overlap; other: Pledge }[];
}

/** What came of a pledge, where that is decided. */
type DecidedOutcome = Exclude<Outcome, 'open'>;

/** One pledge is a part of another, or may count some of the same. */
export type Overlap = 'part-of' | 'may-overlap';

/**
 * The one amount to open with.
 *
 * - `only`: one pledge states an amount.
 * - `whole`: several do, and all the others are parts of this one.
 * - `added`: several may be added, and this is their sum.
 * - `largest`: they are of one measure and must not be added, for the reasons in `apart`.
 *
 * There is none where measures differ, since which amount is larger depends on a rate, nor where two may be equal or one is a cut.
 */
export interface LeadAmount {
  sum: Amount;
  kind: 'only' | 'whole' | 'added' | 'largest';
  pledges: Pledge[];
}

/**
 * Why amounts are not added: another currency or unit, shares of different wholes, a cut, another stage, another outcome, or one may hold
 * the other.
 */
export type Apart = 'currency' | 'unit' | 'share' | 'cut' | 'stage' | 'outcome' | 'overlap';

/** How far a pledge has come, in the code of dates: outline, half, filled. */
const progress: Record<Stage, TakingPlace> = {
  stated: 'planned',
  pledged: 'planned',
  committed: 'under-way',
  disbursed: 'under-way',
  delivered: 'happened',
};

/** The steps that a list knows, in their order. */
export function stepsOf({ list }: Pick<Article, 'list'>): Stage[] {
  return list ? stages.filter((stage) => list.steps[stage] !== undefined) : [...stages];
}

/** How far a pledge has come, with what came of it: one that was kept is filled, one that is over without is struck through. */
export function standing(article: Pick<Article, 'list'>, pledge: Pledge): TakingPlace | 'cancelled' {
  const { stage, outcome, steps } = pledge;
  switch (outcome?.state) {
    case 'kept':
      return 'happened';
    case 'partly-kept':
      return 'under-way';
    case 'broken':
    case 'withdrawn':
      return 'cancelled';
    default:
      if (steps.some(({ step, planned }) => step === 'withdrawn' && !planned) && outcome === undefined) return 'cancelled';
      if (cameInPart(pledge)) return 'under-way';
      // The last step of a list is its end.
      return stage === stepsOf(article).at(-1) ? 'happened' : progress[stage];
  }
}

/** What came of a pledge; undefined where nothing has decided it. */
export function decided({ outcome }: Pick<Pledge, 'outcome'>): DecidedOutcome | undefined {
  return outcome && outcome.state !== 'open' ? outcome.state : undefined;
}

/** What came of the pledges: how many of each outcome, in the order of the schema, and of how many none is stated. */
export function outcomesOf({ pledges }: Pick<Article, 'pledges'>): { counts: { state: Outcome; pledges: number }[]; notStated: number } {
  const counts = outcomes.map((state) => ({ state, pledges: pledges.filter(({ outcome }) => outcome?.state === state).length }));
  return { counts: counts.filter((count) => count.pledges > 0), notStated: pledges.filter(({ outcome }) => !outcome).length };
}

/**
 * Counts and adds the pledges. Amounts are added only within one measure, stage and outcome, and only where neither `partOf` nor
 * `mayOverlap` says that one may hold the other; of those that may overlap, the largest counts and the others are left out.
 */
export const aidSummary = oncePerArticle((article: Article): AidSummary => {
  const { pledges, agenda, unknowns } = article;
  const withAmount = pledges.filter((pledge) => amountOf(pledge));
  const unpriced = pledges.filter((pledge) => !amountOf(pledge) && (pledge.kind === 'money' || pledge.amount === 'not-stated'));
  return {
    pledges: pledges.map((pledge) => ({ pledge, unknowns: unknowns.filter(({ about }) => about.includes(pledge.id)) })),
    ...leadAmount(withAmount, pledges),
    measures: measuresOf(withAmount),
    totals: totals(withAmount, pledges),
    withAmount,
    unpriced,
    notMoney: pledges.filter((pledge) => !unpriced.includes(pledge) && !amountOf(pledge)),
    conditional: pledges.filter(({ conditions }) => conditions.length > 0),
    agenda,
    // Of what came in part, neither that it was paid nor that it was not is true.
    furthest: pledges.some(cameInPart) ? undefined : stages.findLast((stage) => pledges.some((pledge) => pledge.stage === stage)),
  };
});

function measuresOf(pledges: Pledge[]): Measure[] {
  const all = pledges.flatMap((pledge) => amountOf(pledge)?.measure ?? []);
  return [...new Map(all.map((measure) => [measureKey(measure), measure])).values()];
}

/** How many currencies there are among measures, and how many units. */
export function countMeasures(measures: Measure[]): { currencies: number; units: number } {
  const currencies = measures.filter(({ currency }) => currency !== undefined).length;
  return { currencies, units: measures.length - currencies };
}

function totals(withAmount: Pledge[], all: Pledge[]): Total[] {
  const groups = new Map<string, Pledge[]>();
  for (const pledge of withAmount) {
    const amount = amountOf(pledge);
    if (!amount) continue;
    const kind = canBeAdded(amount.measure) ? `${isCut(amount) ? 'cut' : ''} ${promisedStage(pledge)} ${decided(pledge) ?? ''}` : pledge.id;
    const key = `${measureKey(amount.measure)} ${kind}`;
    groups.set(key, [...(groups.get(key) ?? []), pledge]);
  }
  const found = [...groups.values()].flatMap((group) => total(group, all) ?? []);
  return found.map((one, at) => ({ ...one, elsewhere: elsewhere(one, found.slice(0, at), found.slice(at + 1), all) }));
}

/** Takes the pledges from the largest down, and leaves out each that may hold, or be held by, one already taken. */
function total(group: Pledge[], all: Pledge[]): Omit<Total, 'elsewhere'> | undefined {
  const [first] = group;
  const added: Pledge[] = [];
  const leftOut: Total['leftOut'] = [];
  for (const pledge of bySize(group)) {
    const because = added.map((other) => overlap(pledge, other, all)).find((reason) => reason !== undefined);
    if (because) leftOut.push({ pledge, because });
    else added.push(pledge);
  }
  if (!first) return undefined;
  return {
    stage: promisedStage(first),
    outcome: decided(first),
    sum: addAmounts(added.flatMap((pledge) => amountOf(pledge) ?? [])),
    added,
    leftOut,
  };
}

type Counted = Pick<Total, 'added'>;

/** What of a sum is in another one, too: a part is said where it stands, two that may overlap at the later of them. */
function elsewhere({ added }: Counted, before: Counted[], after: Counted[], all: Pledge[]): Total['elsewhere'] {
  const [earlier, later] = [before, after].map((sums) => sums.flatMap((sum) => sum.added));
  return added.flatMap((pledge): Total['elsewhere'] => {
    const wholes = wholesOf(pledge, all);
    const whole = [...(earlier ?? []), ...(later ?? [])].find((other) => wholes.includes(other));
    if (whole) return [{ pledge, because: 'part-of', other: whole }];
    const other = earlier?.find((one) => overlap(pledge, one, all) === 'may-overlap');
    return other ? [{ pledge, because: 'may-overlap', other }] : [];
  });
}

/** The larger first; of equal size, the whole before its part, then the author’s order. All are of one measure. */
function bySize(pledges: Pledge[]): Pledge[] {
  const size = (a: Pledge, b: Pledge) => {
    const [one, two] = [amountOf(a), amountOf(b)];
    if (!one || !two) return 0;
    // Of cuts, too, the whole comes before its parts.
    return isCut(one) ? compareAmounts(two, one) : compareAmounts(one, two);
  };
  return [...pledges].sort((a, b) => size(a, b) || Number(a.partOf === b.id) - Number(b.partOf === a.id));
}

/** Why two pledges may count some of the same; undefined where they do not. */
export function overlap(a: Pledge, b: Pledge, all: Pledge[]): Overlap | undefined {
  const [lineA, lineB] = [a, b].map((pledge) => [pledge, ...wholesOf(pledge, all)]);
  if (lineA?.includes(b) || lineB?.includes(a)) return 'part-of';
  // A part of what may overlap may overlap too.
  return lineA?.some((one) => lineB?.some((two) => mayOverlap(one, two))) ? 'may-overlap' : undefined;
}

/** True where one of the two names the other under `mayOverlap`. */
function mayOverlap(a: Pledge, b: Pledge): boolean {
  return a.mayOverlap.includes(b.id) || b.mayOverlap.includes(a.id);
}

/** The date at which a pledge was announced, where the article lists it. */
export function announcedOn({ dates }: Pick<Article, 'dates'>, { announced }: Pledge): DateEntry | undefined {
  return dates.find(({ id }) => id === announced);
}

/** What a pledge says that it is a part of. */
export function wholeOf({ partOf }: Pledge, all: Pledge[]): Pledge | undefined {
  return all.find(({ id }) => id === partOf);
}

/** The pledges that a pledge is a part of, however far up. */
export function wholesOf(pledge: Pledge, all: Pledge[], seen: Pledge[] = []): Pledge[] {
  const whole = wholeOf(pledge, all);
  return whole && whole !== pledge && !seen.includes(whole) ? wholesOf(whole, all, [...seen, whole]) : seen;
}

function leadAmount(withAmount: Pledge[], all: Pledge[]): { lead: LeadAmount | undefined; apart: Apart[] } {
  const wholes = withAmount.filter((pledge) => !wholesOf(pledge, all).some((whole) => amountOf(whole)));
  const [first, ...others] = wholes.length > 0 ? wholes : withAmount;
  const firstAmount = first && amountOf(first);
  if (!firstAmount) return { lead: undefined, apart: [] };
  // Money that a thing costs is no part of the thing: no amount includes an amount of another kind.
  if (measuresOf(withAmount).length > 1 && withAmount.some((pledge) => amountOf(pledge)?.measure.unit))
    return { lead: undefined, apart: apart(withAmount, all) };
  if (others.length === 0)
    return { lead: { sum: firstAmount, kind: withAmount.length === 1 ? 'only' : 'whole', pledges: [first] }, apart: [] };
  const because = apart([first, ...others], all);
  if (because.includes('currency') || because.includes('cut')) return { lead: undefined, apart: because };
  const [group] = totals([first, ...others], all);
  if (because.length === 0 && group) return { lead: { sum: group.sum, kind: 'added', pledges: group.added }, apart: because };
  const [largest = first, ...smaller] = bySize([first, ...others]);
  const sum = amountOf(largest) ?? firstAmount;
  // A part in another currency may be more than any of them.
  const isLargest = measuresOf(withAmount).length === 1 && smaller.every((pledge) => (sum.min ?? 0) > (amountOf(pledge)?.max ?? Infinity));
  return { lead: isLargest && !isCut(sum) ? { sum, kind: 'largest', pledges: [largest] } : undefined, apart: because };
}

function apart(pledges: Pledge[], all: Pledge[]): Apart[] {
  const amounts = pledges.flatMap((pledge) => amountOf(pledge) ?? []);
  const measures = measuresOf(pledges);
  const shares = amounts.filter(({ measure }) => !canBeAdded(measure));
  const reasons: [Apart, boolean][] = [
    ['currency', countMeasures(measures).currencies > 1],
    ['unit', measures.length > 1 && measures.some(({ unit }) => unit)],
    ['share', shares.some((one) => shares.some((other) => one !== other && isComparable(one, other)))],
    ['cut', amounts.some(isCut) && !amounts.every(isCut)],
    ['stage', new Set(pledges.map(promisedStage)).size > 1],
    ['outcome', new Set(pledges.map(decided)).size > 1],
    ['overlap', pledges.some((a) => pledges.some((b) => a !== b && overlap(a, b, all)))],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? reason : []));
}

/**
 * The pledges that a pledge may overlap with: those that it names, and those that name it; the whole that it is part of is not among them.
 */
export function overlapping(article: Article, pledge: Pledge): Pledge[] {
  return article.pledges.filter((other) => other !== pledge && mayOverlap(pledge, other));
}
