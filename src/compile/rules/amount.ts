import { type Mistake } from '../messages/message.ts';
import type { Pledge } from '../../article/article.ts';
import type { StatedAmount } from '../../article/schema.ts';
import { type FieldPath, formatPath } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

export const amount: Rule = {
  name: 'amount',
  severity: 'error',
  summary:
    'An amount has one `value`, or a range with `min`, `max` or both. It never has a value and a range. It has a `currency`, or the `unit` of what it counts; money has a currency. If a number takes another word than most, as 1 does in English, the unit has that word, too. An amount that was converted is what it was before times the rate.',
  example: 'In `pledges.bridge-money.amount`, `min` is above `max`. Write the smaller number as `min`.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, { kind, amount: own, claims, steps }] of Object.entries(fields.pledges)) {
      const stated: [FieldPath, typeof own][] = [
        [['pledges', id, 'amount'], own],
        ...claims.map(({ amount }, index): [FieldPath, StatedAmount] => [['pledges', id, 'claims', index, 'amount'], amount]),
        ...Object.entries(steps).map(([step, { amount }]): [FieldPath, typeof own] => [['pledges', id, 'steps', step, 'amount'], amount]),
      ];
      for (const [path, amount] of stated) {
        if (amount === undefined || amount === 'not-stated') continue;
        const mistakes = [
          numbersMistake(amount),
          measureMistake(kind, amount),
          unitMistake(amount, fields.language),
          conversionMistake(amount),
        ];
        for (const mistake of mistakes) if (mistake) yield { offset: frontmatter.offsetOf(path), in: formatPath(path), ...mistake };
      }
    }
  },
};

function measureMistake(kind: Pledge['kind'], { currency, unit }: StatedAmount): Mistake | undefined {
  if (currency !== undefined && unit !== undefined)
    return { wrong: '`currency` stands beside `unit`', remedy: 'delete `unit` for money, else `currency`' };
  if (currency !== undefined) return undefined;
  if (kind === 'money') return { wrong: '`currency` is missing', remedy: 'add it, such as `currency: USD`' };
  return unit === undefined
    ? {
        wrong: '`currency` and `unit` are missing',
        remedy: 'add `currency` for money, else `unit` with what is counted, such as `unit: homes`',
      }
    : undefined;
}

/** A unit without the word that its number takes: “1 homes”. */
function unitMistake({ value, min, max, unit }: StatedAmount, language: string): Mistake | undefined {
  if (unit === undefined) return undefined;
  const forms = typeof unit === 'string' ? { other: unit } : unit;
  const rules = new Intl.PluralRules(language);
  // Signs and short forms, such as “%” and “km”, are the same for every number.
  if (!/\p{L}{3}/u.test(forms.other)) return undefined;
  const number = [value, min, max].find((one) => one !== undefined && forms[rules.select(one)] === undefined);
  if (number === undefined) return undefined;
  const form = rules.select(number);
  const wrong = `the word for ${number} is missing: it takes the form \`${form}\``;
  return { wrong, remedy: `write \`unit: { ${form}: …, other: ${forms.other} }\`` };
}

/** A rounded amount and a rounded rate are rarely further off. */
const mostOff = 0.02;

function conversionMistake({ value, currency, convertedFrom: from }: StatedAmount): Mistake | undefined {
  if (!from) return undefined;
  if (currency === undefined) return { wrong: '`convertedFrom` stands beside no currency', remedy: 'delete it: only money is converted' };
  if (currency === from.currency)
    return {
      wrong: `the amount was in ${currency} before it was converted, too`,
      remedy: 'correct one of the two currencies, or delete `convertedFrom`',
    };
  if (value === undefined || from.rate === undefined) return undefined;
  const converted = Number((from.value * from.rate).toPrecision(6));
  if (Math.abs(converted - value) <= Math.abs(value) * mostOff) return undefined;
  const number = (one: number) => one.toLocaleString('en', { maximumFractionDigits: 20 });
  return {
    wrong: `${number(from.value)} ${from.currency} at a rate of ${number(from.rate)} are ${number(converted)} ${currency}, not ${number(value)}`,
    remedy: `correct a number; the rate is what 1 ${from.currency} is worth in ${currency}`,
  };
}

function numbersMistake({ value, min, max }: StatedAmount): Mistake | undefined {
  const isRange = min !== undefined || max !== undefined;
  if (value === undefined && !isRange) return { wrong: 'the amount has no number', remedy: 'add `value`, or a range of `min` and `max`' };
  if (value !== undefined && isRange)
    return { wrong: '`value` stands beside a range', remedy: 'delete `value`, or delete `min` and `max`' };
  if (min !== undefined && max !== undefined && min > max)
    return { wrong: '`min` is above `max`', remedy: 'write the smaller number as `min`' };
  return undefined;
}
