import { type Amount, addAmounts, amountOf, canBeAdded, isComparable, isCut, isExact, measureKey, statedAs, sureAmount } from './amount.ts';
import type { Article, Pledge, Step } from './article.ts';
import { compareDays } from './calendar.ts';
import type { BoundedDate, EdtfDate } from './date.ts';
import type { AmountFields } from './claims.ts';
import { isStage, type LifeStep, type Stage, stages } from './schema.ts';

/** When something is due: the day, the words of the source, or both. */
type Due = NonNullable<Pledge['due']>;

/**
 * The life of a pledge as of a day, in three lines that are never mixed: what was promised, what is shown since, and how that stands to
 * the deadlines. What is planned is in none of them but the list of steps.
 */
export interface Life extends Sums {
  /** The first promise: its sum, which no later step replaces, when it was made, and when it was due. */
  promised: { amount: Amount | undefined; date: EdtfDate | undefined; due: Due | undefined };
  /** All steps, the first first, each with what it did to the sum and the day. */
  steps: LivedStep[];
  /** The highest step of the ladder with evidence. */
  stage: Stage;
  /** The last deadline that is stated. */
  due: Due | undefined;
  /** True where that is over, by the day, and not all has come. */
  isOverdue: boolean;
  /** What holds it up, or ended it: the last of these steps that no later one undid. */
  held: Step | undefined;
  conditions: LivedCondition[];
  /** The day up to which somebody looked for news. */
  lookedUntil: BoundedDate;
}

/** What the steps that have happened come to. */
interface Sums {
  /** The sum as it was last revised; undefined where it never was. */
  revised: Amount | undefined;
  /** That sum, else the one that was promised. */
  whole: Amount | undefined;
  /** All that was paid, and all that was delivered, each added up in the measure of the whole. */
  paid: Amount | undefined;
  delivered: Amount | undefined;
  /** What has come: of money what was paid, of things what was delivered; the other where only that is stated. */
  done: Amount | undefined;
}

/** A step, and whether it had happened by the day. */
export interface LivedStep {
  step: Step;
  isPlanned: boolean;
  /** All that was paid or delivered up to it, where it is one of several such steps. */
  soFar: Amount | undefined;
}

export interface LivedCondition {
  condition: Pledge['conditions'][number];
  /** The step that shows that it was met, or missed. */
  shownBy: Step | undefined;
}

/** The pledges whose steps are stated; each has a page of its own. */
export function pledgesWithSteps({ pledges }: Pick<Article, 'pledges'>): Pledge[] {
  return pledges.filter(({ steps }) => steps.length > 0);
}

/** True for what had happened by a day: neither planned nor later. */
export function hasHappened({ planned, date }: Pick<Step, 'planned' | 'date'>, asOf: BoundedDate): boolean {
  return !planned && (date.earliest === undefined || compareDays(date.earliest, asOf.latest) <= 0);
}

/** The highest step of the ladder that is shown by a day; `stated` where none is. */
export function stageBy(steps: Step[], asOf: BoundedDate): Stage {
  const past = steps.filter((step) => hasHappened(step, asOf));
  return stages.findLast((stage) => past.some(({ step }) => step === stage)) ?? 'stated';
}

/** The amount of the last step that revises it. */
export function lastRevised(steps: { step: LifeStep; amount?: AmountFields | undefined }[]): Amount | undefined {
  return steps
    .filter(({ step }) => step === 'revised')
    .flatMap(({ amount }) => (amount && statedAs(amount)) ?? [])
    .at(-1);
}

function sumsOf(pledge: Pledge, past: Step[]): Sums {
  const revised = lastRevised(past);
  const whole = revised ?? amountOf(pledge);
  const [paid, delivered] = (['disbursed', 'delivered'] as const).map((kind) => totalOf(past, kind, whole));
  return { revised, whole, paid, delivered, done: whole?.measure.unit ? (delivered ?? paid) : (paid ?? delivered) };
}

/** The life of a pledge as of the article’s day, or of another one. */
export function lifeOf(article: Pick<Article, 'asOf'>, pledge: Pledge, asOf: BoundedDate = article.asOf): Life {
  const { steps } = pledge;
  const past = steps.filter((step) => hasHappened(step, asOf));
  const promised = { amount: amountOf(pledge), date: steps[0]?.date, due: pledge.due };
  const sums = sumsOf(pledge, past);
  const { whole, paid, delivered } = sums;
  const due = past.flatMap((step) => step.due ?? []).at(-1) ?? pledge.due;
  return {
    promised,
    steps: steps.map((step) => ({ step, isPlanned: !hasHappened(step, asOf), soFar: soFar(past, step, whole) })),
    stage: steps.length > 0 ? stageBy(steps, asOf) : pledge.stage,
    ...sums,
    due,
    isOverdue: isOver(due, asOf) && !isDone(pledge, whole, [paid, delivered]) && !past.some(({ step }) => step === 'withdrawn'),
    held: heldBy(past),
    conditions: pledge.conditions.map((condition) => ({
      condition,
      shownBy: past.findLast(
        ({ step, condition: text }) => text === condition.text && (step === 'condition-met' || step === 'condition-missed'),
      ),
    })),
    lookedUntil: pledge.lookedUntil ?? asOf,
  };
}

/** What the promises of one measure come to, as their lives show. All are of pledges that cannot overlap. */
export interface LifeTotal {
  promised: Amount;
  /** As last revised; of what never was, as promised. */
  current: Amount;
  done: Amount | undefined;
  /** What has not come of those that are overdue, and the whole of those that were withdrawn. */
  overdue: Amount | undefined;
  withdrawn: Amount | undefined;
  pledges: Pledge[];
  leftOut: Pledge[];
}

