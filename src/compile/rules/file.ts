import type { Rule } from './rule.ts';

export const file: Rule = {
  name: 'file',
  severity: 'error',
  summary: 'An article file is text in UTF-8, of at most 1 MB, and not empty. Until it is, nothing else is checked.',
  example: 'The file is in UTF-16. Save the file again with the encoding UTF-8.',
  needs: 'file',
  *check({ source: { refused } }) {
    if (refused) yield { ...refused, offset: refused.at };
  },
};
