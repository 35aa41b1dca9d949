import { type Amount, isComparable, isExact } from '../../article/amount.ts';
import type { Article, Pledge, Source, Step } from '../../article/article.ts';
import { compareDays, type Day, dayIndex, firstDay, lastDay } from '../../article/calendar.ts';
import { monthUnit } from '../../article/date.ts';
import { type Life, lifeOf } from '../../article/life.ts';
import { isStage } from '../../article/schema.ts';
import { shortAmount } from '../../languages/amount.ts';
import type { Language } from '../../languages/language.ts';
import { dueInWords, partOfWhole, stepInWords } from '../../languages/pledge-state.ts';

/** The life of a pledge in words and to scale. What was promised, what is shown, and the deadline are three lines, never one. */
export interface LifeFigure {
  /** What was promised first. */
  promised: string;
  /** What evidence shows by the article’s day. */
  shown: string;
  /** How that stands to the first deadline, and to later ones. */
  deadline: string;
  isOverdue: boolean;
  looked: string;
  /** Sums or numbers on one scale, in per cent of the largest; undefined where one of them has no exact number. */
  bar: LifeBar | undefined;
  /** The days on one scale; undefined where there is but one. */
  track: LifeTrack | undefined;
  steps: LifeRow[];
}

export interface LifeBar {
  promised: number;
  revised: number | undefined;
  done: number;
  note: string;
}

export interface LifeTrack {
  marks: { at: number; kind: StepKind }[];
  due: number[];
  asOf: number;
  from: string;
  to: string;
  note: string;
}

/** `on`: it has come further. `change`: a setback or new terms. `planned`: it is still to come. */
export type StepKind = 'on' | 'change' | 'planned';

export interface LifeRow {
  id: string;
  /** Where its row of the timeline is: that of the date which it is. */
  dateId: string;
  when: string;
  text: string;
  kind: StepKind;
  soFar: string | undefined;
  note: string | undefined;
  sources: Source[];
  passages: Step['passages'];
}

/** The life of a pledge with steps; undefined for one whose author only says how far it has come. */
export function lifeFigure(article: Article, pledge: Pledge, t: Language): LifeFigure | undefined {
  const [first] = pledge.steps;
  if (!first) return undefined;
  const life = lifeOf(article, pledge);
  const words = t.aid.life;
  const { amount, due } = life.promised;
  const { whole, done } = life;
  return {
    promised: words.first({
      stage: t.stages[isStage(first.step) ? first.step : 'stated'],
      day: t.date.label(first.date),
      amount: amount && shortAmount(amount, t),
      due: due && dueInWords(due, t),
    }),
    shown: words.shown(t.date.label(article.asOf), {
      stage: t.stages[life.stage],
      done: done && reachedOf(done, whole, t),
      revised: life.revised && shortAmount(life.revised, t),
      held: life.held && stepInWords(life.held, t),
    }),
    deadline: deadlineOf(article, pledge, life, t),
    isOverdue: life.isOverdue,
    looked: words.looked(t.date.label(life.lookedUntil)),
    bar: barOf(life, t),
    track: trackOf(article, pledge, life, t),
    steps: life.steps.map(({ step, isPlanned, soFar }) => ({
      ...{ id: step.id, dateId: step.dateId, note: step.note, sources: step.sources, passages: step.passages },
      when: t.date.label(step.date),
      text: step.title ?? t.capital(stepInWords(step, t)),
      kind: kindOf(step, isPlanned),
      soFar: soFar && words.soFar(shortAmount(soFar, t)),
    })),
  };
}

function kindOf({ step }: Step, isPlanned: boolean): StepKind {
  if (isPlanned) return 'planned';
  return isStage(step) || step === 'resumed' || step === 'condition-met' ? 'on' : 'change';
}

/** How much has come, of the whole where that is of the same measure. */
function reachedOf(done: Amount, whole: Amount | undefined, t: Language): string {
  return whole && isComparable(done, whole) ? partOfWhole(done, whole, t) : shortAmount(done, t);
}

