import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const frontmatter: Rule = {
  name: 'frontmatter',
  severity: 'error',
  summary: 'An article begins with its frontmatter: a line of three hyphens, the fields in YAML, and another line of three hyphens.',
  example: 'Unexpected beginning, expected `---` alone on the first line; put the frontmatter between two such lines',
  needs: 'file',
  *check({ source, nesting, frontmatter: { fence } }) {
    if (source.refused || nesting) return;
    if (fence === 'missing')
      yield {
        offset: 0,
        message: unexpected({
          found: 'beginning',
          expected: '`---` alone on the first line',
          remedy: 'put the frontmatter between two such lines',
        }),
      };
    if (fence === 'unclosed')
      yield {
        offset: 0,
        message: unexpected({ found: 'frontmatter without an end', expected: 'a second line of `---` before the text' }),
      };
  },
};
