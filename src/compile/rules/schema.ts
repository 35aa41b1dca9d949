import type { Rule } from '../rule.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  summary: 'Every field has a name and a kind of value that the tables above list; a field that must be there is there.',
  example: 'In `dates.announcement.status`, the text `happend` does not fit. Write `happened`, or choose `under-way` or `planned`.',
  needs: 'frontmatter',
  *check({ issues, frontmatter }) {
    for (const { path, part, in: field, wrong, remedy, guess } of issues)
      yield { offset: frontmatter.offsetOf(path, part), in: field, wrong, remedy, guess };
  },
};
