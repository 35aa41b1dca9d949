import { type Amount, isExact, statedAs } from '../../article/amount.ts';
import { type Article, entryById, entryName, type Pledge, type Step } from '../../article/article.ts';
import type { EdtfDate } from '../../article/date.ts';
import { lifeOf, pledgesWithSteps } from '../../article/life.ts';
import { blockHref, pledgeFile } from '../../routes.ts';
import { addressIn, entryAddress, type Publication } from '../publication.ts';

/**
 * The lives of the pledges, as the records of the Open Contracting Data Standard are: under each pledge one release a step, which stays as
 * it was published, and the compiled state, which is what the releases come to by the day of the article.
 */
export function toLifeRecords(article: Article, site: Publication): object {
  return {
    asOf: dateIn(article.asOf),
    ...(site.licence && { licence: site.licence.url }),
    records: pledgesWithSteps(article).map((pledge) => ({
      id: pledge.id,
      title: pledge.title,
      kind: pledge.kind,
      donors: named(article, pledge.donors),
      recipients: named(article, pledge.recipients),
      address: addressIn(site, article.slug, pledgeFile(pledge.id), 'data'),
      releases: lifeOf(article, pledge).steps.map(({ step, isPlanned }) => release(article, step, isPlanned, site)),
      compiled: compiled(article, pledge),
    })),
  };
}

function release(article: Article, step: Step, isPlanned: boolean, site: Publication): object {
  const { id, date, dateId, amount, due, condition, title, note, sources, passages } = step;
  return {
    id,
    step: step.step,
    date: dateIn(date),
    planned: isPlanned,
    title,
    amount: amountIn(amount && statedAs(amount)),
    due: dueIn(due),
    condition,
    note,
    sources: sources.map((source) => source.id),
    address: entryAddress(article, 'date', dateId, site),
    passages: passages.map((passage) => addressIn(site, article.slug, blockHref(passage.id), 'data')),
  };
}

function compiled(article: Article, pledge: Pledge): object {
  const life = lifeOf(article, pledge);
  const { promised } = life;
  const { outcome } = pledge;
  return {
    stage: life.stage,
    promised: { amount: amountIn(promised.amount), date: promised.date && dateIn(promised.date), due: dueIn(promised.due) },
    revised: amountIn(life.revised),
    paid: amountIn(life.paid),
    delivered: amountIn(life.delivered),
    due: dueIn(life.due),
    overdue: life.isOverdue,
    heldBy: life.held?.id,
    outcome: outcome && { state: outcome.state, reached: outcome.reached, shownBy: outcome.step },
    conditions: life.conditions.map(({ condition: { text, on, state }, shownBy }) => ({ text, on, state, shownBy: shownBy?.id })),
    lookedUntil: dateIn(life.lookedUntil),
  };
}

function named(article: Article, ids: string[]): { id: string; name: string }[] {
  return ids.flatMap((id) => {
    const found = entryById(article, id);
    return found ? [{ id, name: entryName(found) }] : [];
  });
}

function dateIn({ edtf, earliest, latest }: EdtfDate): object {
  return { edtf, earliest, latest };
}

/** The day that is meant, the words of the source, or both. */
function dueIn(due: Pledge['due']): object | undefined {
  return due && { ...(due.date && dateIn(due.date)), words: due.words };
}

/** One number as `value`, else the ends that are stated; where sources differ, what each says. */
function amountIn(amount: Amount | undefined): object | undefined {
  if (!amount) return undefined;
  const { measure, min, max, claims } = amount;
  return {
    ...(isExact(amount) ? { value: min } : { min, max }),
    ...(measure.unit ? { unit: measure.unit.other } : { currency: measure.currency }),
    ...(claims && { claims: claims.map(amountIn) }),
  };
}
