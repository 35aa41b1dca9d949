import { aidSummary, decided, stepsOf } from '../../article/aid.ts';
import { amountOf, isSurelyCut } from '../../article/amount.ts';
import type { Article, Pledge } from '../../article/article.ts';
import { cameInPart } from '../../article/life.ts';
import type { Stage } from '../../article/schema.ts';
import type { Language } from '../../languages/language.ts';
import { amountPhrase } from '../../languages/amount.ts';
import { outcomeInWords, partInWords } from '../../languages/pledge-state.ts';

/** The steps from a plan to its delivery, and how far each pledge is reported to have come. */
export interface Ladder {
  /** The finding, such as “Three pledged, one planned”. */
  heading: string;
  steps: Stage[];
  rungs: Rung[];
}

export interface Rung {
  id: string;
  name: string;
  /** The source's own words for the stage, else the amount; then what came of it. */
  note: string;
  steps: { stage: Stage; state: StepState }[];
  /** What came of it, in a word, which stands over all steps that are `decided`. */
  outcome: string;
}

/**
 * What is said of a step. `partly`: so far, only a part has come. `decided`: it is not reported, but what came of the pledge is known. Setting funds aside and paying out are no steps
 * of what is not money.
 */
export type StepState = 'reached' | 'partly' | 'notReported' | 'decided' | 'doesNotApply';

/** The ladder of all pledges, or undefined where there is none. Whoever has reached a step has reached those below it. */
export function ladder(article: Article, t: Language): Ladder | undefined {
  if (article.pledges.length === 0) return undefined;
  const known = stepsOf(article);
  // A cut comes to nobody.
  const given = article.pledges.filter((pledge) => !isSurelyCut(amountOf(pledge)));
  const steps = known.map((stage) => ({ stage, pledges: given.filter((pledge) => pledge.stage === stage).length }));
  // “Three delivered” is not true of what was kept in part.
  const isContradicted = article.pledges.some(
    (pledge) => isAtEnd(known, pledge) && (!['kept', undefined].includes(decided(pledge)) || cameInPart(pledge)),
  );
  return {
    heading: t.aid.ladder(isContradicted ? [] : steps.filter(({ pledges }) => pledges > 0).toReversed(), article.pledges.length),
    steps: known,
    rungs: article.pledges.map((pledge) => toRung(article, pledge, t)),
  };
}

/** True at the last step of a list, and at each that says that something has come. */
function isAtEnd(known: Stage[], { stage }: Pledge): boolean {
  return stage === known.at(-1) || stage === 'disbursed' || stage === 'delivered';
}

const moneySteps: Stage[] = ['committed', 'disbursed'];
const cameSteps: Stage[] = ['disbursed', 'delivered'];

/** The steps of a pledge from planned to delivered, and what is said of each. */
export function pledgeSteps(article: Article, pledge: Pledge): Rung['steps'] {
  const known = stepsOf(article);
  // What the steps of another list are, is not known.
  const isMoney = article.list !== undefined || !aidSummary(article).notMoney.includes(pledge);
  const height = known.indexOf(pledge.stage);
  const isPart = cameInPart(pledge);
  const stateOf = (stage: Stage, step: number): StepState => {
    if (step > height && decided(pledge)) return 'decided';
    if (!isMoney && moneySteps.includes(stage) && stage !== pledge.stage) return 'doesNotApply';
    if (step === height && isPart && cameSteps.includes(stage)) return 'partly';
    return step <= height ? 'reached' : 'notReported';
  };
  return known.map((stage, step) => ({ stage, state: stateOf(stage, step) }));
}

function toRung(article: Article, pledge: Pledge, t: Language): Rung {
  return {
    id: pledge.id,
    name: pledge.label ?? pledge.title,
    note: t.clauses([pledge.stageNote ?? amountPhrase(pledge, t), outcomeInWords(pledge, t) || partInWords(pledge, t)].filter(Boolean)),
    steps: pledgeSteps(article, pledge),
    outcome: t.outcomes[decided(pledge) ?? 'open'],
  };
}
