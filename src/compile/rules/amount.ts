import { type Mistake } from '../messages/message.ts';
import type { Pledge } from '../../article/article.ts';
import type { Rule } from './rule.ts';

export const amount: Rule = {
  name: 'amount',
  severity: 'error',
  summary: 'An amount has one `value`, or a range with `min`, `max` or both. It never has a value and a range.',
  example: 'In `pledges.bridge-money.amount`, `min` is above `max`. Write the smaller number as `min`.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, pledge] of Object.entries(fields.pledges)) {
      const mistake = pledge.amount && pledge.amount !== 'not-stated' ? mistakeIn(pledge.amount) : undefined;
      if (mistake) yield { offset: frontmatter.offsetOf(['pledges', id, 'amount']), in: `pledges.${id}.amount`, ...mistake };
    }
  },
};

function mistakeIn({ value, min, max }: Exclude<Pledge['amount'], 'not-stated' | undefined>): Mistake | undefined {
  const isRange = min !== undefined || max !== undefined;
  if (value === undefined && !isRange) return { wrong: 'the amount has no number', remedy: 'add `value`, or a range of `min` and `max`' };
  if (value !== undefined && isRange)
    return { wrong: '`value` stands beside a range', remedy: 'delete `value`, or delete `min` and `max`' };
  if (min !== undefined && max !== undefined && min > max)
    return { wrong: '`min` is above `max`', remedy: 'write the smaller number as `min`' };
  return undefined;
}
