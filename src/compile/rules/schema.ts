import type { Rule } from './rule.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  summary: 'Fields have the names and values that the tables above list. Fields in bold are needed.',
  example:
    'In `dates.announcement.status`, the text `happend` does not fit. Write `happened`, or choose `under-way`, `planned`, `cancelled`, `postponed` or `unknown`.',
  needs: 'frontmatter',
  *check({ issues, frontmatter }) {
    for (const { path, part, in: field, wrong, remedy, guess } of issues)
      yield { offset: frontmatter.offsetOf(path, part), in: field, wrong, remedy, guess };
  },
};
