import { formatPath } from '../frontmatter.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  summary: 'Every field has a name and a kind of value that the tables above list; a field that must be there is there.',
  example:
    'Unexpected text `happend` in `dates.announcement.status`, expected `happened`, `under-way` or `planned`; did you mean `happened`?',
  needs: 'frontmatter',
  *check({ issues, frontmatter }) {
    for (const { path, part, in: around, found, expected, remedy } of issues)
      yield { offset: frontmatter.offsetOf(path, part), message: unexpected({ found, in: formatPath(around), expected, remedy }) };
  },
};
