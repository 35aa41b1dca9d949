import type { Rule } from './rule.ts';

export const person: Rule = {
  name: 'person',
  severity: 'error',
  summary:
    'A person has one `role`, or several `roles`, and not both. A person of one organisation has `organisation`, one of several has `organisations`.',
  example: 'In `people.ana-ruiz`, `role` is missing. Add what the person is, or several `roles`.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, { role, roles, organisation, organisations }] of Object.entries(fields.people)) {
      const at = { offset: frontmatter.offsetOf(['people', id], 'key'), in: `people.${id}` };
      if (role === undefined && roles.length === 0)
        yield { ...at, wrong: '`role` is missing', remedy: 'add what the person is, or several `roles`' };
      if (role !== undefined && roles.length > 0)
        yield { ...at, wrong: '`role` stands beside `roles`', remedy: 'write all of them as `roles`, and delete `role`' };
      if (organisation !== undefined && organisations.length > 0)
        yield {
          ...at,
          wrong: '`organisation` stands beside `organisations`',
          remedy: 'write all of them as `organisations`, and delete `organisation`',
        };
    }
  },
};
