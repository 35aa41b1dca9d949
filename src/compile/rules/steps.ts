import { addAmounts, type Amount, amountOf, isComparable, isCut, statedAs } from '../../article/amount.ts';
import { compareDays } from '../../article/calendar.ts';
import { dateTextOf } from '../../article/claims.ts';
import { type BoundedDate, boundedDateOrUndefined, dateOrUndefined, type EdtfDate } from '../../article/date.ts';
import { lastRevised } from '../../article/life.ts';
import { isStage, type LifeStep, stages } from '../../article/schema.ts';
import { missingWordsOf } from '../../languages/words.ts';
import type { Draft } from '../draft.ts';
import { listed, type Mistake, nearest, quoted } from '../messages/message.ts';
import type { FieldPath, Finding } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

type PledgeFields = Draft['fields']['pledges'][string];
type StepFields = PledgeFields['steps'][string];

/** A step with what can be read of its day. */
interface Dated {
  id: string;
  step: StepFields;
  date: EdtfDate | undefined;
}

type Doubtful = Mistake & Pick<Finding, 'isDoubtful'>;
/** What is wrong with a pledge, and at which of its fields. */
type Found = Doubtful & { path: FieldPath };

export const steps: Rule = {
  name: 'steps',
  severity: 'error',
  summary:
    'A pledge has either a `stage`, or `steps`. The first step is how it was promised; the others follow in the order of their days. A step has a `date`, or names one in `on`. What lies after the day of the article is `planned`. What is delayed has a new day in `due`, what is revised a new amount or day. The check warns if more was paid than was promised, if something was delivered before its money was set aside, and if something was paid after it was withdrawn.',
  example:
    'In `pledges.bridge-money.steps.second-payment`, `2021-05-01` is before the step above it, `2021-06-01`. Put the steps in the order of their days.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const asOf = boundedDateOrUndefined(fields.asOf ?? fields.published);
    const hasWords = missingWordsOf(fields.language) !== undefined;
    for (const [id, pledge] of Object.entries(fields.pledges)) {
      const dated = Object.entries(pledge.steps).map(([name, step]): Dated => {
        const named = step.on !== undefined && Object.hasOwn(fields.dates, step.on) ? fields.dates[step.on] : undefined;
        return { id: name, step, date: dateOrUndefined(step.date ?? (named && dateTextOf(named))) };
      });
      const found: Found[] = [
        ...ofPledge(pledge, dated),
        ...dated.flatMap((one, index) =>
          [
            ...ofStep(one, asOf, hasWords),
            ...ofCondition(one, pledge),
            orderMistake(one, dated.slice(0, index)),
            ...ofMoney(one, dated.slice(0, index), pledge),
          ].flatMap((mistake) => (mistake ? [{ ...mistake, path: ['steps', one.id] }] : [])),
        ),
      ];
      for (const { path, ...mistake } of found)
        yield { offset: frontmatter.offsetOf(['pledges', id, ...path], 'key'), in: ['pledges', id, ...path].join('.'), ...mistake };
    }
  },
};

function ofPledge({ stage, steps: all, due, outcome }: PledgeFields, dated: Dated[]): Found[] {
  const [first] = dated;
  const found: (Found | undefined)[] = [];
  if (!first) {
    if (stage === undefined)
      found.push({ path: [], wrong: '`stage` is missing', remedy: 'add the last step that is reported, or list its `steps`' });
    if (outcome?.step !== undefined)
      found.push({
        path: ['outcome'],
        wrong: '`step` stands in a pledge without `steps`',
        remedy: 'name the paragraph that shows it in `passage`',
      });
    return found.flatMap((one) => one ?? []);
  }
  if (stage !== undefined)
    found.push({ path: ['stage'], wrong: '`stage` stands beside `steps`', remedy: 'delete `stage`: the steps say it' });
  if (!isStage(first.step.step))
    found.push({
      path: ['steps', first.id],
      wrong: `the first step is \`${first.step.step}\``,
      remedy: `list first how it was promised: ${listed(
        stages.map((name) => `\`${name}\``),
        'or',
      )}`,
    });
  const dueDay = dateOrUndefined(due?.date)?.latest;
  if (dueDay !== undefined && first.date?.earliest !== undefined && compareDays(dueDay, first.date.earliest) < 0)
    found.push({
      path: ['due'],
      wrong: `it was due on \`${due?.date ?? ''}\`, before it was promised, \`${first.date.edtf}\``,
      remedy: 'correct one of the two',
    });
  const planned = Object.values(all).every((step) => step.planned);
  if (planned) found.push({ path: ['steps'], wrong: 'all steps are planned', remedy: 'list how it was promised' });
  return found.flatMap((one) => one ?? []);
}

