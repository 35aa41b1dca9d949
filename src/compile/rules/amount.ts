import { unexpected, type Unexpected } from '../message.ts';
import type { Pledge } from '../../article/article.ts';
import type { Rule } from '../rule.ts';

export const amount: Rule = {
  name: 'amount',
  severity: 'error',
  summary: 'An amount is one `value`, or a range from `min` to `max`, of which one may be left out; never both forms.',
  example: 'Unexpected `min` above `max` in `pledges.bridge-money.amount`, expected the smaller number first',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, pledge] of Object.entries(fields.pledges)) {
      const mistake = pledge.amount && pledge.amount !== 'not-stated' ? mistakeIn(pledge.amount) : undefined;
      if (mistake)
        yield { offset: frontmatter.offsetOf(['pledges', id, 'amount']), message: unexpected({ ...mistake, in: `pledges.${id}.amount` }) };
    }
  },
};

function mistakeIn({ value, min, max }: Exclude<Pledge['amount'], 'not-stated' | undefined>): Unexpected | undefined {
  const isRange = min !== undefined || max !== undefined;
  if (value === undefined && !isRange) return { found: 'amount without a number', expected: '`value`, or `min` and `max`' };
  if (value !== undefined && isRange) return { found: '`value` beside a range', expected: 'either `value`, or `min` and `max`' };
  if (min !== undefined && max !== undefined && min > max) return { found: '`min` above `max`', expected: 'the smaller number first' };
  return undefined;
}
