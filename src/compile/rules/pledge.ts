import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const pledge: Rule = {
  name: 'pledge',
  severity: 'error',
  summary: 'A pledge says who promises and to whom; one of money also says how much, or that the amount is `not-stated`.',
  example: 'Unexpected pledge without `donor` in `pledges.bridge-money`, expected the id of the place or organisation that promises it',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, { kind, donor, recipients, amount }] of Object.entries(fields.pledges)) {
      const at = { offset: frontmatter.offsetOf(['pledges', id], 'key') };
      const words = { in: `pledges.${id}` };
      if (donor === undefined)
        yield {
          ...at,
          message: unexpected({
            ...words,
            found: 'pledge without `donor`',
            expected: 'the id of the place or organisation that promises it',
          }),
        };
      if (recipients.length === 0)
        yield {
          ...at,
          message: unexpected({ ...words, found: 'pledge without `recipients`', expected: 'the ids of those to whom it is promised' }),
        };
      if (kind === 'money' && amount === undefined)
        yield {
          ...at,
          message: unexpected({ ...words, found: 'pledge of money without `amount`', expected: 'its sum, or `amount: not-stated`' }),
        };
    }
  },
};
