import { aidSummary } from '../article/aid.ts';
import type { Article, Pledge } from '../article/article.ts';
import { type Stage, stages } from '../article/schema.ts';
import type { Words } from '../languages/en.ts';
import { amountPhrase } from '../languages/amount.ts';

/** The steps from a word to its delivery, and how far each pledge is shown to have come. */
export interface Ladder {
  /** The finding, such as “No promise is shown to have got past the second step”. */
  heading: string;
  rungs: Rung[];
}

export interface Rung {
  id: string;
  name: string;
  /** The source’s own words for the stage, else the amount. */
  note: string;
  /** `asOf` is the day as of which there is no evidence, in words, where it is to be said. */
  steps: { stage: Stage; reached: boolean; asOf: string | undefined }[];
}

/**
 * The ladder of all pledges, or undefined where nothing is promised. Whoever has reached a step has reached those below it; the
 * first step without evidence in the drawing names the day as of which there is none.
 */
export function ladder(article: Article, t: Words): Ladder | undefined {
  const { furthest } = aidSummary(article);
  if (furthest === undefined) return undefined;
  const last = article.pledges.filter(({ stage }) => stage === stages.at(-1)).length;
  const unproven = article.pledges.find(({ stage }) => stage !== stages.at(-1));
  return {
    heading: t.aid.ladder(stages.indexOf(furthest), article.pledges.length, last),
    rungs: article.pledges.map((pledge) => toRung(pledge, pledge === unproven ? t.date.label(article.asOf, true) : undefined, t)),
  };
}

function toRung(pledge: Pledge, asOf: string | undefined, t: Words): Rung {
  const height = stages.indexOf(pledge.stage);
  const steps = stages.map((stage, step) => ({ stage, reached: step <= height, asOf: step === height + 1 ? asOf : undefined }));
  return { id: pledge.id, name: pledge.label ?? pledge.title, note: pledge.stageNote ?? amountPhrase(pledge, t), steps };
}
