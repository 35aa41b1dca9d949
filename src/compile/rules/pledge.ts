import type { Rule } from './rule.ts';

export const pledge: Rule = {
  name: 'pledge',
  severity: 'error',
  summary:
    'A pledge says who makes it and who is to receive it. It has one `donor`, or several `donors`. A pledge of money also has an amount, or `amount: not-stated`.',
  example: 'In `pledges.bridge-money`, `donor` is missing. Add the id of who makes the pledge.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, { kind, donor, donors, recipients, amount, claims }] of Object.entries(fields.pledges)) {
      const at = { offset: frontmatter.offsetOf(['pledges', id], 'key'), in: `pledges.${id}` };
      if (donor === undefined && donors.length === 0)
        yield { ...at, wrong: '`donor` is missing', remedy: 'add the id of who makes the pledge' };
      if (donor !== undefined && donors.length > 0)
        yield { ...at, wrong: '`donor` stands beside `donors`', remedy: 'write all of them as `donors`, and delete `donor`' };
      if (recipients.length === 0) yield { ...at, wrong: '`recipients` is missing', remedy: 'add the ids of those who are to receive it' };
      if (kind === 'money' && amount === undefined && claims.length === 0)
        yield { ...at, wrong: '`amount` is missing', remedy: 'add it, or write `amount: not-stated`' };
    }
  },
};
