import type { AgendaItem, Article, DateEntry, Pledge, Unknown } from './article.ts';
import { addMoney, compareMoney, type Money, moneyOf } from './money.ts';
import { type Stage, stages } from './schema.ts';

/** The article’s pledges, counted without ever adding what must not be added. */
export interface AidSummary {
  /** Pledges in the author’s order, each with what is not known of it. */
  pledges: { pledge: Pledge; unknowns: Unknown[] }[];
  /** The sum that the page opens with; undefined where no pledge states one, or none can lead. */
  lead: LeadSum | undefined;
  /** Why the sums are not added; empty where they are, or there is but one. */
  apart: Apart[];
  /** Sums by currency and stage, in the order of their first pledge. */
  totals: Total[];
  /** Pledges with a stated sum. */
  priced: Pledge[];
  /** In how many currencies these are. */
  currencies: number;
  /** Money, or what costs money, without a stated sum. */
  unpriced: Pledge[];
  /** What is pledged and is not money. */
  notMoney: Pledge[];
  conditional: Pledge[];
  agenda: AgendaItem[];
  /** The highest step that any pledge is shown to have reached. */
  furthest: Stage | undefined;
}

/** Pledges of one currency and stage whose sums cannot overlap, added up; and those left out of the sum. */
export interface Total {
  currency: string;
  stage: Stage;
  sum: Money;
  added: Pledge[];
  leftOut: { pledge: Pledge; because: 'part-of' | 'may-overlap' }[];
}

/**
 * The one sum to open with.
 *
 * - `only`: one pledge states a sum.
 * - `whole`: several do, and all the others are parts of this one.
 * - `added`: several may be added, and this is their sum.
 * - `largest`: they are of one currency and must not be added, for the reasons in `apart`.
 *
 * There is none where currencies differ, since which sum is larger depends on a rate, nor where two sums may be equal.
 */
export interface LeadSum {
  sum: Money;
  kind: 'only' | 'whole' | 'added' | 'largest';
  pledges: Pledge[];
}

/** Why sums are not added: another currency, another stage, or one may hold the other. */
export type Apart = 'currency' | 'stage' | 'overlap';

/** How far a pledge has come, in the code of dates: outline, half, filled. */
export const progress: Record<Stage, DateEntry['status']> = {
  stated: 'planned',
  pledged: 'planned',
  committed: 'under-way',
  disbursed: 'under-way',
  delivered: 'happened',
};

/**
 * Counts and adds the pledges. Sums are added only within one currency and one stage, and only where neither `partOf` nor
 * `mayOverlap` says that one may hold the other; of those that may overlap, the largest counts and the others are left out.
 */
export function aidSummary(article: Article): AidSummary {
  const { pledges, agenda, unknowns } = article;
  const priced = pledges.filter((pledge) => moneyOf(pledge));
  const unpriced = pledges.filter((pledge) => !moneyOf(pledge) && (pledge.kind === 'money' || pledge.amount === 'not-stated'));
  return {
    pledges: pledges.map((pledge) => ({ pledge, unknowns: unknowns.filter(({ about }) => about.includes(pledge.id)) })),
    ...leadSum(priced, pledges),
    currencies: new Set(priced.map((pledge) => moneyOf(pledge)?.currency)).size,
    totals: totals(priced, pledges),
    priced,
    unpriced,
    notMoney: pledges.filter((pledge) => !priced.includes(pledge) && !unpriced.includes(pledge)),
    conditional: pledges.filter(({ conditions }) => conditions.length > 0),
    agenda,
    furthest: stages.findLast((stage) => pledges.some((pledge) => pledge.stage === stage)),
  };
}

