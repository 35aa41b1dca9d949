import { nodesOf } from '../markdown-places.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const headingLevels: Rule = {
  name: 'heading-levels',
  severity: 'error',
  summary:
    'The headline is the page’s only heading of the first level, so headings in the text begin at the second, and none skips a level on the way down. None stands in a list or quote.',
  example: 'Unexpected heading of level 4, expected level 3 at most after one of level 2; write it with 3 `#`',
  needs: 'text',
  *check({ body }) {
    let last = 1;
    for (const { node, ancestors, offset } of nodesOf(body, 'heading')) {
      const { depth } = node;
      if (ancestors.length > 1)
        yield { offset, message: unexpected({ found: 'heading in a list or quote', expected: 'it between paragraphs' }) };
      else if (depth === 1)
        yield {
          offset,
          message: unexpected({ found: 'heading of level 1', expected: 'level 2', remedy: 'write it with 2 `#`; the headline is level 1' }),
        };
      else if (depth > last + 1) yield { offset, message: skipped(depth, last) };
      if (ancestors.length === 1) last = Math.max(depth, 2);
    }
  },
};

function skipped(depth: number, last: number): string {
  const expected = last === 1 ? 'one of level 2 first' : `level ${last + 1} at most after one of level ${last}`;
  return unexpected({ found: `heading of level ${depth}`, expected, remedy: `write it with ${last + 1} \`#\`` });
}
