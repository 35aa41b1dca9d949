import type { DateEntry, Pledge, Step } from '../article/article.ts';
import type { BoundedDate } from '../article/date.ts';
import type { Dated } from '../article/date-fields.ts';
import { amountOf, isComparable, isExact } from '../article/amount.ts';
import { cameOf, stageBy } from '../article/life.ts';
import type { Frontmatter } from '../article/schema.ts';
import { stepInWords } from '../languages/pledge-state.ts';
import { wordsOf } from '../languages/words.ts';

type StatedStep = Dated<Frontmatter>['pledges'][string]['steps'][string];
type StatedPledge = Omit<Pledge, 'stage' | 'steps'> & { stage?: Pledge['stage'] | undefined; steps: Record<string, StatedStep> };

/**
 * The pledges with their steps as a list, and with the stage that these show. A step that is one of the dates has the day and the passages of
 * that, and the date knows of which step it is.
 * @param sourced what all entries have: their sources, quotes and passages
 */
export function stepsOfPledges(
  pledges: StatedPledge[],
  dates: DateEntry[],
  asOf: BoundedDate,
  sourced: (id: string, step: StatedStep) => Omit<Step, 'date' | 'dateId'>,
): Pledge[] {
  return pledges.map((pledge) => {
    const steps = Object.entries(pledge.steps).flatMap(([id, stated]): Step[] => {
      const named = dates.find((entry) => entry.id === stated.on);
      named?.steps.push({ id, pledge: pledge.id });
      const date = named?.date ?? stated.date;
      const step = sourced(id, stated);
      const passages = [...step.passages, ...(named?.passages ?? [])];
      const unique = passages.filter((one, index) => passages.findIndex((other) => other.id === one.id) === index);
      return date ? [{ ...step, passages: unique, date, dateId: named?.id ?? id }] : [];
    });
    const whole = { ...pledge, steps, stage: pledge.stage ?? stageBy(steps, asOf) };
    return { ...whole, conditions: whole.conditions.map((condition) => shown(condition, steps)), ...withReached(whole) };
  });
}

/** A condition with what the last of its steps shows. */
function shown(condition: Pledge['conditions'][number], steps: Step[]): Pledge['conditions'][number] {
  const last = steps.findLast(({ step, condition: text, planned }) => !planned && text === condition.text && step.startsWith('condition-'));
  return last ? { ...condition, state: last.step === 'condition-met' ? 'met' : 'not-met' } : condition;
}

/** What was reached is what the steps add up to, unless the author says it. */
function withReached(pledge: Pledge): Pick<Pledge, 'outcome'> {
  const { outcome } = pledge;
  const [came, whole] = [cameOf(pledge), amountOf(pledge)];
  if (!outcome || outcome.reached !== undefined || !came || !whole) return {};
  return isExact(came.done) && isComparable(came.done, whole) ? { outcome: { ...outcome, reached: came.done.min } } : {};
}

/** The date that a step is, unless it is one of those that the author lists. */
export function dateOfStep(
  pledge: Pledge,
  step: Step,
  story: Pick<Frontmatter, 'language' | 'list'>,
  sequences: Map<string, number>,
): DateEntry | undefined {
  if (step.dateId !== step.id) return undefined;
  const { id, formerIds, passages, sources, quotes, date, planned, note } = step;
  return {
    ...{ id, formerIds, passages, sources, quotes, date },
    title: titleOfStep(pledge, step, story),
    ...(note !== undefined && { summary: note }),
    status: planned ? 'planned' : 'happened',
    ...{ claims: [], people: [], organisations: [], with: [], places: [], saidBy: [] },
    sequence: sequences.get(id) ?? 0,
    steps: [{ id, pledge: pledge.id }],
  };
}

/** What a step is called: as its author says, else `Harbour fund: $40 million paid out`. */
export function titleOfStep(
  { label, title }: Pick<Pledge, 'label' | 'title'>,
  step: Pick<Step, 'title'> & Parameters<typeof stepInWords>[0],
  story: Pick<Frontmatter, 'language' | 'list'>,
): string {
  return step.title ?? `${label ?? title}: ${stepInWords(step, wordsOf({ language: story.language, list: story.list }))}`;
}
