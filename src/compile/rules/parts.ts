import { type Amount, amountOf, canBeAdded, isComparable, isCut } from '../../article/amount.ts';
import type { Draft } from '../draft.ts';
import type { Mistake } from '../messages/message.ts';
import type { Finding } from '../read/frontmatter.ts';
import { isInCircle } from './circle.ts';
import type { Rule } from './rule.ts';

type Pledges = Draft['fields']['pledges'];

export const parts: Rule = {
  name: 'parts',
  severity: 'error',
  summary:
    'The parts of a pledge (`partOf`) do not exceed its amount, and no pledge is a part of itself. The check warns if several parts, all stated, add up to less than the whole.',
  example: 'The parts of `bridge-money` add up to 6,000,000 USD, not to 5,000,000 USD. Correct the amount of a part or of the whole.',
  needs: 'frontmatter',
  *check({ fields: { pledges }, frontmatter }) {
    const wholeOf = (id: string) => (Object.hasOwn(pledges, id) ? pledges[id]?.partOf : undefined);
    for (const id of Object.keys(pledges)) {
      if (isInCircle(id, wholeOf)) yield { offset: frontmatter.offsetOf(['pledges', id, 'partOf']), ...circle(id) };
      else
        for (const mistake of mistakesIn(pledges, id))
          yield { offset: frontmatter.offsetOf(['pledges', id, 'amount']), ...mistake } satisfies Finding;
    }
  },
};

function circle(id: string): Mistake {
  return { in: `pledges.${id}.partOf`, wrong: 'the pledge is a part of itself', remedy: 'name a pledge that is no part of this one' };
}

function mistakesIn(pledges: Pledges, id: string): (Mistake & Pick<Finding, 'isDoubtful'>)[] {
  const whole = rangeOf(pledges[id]);
  const members = Object.values(pledges).filter(({ partOf }) => partOf === id);
  // Shares of different wholes do not add up, nor do amounts of several measures.
  if (!whole || members.length === 0 || !canBeAdded(whole.measure)) return [];
  const parts = members.map(rangeOf);
  const comparable = parts.filter((part) => part && isComparable(part, whole));
  const [least, most] = [sum(comparable.map((part) => part?.min ?? 0)), sum(comparable.map((part) => part?.max ?? Infinity))];
  const hasOthers = comparable.length < parts.length;
  const [min, max] = [whole.min ?? 0, whole.max ?? Infinity];
  // What else is in the whole may be a cut: then nothing is known of the rest.
  const mayHoldCuts = [whole, ...comparable].some((amount) => amount && isCut(amount));
  const isTooMuch = least > max && !(hasOthers && mayHoldCuts);
  // One part says nothing of the rest; of several, one may be missing or wrong.
  const isTooLittle = most < min && !hasOthers && parts.length > 1;
  if (!isTooMuch && !isTooLittle) return [];
  const total = least === most || most === Infinity ? money(least) : `${money(least)} to ${money(most)}`;
  const wanted = min === max ? money(min) : `${money(min)} to ${money(max)}`;
  const name = whole.measure.currency ?? whole.measure.unit.other;
  const wrong = `the parts of \`${id}\` add up to ${total} ${name}, not to ${wanted} ${name}`;
  const rest = 'correct an amount, or list the rest as a part with `amount: not-stated`';
  if (isTooMuch) return [{ wrong, remedy: 'correct the amount of a part or of the whole' }];
  return [{ wrong, remedy: rest, isDoubtful: true }];
}

function rangeOf(pledge: Pledges[string] | undefined): Amount | undefined {
  return pledge && amountOf(pledge);
}

/** Without what decimals add in a computer. */
function sum(numbers: number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toPrecision(15));
}

const full = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

function money(value: number): string {
  return full.format(value);
}