function totals(priced: Pledge[], all: Pledge[]): Total[] {
  const groups = new Map<string, Pledge[]>();
  for (const pledge of priced) {
    const key = `${moneyOf(pledge)?.currency ?? ''} ${pledge.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), pledge]);
  }
  return [...groups.values()].flatMap((group) => total(group, all) ?? []);
}

/** Takes the pledges from the largest down, and leaves out each that may hold, or be held by, one already taken. */
function total(group: Pledge[], all: Pledge[]): Total | undefined {
  const [first] = group;
  const added: Pledge[] = [];
  const leftOut: Total['leftOut'] = [];
  for (const pledge of bySize(group)) {
    const because = added.map((other) => overlap(pledge, other, all)).find((reason) => reason !== undefined);
    if (because) leftOut.push({ pledge, because });
    else added.push(pledge);
  }
  if (!first) return undefined;
  const sum = addMoney(added.flatMap((pledge) => moneyOf(pledge) ?? []));
  return { currency: sum.currency, stage: first.stage, sum, added, leftOut };
}

/** The larger first; of equal size, the whole before its part, then the author’s order. */
function bySize(pledges: Pledge[]): Pledge[] {
  const size = (a: Pledge, b: Pledge) => {
    const [one, two] = [moneyOf(a), moneyOf(b)];
    return one && two ? compareMoney(one, two) : 0;
  };
  return [...pledges].sort((a, b) => size(a, b) || Number(a.partOf === b.id) - Number(b.partOf === a.id));
}

function overlap(a: Pledge, b: Pledge, all: Pledge[]): 'part-of' | 'may-overlap' | undefined {
  const [lineA, lineB] = [a, b].map((pledge) => [pledge, ...wholesOf(pledge, all)]);
  if (lineA?.includes(b) || lineB?.includes(a)) return 'part-of';
  // A part of what may overlap may overlap too.
  return lineA?.some((one) => lineB?.some((two) => mayOverlap(one, two))) ? 'may-overlap' : undefined;
}

/** True where one of the two names the other under `mayOverlap`. */
function mayOverlap(a: Pledge, b: Pledge): boolean {
  return a.mayOverlap.includes(b.id) || b.mayOverlap.includes(a.id);
}

/** The pledges that a pledge is a part of, however far up. */
function wholesOf(pledge: Pledge, all: Pledge[], seen: Pledge[] = []): Pledge[] {
  const whole = all.find(({ id }) => id === pledge.partOf);
  return whole && whole !== pledge && !seen.includes(whole) ? wholesOf(whole, all, [...seen, whole]) : seen;
}

function leadSum(priced: Pledge[], all: Pledge[]): { lead: LeadSum | undefined; apart: Apart[] } {
  const wholes = priced.filter((pledge) => !wholesOf(pledge, all).some((whole) => moneyOf(whole)));
  const [first, ...others] = wholes.length > 0 ? wholes : priced;
  const firstSum = first && moneyOf(first);
  if (!firstSum) return { lead: undefined, apart: [] };
  if (others.length === 0) return { lead: { sum: firstSum, kind: priced.length === 1 ? 'only' : 'whole', pledges: [first] }, apart: [] };
  const because = apart([first, ...others], all);
  if (because.includes('currency')) return { lead: undefined, apart: because };
  const [group] = totals([first, ...others], all);
  if (because.length === 0 && group) return { lead: { sum: group.sum, kind: 'added', pledges: group.added }, apart: because };
  const [largest = first, ...smaller] = bySize([first, ...others]);
  const sum = moneyOf(largest) ?? firstSum;
  const isLargest = smaller.every((pledge) => (sum.min ?? 0) > (moneyOf(pledge)?.max ?? Infinity));
  return { lead: isLargest ? { sum, kind: 'largest', pledges: [largest] } : undefined, apart: because };
}

function apart(pledges: Pledge[], all: Pledge[]): Apart[] {
  const differ = (values: unknown[]) => new Set(values).size > 1;
  const reasons: [Apart, boolean][] = [
    ['currency', differ(pledges.map((pledge) => moneyOf(pledge)?.currency))],
    ['stage', differ(pledges.map(({ stage }) => stage))],
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
