import type { ListWords, Outcome, PluralForms, Stage } from '../../article/schema.ts';
import { stages } from '../../article/schema.ts';
import { capital, count, form } from './count.ts';

/** What the list of an explainer holds, in the words of its sentences. */
export interface ListNames {
  /** `pledge`, `pledges`. */
  entries: PluralForms;
  view: { long: string; short: string };
  /** How far an entry has come: as a note beside it, and after a number: `with funds set aside`. */
  stages: Record<Stage, string>;
  counted: Record<Stage, string>;
  /** What follows an amount that has come so far: `paid out`. */
  done: Record<Stage, string>;
  /** What is said of an amount that has come so far: `is set aside`; `things` as in `sumHeadline`. */
  said: (stage: Stage, things?: number) => string;
  /** A sentence on the furthest step. */
  furthest: (furthest: Stage, reached: number, all: number) => string;
  outcomes: Record<Outcome, string>;
  from: string;
  to: string;
  whoToWhom: string;
  fromTo: (donors: string, recipients: string) => string;
  /** What stands before an entry that somebody gives, or receives. */
  given: (name: string) => string;
  received: (name: string) => string;
  /** What stands before an entry that somebody has announced as a plan. */
  told: string;
  /** What is for discussion, as a heading. */
  agenda: string;
}

/** A sum is one, things are as many as they are. */
export const is = (things = 1) => form(things, { one: 'is', other: 'are' });

/** Some of all entries; of the only one, “it”. */
export const subject = (value: number, all: number) => (all === 1 ? 'It' : capital(count(value)));

/** The first four of many names, and how many more there are. */
export const firstFew = (names: string[]) => (names.length <= 5 ? names : [...names.slice(0, 4), `${count(names.length - 4)} others`]);

const outcomes: Record<Outcome, string> = {
  open: 'open',
  kept: 'kept',
  'partly-kept': 'partly kept',
  changed: 'changed',
  broken: 'broken',
  withdrawn: 'withdrawn',
};

const stagesOfPledges: Record<Stage, { note: string; counted: string; money: string; things: string }> = {
  stated: { note: 'planned', counted: 'planned', money: 'planned', things: 'planned' },
  pledged: { note: 'pledged', counted: 'pledged', money: 'pledged', things: 'pledged' },
  committed: { note: 'funds set aside', counted: 'with funds set aside', money: 'set aside', things: 'funded' },
  disbursed: { note: 'paid out', counted: 'paid out', money: 'paid out', things: 'paid for' },
  delivered: { note: 'delivered', counted: 'delivered', money: 'delivered', things: 'delivered' },
};

/** The words of a list that says nothing else of itself: it holds pledges. */
export const pledges: ListNames = {
  entries: { one: 'pledge', other: 'pledges' },
  view: { long: 'Aid and pledges', short: 'Aid' },
  stages: ofEach((stage) => stagesOfPledges[stage].note),
  counted: ofEach((stage) => stagesOfPledges[stage].counted),
  done: ofEach((stage) => stagesOfPledges[stage].money),
  said: (stage, things) => `${is(things)} ${stagesOfPledges[stage][things === undefined ? 'money' : 'things']}`,
  furthest: (furthest, reached, all) => {
    const isReported = furthest === 'disbursed' || furthest === 'delivered';
    if (isReported) return `${subject(reached, all)} ${is(reached)} reported ${stagesOfPledges[furthest].counted}.`;
    return form(all, { one: 'It is not reported paid or delivered.', other: 'No pledge is reported paid or delivered.' });
  },
  outcomes,
  from: 'From',
  to: 'To',
  whoToWhom: 'Who pledged what to whom',
  fromTo: (donors, recipients) => `${donors} to ${recipients}`,
  given: () => 'As donor:',
  received: () => 'As recipient:',
  told: 'Spoke of plans for:',
  agenda: 'For discussion: no pledge made',
};

/** The words of a list of something else: those that its author gives, and the sentences around them. */
export function listNames({ name, view, short, steps, outcomes: own, from = 'From', to = 'To' }: ListWords): ListNames {
  const words = ofEach((stage) => steps[stage] ?? '');
  const last = stages.findLast((stage) => steps[stage] !== undefined);
  const within = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
  return {
    entries: name,
    view: { long: view, short: short ?? view },
    stages: words,
    counted: words,
    done: words,
    said: (stage, things) => `${is(things)} ${words[stage]}`,
    furthest: (furthest, reached, all) => {
      if (last === undefined) return '';
      if (furthest === last) return `${subject(reached, all)} ${is(reached)} reported ${words[last]}.`;
      return `${all === 1 ? 'It' : `No ${form(1, name)}`} is ${all === 1 ? 'not ' : ''}reported ${words[last]}.`;
    },
    outcomes: Object.fromEntries(Object.entries(outcomes).map(([state, word]) => [state, own[state as Outcome] ?? word])) as Record<
      Outcome,
      string
    >,
    from,
    to,
    whoToWhom: `${capital(name.other)}: who is involved`,
    fromTo: (donors, recipients) => `${from} ${donors}, ${within(to)} ${recipients}`,
    given: (party) => `${from} ${party}:`,
    received: (party) => `${to} ${party}:`,
    told: 'Announced:',
    agenda: 'For discussion only',
  };
}

function ofEach(word: (stage: Stage) => string): Record<Stage, string> {
  return Object.fromEntries(stages.map((stage) => [stage, word(stage)])) as Record<Stage, string>;
}
