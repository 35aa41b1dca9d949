import { amountOf } from '../../article/amount.ts';
import type { LifeStep, Outcome } from '../../article/schema.ts';
import type { Draft } from '../draft.ts';
import { listed, type Mistake } from '../messages/message.ts';
import type { Finding } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';
import { unmentioned } from './unmentioned.ts';

type PledgeFields = Draft['fields']['pledges'][string];

export const outcome: Rule = {
  name: 'outcome',
  severity: 'error',
  summary:
    'What came of a pledge is shown by a `passage`, which mentions the pledge; of a pledge with `steps`, by one of these. Only what is `open` needs none. What was `reached` is part of an amount. The check warns if it does not fit the state: what was kept was reached in full, and what was broken was not.',
  example: 'In `pledges.bridge-money.outcome`, `passage` is missing. Add the id of the paragraph that shows that the pledge was `broken`.',
  needs: 'frontmatter',
  *check(draft) {
    const { fields, frontmatter } = draft;
    for (const [id, pledge] of Object.entries(fields.pledges)) {
      if (!pledge.outcome) continue;
      const at = { offset: frontmatter.offsetOf(['pledges', id, 'outcome']), in: `pledges.${id}.outcome` };
      const evidence = Object.keys(pledge.steps).length > 0 ? stepMistake(pledge) : passageMistake(draft, id, pledge.outcome);
      for (const mistake of [evidence, reachedMistake(pledge)]) if (mistake) yield { ...at, ...mistake };
    }
  },
};

type Doubtful = Mistake & Pick<Finding, 'isDoubtful'>;

function passageMistake({ body }: Draft, id: string, { state, passage }: NonNullable<PledgeFields['outcome']>): Doubtful | undefined {
  if (passage === undefined)
    return state === 'open'
      ? undefined
      : { wrong: '`passage` is missing', remedy: `add the id of the paragraph that shows that the pledge was \`${state}\`` };
  return unmentioned(body, 'pledge', id, passage);
}

/** Which kinds of step can show what an outcome says; any can show that something has changed. */
const evidence: Partial<Record<Outcome, LifeStep[]>> = {
  kept: ['disbursed', 'delivered'],
  'partly-kept': ['disbursed', 'delivered', 'checked'],
  withdrawn: ['withdrawn'],
};

function stepMistake({ outcome, steps }: PledgeFields): Doubtful | undefined {
  if (!outcome || outcome.state === 'open') return undefined;
  const known = Object.entries(steps).filter(([, step]) => !step.planned);
  const { state } = outcome;
  const fit = evidence[state];
  const fitting = known.filter(([, { step }]) => fit === undefined || fit.includes(step)).map(([id]) => id);
  if (outcome.step === undefined) {
    const remedy = `add the id of the step that shows that the pledge was \`${state}\``;
    return { wrong: '`step` is missing', remedy, guess: fitting.at(-1) };
  }
  const found = Object.hasOwn(steps, outcome.step) ? steps[outcome.step] : undefined;
  if (!found) return { wrong: `\`${outcome.step}\` is no step of this pledge`, remedy: 'name one of its own', guess: fitting.at(-1) };
  if (found.planned)
    return { wrong: `\`${outcome.step}\` is planned and shows nothing yet`, remedy: 'name a step that has happened, or write `open`' };
  if (fit && !fit.includes(found.step))
    return {
      wrong: `a step \`${found.step}\` does not show that a pledge was \`${state}\``,
      remedy: `name a step ${listed(
        fit.map((step) => `\`${step}\``),
        'or',
      )}`,
      isDoubtful: true,
    };
  return undefined;
}

function reachedMistake(pledge: PledgeFields): Doubtful | undefined {
  const { state, reached } = pledge.outcome ?? {};
  if (reached === undefined) return undefined;
  const whole = amountOf(pledge);
  if (!whole) return { wrong: '`reached` stands without an amount', remedy: 'add the `amount` of the pledge, or delete `reached`' };
  const [least, most] = [Math.abs(whole.min ?? 0), Math.abs(whole.max ?? Infinity)].sort((a, b) => a - b) as [number, number];
  const size = Math.abs(reached);
  const fits = {
    kept: size >= least,
    'partly-kept': size > 0 && size < most,
    broken: size < most,
    withdrawn: size < most,
    open: true,
    changed: true,
  };
  if (state === undefined || fits[state]) return undefined;
  return { wrong: `\`${state}\` does not fit what was reached`, remedy: 'correct one of the two', isDoubtful: true };
}
