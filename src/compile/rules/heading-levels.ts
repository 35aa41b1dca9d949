import { nodesOf } from '../markdown/markdown-places.ts';
import type { Mistake } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const headingLevels: Rule = {
  name: 'heading-levels',
  severity: 'error',
  summary:
    'Headings in the text begin with `##`, because the headline has the first level. They go down one level at a time, and never stand in a list or quote.',
  example: 'A heading of level 4 follows one of level 2. Begin it with `###`.',
  needs: 'text',
  *check({ body }) {
    let last = 1;
    for (const { node, ancestors, offset } of nodesOf(body, 'heading')) {
      const { depth } = node;
      if (ancestors.length > 1) yield { offset, wrong: 'a heading stands in a list or quote', remedy: 'move it between two paragraphs' };
      else if (depth === 1) yield { offset, wrong: 'a heading is of level 1, like the headline', remedy: 'begin it with `##`' };
      else if (depth > last + 1) yield { offset, ...skipped(depth, last) };
      if (ancestors.length === 1) last = Math.max(depth, 2);
    }
  },
};

function skipped(depth: number, last: number): Mistake {
  const wrong = last === 1 ? `the first heading is of level ${depth}` : `a heading of level ${depth} follows one of level ${last}`;
  return { wrong, remedy: `begin it with \`${'#'.repeat(last + 1)}\`` };
}
