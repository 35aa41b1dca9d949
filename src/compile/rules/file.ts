import type { Rule } from '../rule.ts';

export const file: Rule = {
  name: 'file',
  severity: 'error',
  summary: 'An article file is UTF-8 text of at most 1 MiB, and not empty. Nothing else is checked before it is.',
  example: 'The file is in UTF-16. Save the file again with the encoding UTF-8.',
  needs: 'file',
  *check({ source: { refused } }) {
    if (refused) yield { ...refused, offset: refused.at };
  },
};