/** The sums of the lives by measure, in the order of their first pledge. @param overlaps whether two may count some of the same */
export function lifeTotals(article: Article, overlaps: (a: Pledge, b: Pledge) => boolean): LifeTotal[] {
  const exact = pledgesWithSteps(article).filter((pledge) => {
    const amount = amountOf(pledge);
    return amount && !amount.claims && isExact(amount) && !isCut(amount) && canBeAdded(amount.measure);
  });
  const groups = Map.groupBy(exact, (pledge) => keyOf(pledge));
  return [...groups.values()].flatMap((group): LifeTotal[] => {
    const counted: Pledge[] = [];
    for (const pledge of group) if (!counted.some((other) => overlaps(other, pledge))) counted.push(pledge);
    const lives = counted.map((pledge) => lifeOf(article, pledge));
    const current = lives.flatMap(({ whole }) => whole ?? []);
    const promised = lives.flatMap((life) => life.promised.amount ?? []);
    const [first] = promised;
    // A promise that was revised into another currency is in no sum of this one.
    if (!first || [...current, ...promised].some((amount) => !isExact(amount) || !isComparable(amount, first))) return [];
    const sum = (amounts: (Amount | undefined)[]) => {
      const known = amounts.filter((amount) => amount !== undefined);
      return known.length > 0 ? addAmounts(known) : undefined;
    };
    const overdue = lives.map((life) => (life.isOverdue ? rest(life) : undefined));
    const withdrawn = lives.map((life) => (life.held?.step === 'withdrawn' ? life.promised.amount : undefined));
    return [
      {
        promised: addAmounts(promised),
        current: addAmounts(current),
        done: sum(lives.map(({ done }) => done)),
        overdue: sum(overdue),
        withdrawn: sum(withdrawn),
        pledges: counted,
        leftOut: group.filter((pledge) => !counted.includes(pledge)),
      },
    ];
  });
}

function keyOf(pledge: Pledge): string {
  const amount = amountOf(pledge);
  return amount ? measureKey(amount.measure) : '';
}

/** What is left of a whole. */
function rest({ whole, done }: Life): Amount | undefined {
  if (!whole || !done) return whole;
  const left = sureAmount(whole) - sureAmount(done);
  return { measure: whole.measure, min: left, max: left };
}

/** How much of a pledge has come, as its steps show; undefined where no such sum is stated. Of what is money it is what was paid. */
export function cameOf(pledge: Pledge): { done: Amount; whole: Amount | undefined; isAll: boolean } | undefined {
  const past = pledge.steps.filter(({ planned }) => !planned);
  const { done, whole } = sumsOf(pledge, past);
  return done && { done, whole, isAll: !whole || !isComparable(done, whole) || sureAmount(done) >= sureAmount(whole) };
}

/** True where only a part of a pledge has come. */
export function cameInPart(pledge: Pledge): boolean {
  return cameOf(pledge)?.isAll === false;
}

/** The step that an amount was promised at: that of the pledge, where its author gives no steps. */
export function promisedStage({ steps: [first], stage }: Pick<Pledge, 'steps' | 'stage'>): Stage {
  return first && isStage(first.step) ? first.step : stage;
}

/** What was paid or delivered, in the measure of the whole; undefined where no such sum is stated. */
function totalOf(past: Step[], kind: LifeStep, whole: Amount | undefined): Amount | undefined {
  const amounts = past.filter(({ step }) => step === kind).flatMap(({ amount }) => (amount && statedAs(amount)) ?? []);
  const [first] = amounts;
  const measure = whole?.measure ?? first?.measure;
  const same = amounts.filter((amount) => measure && measureKey(amount.measure) === measureKey(measure));
  return same.length > 0 ? addAmounts(same) : undefined;
}

/** All up to one of several such steps. */
function soFar(past: Step[], step: Step, whole: Amount | undefined): Amount | undefined {
  const upTo = past.slice(0, past.indexOf(step) + 1).filter(({ step: kind, amount }) => kind === step.step && amount);
  const isSum = step.step === 'disbursed' || step.step === 'delivered';
  return isSum && step.amount && upTo.length > 1 ? totalOf(upTo, step.step, whole) : undefined;
}

function isOver(due: Due | undefined, asOf: BoundedDate): boolean {
  const last = due?.date?.latest;
  return last !== undefined && compareDays(last, asOf.earliest) < 0;
}

/** True where nothing more can be asked for: it ended, or all of it has come. */
function isDone({ outcome, kind, steps }: Pledge, whole: Amount | undefined, reached: (Amount | undefined)[]): boolean {
  if (outcome && outcome.state !== 'open') return true;
  if (whole && isCut(whole)) return true;
  if (whole && reached.some((amount) => amount && sureAmount(amount) >= sureAmount(whole))) return true;
  // What has no sum is done when it is delivered, and money when it is paid.
  const last: LifeStep[] = kind === 'money' ? ['disbursed', 'delivered'] : ['delivered'];
  return steps.some(({ step, amount, planned }) => last.includes(step) && !planned && (amount === undefined || whole === undefined));
}

/** What ended it or holds it up. */
function heldBy(past: Step[]): Step | undefined {
  const last = past.findLast(({ step }) => step === 'suspended' || step === 'resumed' || step === 'withdrawn');
  return last?.step === 'resumed' ? undefined : last;
}