/** How much had come by the first deadline, as far as the days of the steps say, and what the deadlines after it were. */
function deadlineOf(article: Article, pledge: Pledge, life: Life, t: Language): string {
  const words = t.aid.life;
  const first = life.promised.due ?? pledge.steps.find((step) => step.due)?.due;
  if (!first) return words.noDeadline;
  const due = dueInWords(first, t);
  const later =
    life.due && life.due !== first ? words.later(dueInWords(life.due, t), life.isOverdue) : life.isOverdue ? words.isOverdue : '';
  return [stateAt(article, pledge, first.date?.latest, due, t), later].filter(Boolean).join(' ');
}

function stateAt(article: Article, pledge: Pledge, day: Day | undefined, due: string, t: Language): string {
  const words = t.aid.life;
  if (day === undefined) return words.noDay(due);
  if (compareDays(day, article.asOf.earliest) >= 0) return words.toCome(due);
  const came = pledge.steps.filter(({ step, planned }) => !planned && (step === 'disbursed' || step === 'delivered'));
  // A step of a month that the deadline lies in may have come before it, or after.
  if (came.some(({ date: { earliest, latest } }) => earliest === undefined || latest === undefined || isAround(day, earliest, latest)))
    return words.over(due);
  const before = came.filter(({ date }) => date.latest !== undefined && compareDays(date.latest, day) <= 0);
  if (before.length === 0) return words.nothing(due);
  const at = { ...article.asOf, earliest: day, latest: day };
  const { done, whole } = lifeOf(article, pledge, at);
  return done ? words.partly(due, reachedOf(done, whole, t)) : words.over(due);
}

function isAround(day: Day, earliest: Day, latest: Day): boolean {
  return compareDays(earliest, day) <= 0 && compareDays(latest, day) > 0;
}

function barOf({ promised: { amount }, revised, done }: Life, t: Language): LifeBar | undefined {
  const sizes = [amount, revised, done].filter((one) => one !== undefined);
  if (!amount || sizes.length < 2) return undefined;
  if (sizes.some((one) => !isExact(one) || !isComparable(one, amount) || (one.min ?? 0) <= 0)) return undefined;
  const most = Math.max(...sizes.map((one) => one.min ?? 0));
  const percent = (one: Amount) => Math.round(((one.min ?? 0) / most) * 10_000) / 100;
  return {
    promised: percent(amount),
    revised: revised && percent(revised),
    done: done ? percent(done) : 0,
    note: t.aid.life.barNote(revised !== undefined),
  };
}

function trackOf({ asOf }: Article, { steps }: Pledge, life: Life, t: Language): LifeTrack | undefined {
  const dues = [life.promised.due, ...steps.map(({ due }) => due)].flatMap((due) => due?.date?.latest ?? []);
  const days = [...steps.flatMap(({ date }) => [date.earliest, date.latest].flatMap((day) => day ?? [])), ...dues, asOf.latest];
  const [first, last] = [firstDay(days), lastDay(days)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const [start, length] = [dayIndex(first), dayIndex(last) - dayIndex(first)];
  const at = (day: Day) => Math.round(((dayIndex(day) - start) / length) * 10_000) / 100;
  const known = life.steps.flatMap(({ step, isPlanned }) => {
    const day = step.date.earliest ?? step.date.latest;
    return day === undefined ? [] : [{ at: at(day), kind: kindOf(step, isPlanned) }];
  });
  return {
    marks: known,
    due: [...new Set(dues.map(at))],
    asOf: at(asOf.latest),
    from: t.date.unit(monthUnit(first)),
    to: t.date.unit(monthUnit(last)),
    note: t.aid.life.trackNote({
      due: dues.length > 0,
      change: known.some(({ kind }) => kind === 'change'),
      planned: known.some(({ kind }) => kind === 'planned'),
    }),
  };
}
