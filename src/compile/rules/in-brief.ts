import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const inBrief: Rule = {
  name: 'in-brief',
  severity: 'error',
  summary: 'Each item of `inBrief` is one paragraph of running text: no list, heading, quote, or block id.',
  example: 'Unexpected list in `inBrief[2]`, expected a sentence',
  needs: 'frontmatter',
  *check({ brief }) {
    for (const { root, field, offsetAt } of brief) {
      const [first, second] = root.children;
      const other = first?.type === 'paragraph' ? second : first;
      const id = first?.data?.blockId ?? first?.data?.strayId;
      if (other)
        yield {
          offset: offsetAt(other.position?.start.offset),
          message: unexpected({ found: nouns[other.type] ?? 'second block', in: field, expected: 'a sentence' }),
        };
      else if (id) yield { offset: offsetAt(id.offset), message: unexpected({ found: 'block id', in: field, expected: 'a sentence' }) };
    }
  },
};

const nouns: Partial<Record<string, string>> = {
  list: 'list',
  heading: 'heading',
  blockquote: 'quote',
  code: 'block of code',
  paragraph: 'second paragraph',
  table: 'table',
};
