import { formatPath } from '../frontmatter.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  summary: 'Every field has a name and a kind of value that the tables above list; a field that must be there is there.',
  example: 'Unexpected key `rolle` in `people.ana-ruiz`, expected a key that there is; did you mean `role`?',
  needs: 'frontmatter',
  *check({ issues, frontmatter }) {
    for (const { path, part, in: around, found, expected, remedy } of issues)
      yield { offset: frontmatter.offsetOf(path, part), message: unexpected({ found, in: formatPath(around), expected, remedy }) };
  },
};
