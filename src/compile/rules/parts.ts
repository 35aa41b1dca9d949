import type { Draft } from '../draft.ts';
import type { Mistake } from '../messages/message.ts';
import type { Finding } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

type Pledges = Draft['fields']['pledges'];

export const parts: Rule = {
  name: 'parts',
  severity: 'error',
  summary:
    'The parts of a pledge (`partOf`) have its currency and add up to its amount. If a part is not stated, the others do not exceed the whole. No pledge is a part of itself.',
  example: 'The parts of `bridge-money` add up to 6,000,000 USD, not to 5,000,000 USD. Correct the amount of a part or of the whole.',
  needs: 'frontmatter',
  *check({ fields: { pledges }, frontmatter }) {
    for (const id of Object.keys(pledges)) {
      if (isInCircle(pledges, id)) yield { offset: frontmatter.offsetOf(['pledges', id, 'partOf']), ...circle(id) };
      else
        for (const mistake of mistakesIn(pledges, id))
          yield { offset: frontmatter.offsetOf(['pledges', id, 'amount']), ...mistake } satisfies Finding;
    }
  },
};

function circle(id: string): Mistake {
  return { in: `pledges.${id}.partOf`, wrong: 'the pledge is a part of itself', remedy: 'name a pledge that is no part of this one' };
}

function isInCircle(pledges: Pledges, start: string): boolean {
  const seen = new Set<string>();
  let id = wholeOf(pledges, start);
  while (id !== undefined && !seen.has(id)) {
    if (id === start) return true;
    seen.add(id);
    id = wholeOf(pledges, id);
  }
  return false;
}

function wholeOf(pledges: Pledges, id: string): string | undefined {
  return Object.hasOwn(pledges, id) ? pledges[id]?.partOf : undefined;
}

function mistakesIn(pledges: Pledges, id: string): Mistake[] {
  const whole = rangeOf(pledges[id]);
  const members = Object.entries(pledges).filter(([, pledge]) => pledge.partOf === id);
  if (!whole || members.length === 0) return [];
  const ranges = members.map(([, pledge]) => rangeOf(pledge));
  const other = members.find((_, index) => ranges[index] && ranges[index].currency !== whole.currency);
  if (other)
    return [
      {
        in: `pledges.${other[0]}.amount`,
        wrong: `the currency is not that of \`${id}\``,
        remedy: `write the amount in ${whole.currency}, or delete \`partOf\``,
      },
    ];
  const [least, most] = [sum(ranges.map((range) => range?.min ?? 0)), sum(ranges.map((range) => range?.max ?? Infinity))];
  if (least <= whole.max && most >= whole.min) return [];
  const total = least === most || most === Infinity ? money(least) : `${money(least)} to ${money(most)}`;
  const wanted = whole.min === whole.max ? money(whole.min) : `${money(whole.min)} to ${money(whole.max)}`;
  const wrong = `the parts of \`${id}\` add up to ${total} ${whole.currency}, not to ${wanted} ${whole.currency}`;
  const isTooMuch = least > whole.max;
  const rest = 'correct an amount, or list the rest as a part with `amount: not-stated`';
  return [{ wrong, remedy: isTooMuch ? 'correct the amount of a part or of the whole' : rest }];
}

function rangeOf(pledge: Pledges[string] | undefined): { min: number; max: number; currency: string } | undefined {
  if (!pledge?.amount || pledge.amount === 'not-stated') return undefined;
  const { value, min, max, currency } = pledge.amount;
  return { min: value ?? min ?? 0, max: value ?? max ?? Infinity, currency };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function money(value: number): string {
  return value.toLocaleString('en');
}