function* ofStep({ step, date }: Dated, asOf: BoundedDate | undefined, hasWords: boolean): Iterable<Doubtful> {
  if (step.date === undefined && step.on === undefined)
    yield { wrong: '`date` is missing', remedy: 'add it, or name an entry of `dates` in `on`' };
  if (step.date !== undefined && step.on !== undefined) yield { wrong: '`date` stands beside `on`', remedy: 'delete one of the two' };
  if (step.step === 'delayed' && !step.due)
    yield { wrong: '`due` is missing', remedy: 'add the new day, such as `due: { date: "2022" }`, or its words' };
  if (step.step === 'revised' && !step.due && !step.amount && step.note === undefined)
    yield { wrong: 'it does not say what was revised', remedy: 'add the new `amount`, the new `due`, or the new terms in `note`' };
  if (step.due && step.due.date === undefined && step.due.words === undefined)
    yield { wrong: '`due` is empty', remedy: 'add its `date`, its `words`, or both' };
  if (step.due && step.step !== 'delayed' && step.step !== 'revised' && !isStage(step.step))
    yield { wrong: `\`due\` stands in a step \`${step.step}\``, remedy: 'write a step `delayed` or `revised`' };
  if (step.amount && withoutAmount.includes(step.step))
    yield { wrong: `\`amount\` stands in a step \`${step.step}\``, remedy: 'delete it, or write a step `revised`' };
  if (!hasWords && step.title === undefined)
    yield { wrong: '`title` is missing', remedy: 'add it: the site has no words of its own in the language of the article' };
  if (!date || !asOf) return;
  const isToCome = date.earliest !== undefined && compareDays(date.earliest, asOf.latest) > 0;
  const isOver = date.latest !== undefined && compareDays(date.latest, asOf.earliest) < 0;
  if (isToCome && !step.planned)
    yield {
      wrong: `\`${date.edtf}\` is after the day of the article, \`${asOf.edtf}\``,
      remedy: 'add `planned: true`, or correct the date',
    };
  if (isOver && step.planned)
    yield {
      wrong: `it is planned for \`${date.edtf}\`, before the day of the article, \`${asOf.edtf}\``,
      remedy: 'write what became of it, or correct the date',
    };
}

const withoutAmount: LifeStep[] = ['delayed', 'suspended', 'resumed', 'condition-met', 'condition-missed', 'checked'];

function* ofCondition({ step }: Dated, { conditions }: PledgeFields): Iterable<Doubtful> {
  const isOfCondition = step.step === 'condition-met' || step.step === 'condition-missed';
  if (step.condition !== undefined && !isOfCondition)
    yield { wrong: `\`condition\` stands in a step \`${step.step}\``, remedy: 'delete it, or write `condition-met` or `condition-missed`' };
  if (!isOfCondition) return;
  const texts = conditions.map(({ text }) => text);
  if (step.condition === undefined) yield { wrong: '`condition` is missing', remedy: 'add the `text` of the condition', guess: texts[0] };
  else if (!texts.includes(step.condition))
    yield {
      wrong: `${quoted(step.condition)} is not the text of a condition of this pledge`,
      remedy: 'copy the `text` of one of its `conditions`',
      guess: nearest(step.condition, texts) ?? (texts.length === 1 ? texts[0] : undefined),
    };
}

function orderMistake({ date }: Dated, above: Dated[]): Doubtful | undefined {
  const before = above.at(-1)?.date;
  if (date?.latest === undefined || before?.earliest === undefined || compareDays(date.latest, before.earliest) >= 0) return undefined;
  return { wrong: `\`${date.edtf}\` is before the step above it, \`${before.edtf}\``, remedy: 'put the steps in the order of their days' };
}

function* ofMoney({ id, step }: Dated, above: Dated[], pledge: PledgeFields): Iterable<Doubtful> {
  const past = above.map((one) => one.step).filter(({ planned }) => !planned);
  const whole = lastRevised(past) ?? amountOf(pledge) ?? past.flatMap(({ amount }) => (amount && statedAs(amount)) ?? [])[0];
  const own = step.amount && statedAs(step.amount);
  if (own && whole && step.step !== 'revised' && !isComparable(own, whole)) {
    yield {
      wrong: `its amount is in ${measured(own)}, and what is promised in ${measured(whole)}`,
      remedy: `write it in ${measured(whole)}, with \`convertedFrom\` if it was converted, or list a step \`revised\` before it`,
    };
    return;
  }
  if (step.step === 'disbursed' || step.step === 'delivered') {
    const held = past.findLast(({ step: kind }) => kind === 'withdrawn' || kind === 'resumed' || kind === 'pledged');
    if (held?.step === 'withdrawn' && !step.planned)
      yield {
        wrong: `it was withdrawn before it was \`${step.step}\``,
        remedy: 'list a step `resumed` between the two, or correct one',
        isDoubtful: true,
      };
    const parts = [...past.filter(({ step: kind }) => kind === step.step), step].flatMap(
      ({ amount }) => (amount && statedAs(amount)) ?? [],
    );
    const same = whole ? parts.filter((part) => isComparable(part, whole)) : [];
    if (whole?.max !== undefined && !isCut(whole) && same.length > 0 && (addAmounts(same).min ?? 0) > whole.max)
      yield {
        wrong: `with \`${id}\`, more is \`${step.step}\` than was promised`,
        remedy: 'correct an amount, or list a step `revised` before it',
        isDoubtful: true,
      };
  }
  if (step.step === 'committed' && past.some(({ step: kind }) => kind === 'delivered'))
    yield { wrong: 'it was delivered before its money was set aside', remedy: 'correct one of the two steps', isDoubtful: true };
}

function measured({ measure }: Amount): string {
  return measure.currency ?? measure.unit.other;
}
