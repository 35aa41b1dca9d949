import { nodesOf } from '../markdown-places.ts';
import { quoted, unexpected } from '../message.ts';
import { plainText } from '../plain-text.ts';
import type { Rule } from '../rule.ts';

export const sections: Rule = {
  name: 'sections',
  severity: 'error',
  summary:
    'The text has at least one section, which begins with a heading such as `## Why now {#why-now}`; every section has a title and something below it.',
  example: 'Unexpected text without sections, expected a heading such as `## Why now {#why-now}`',
  needs: 'text',
  *check({ body, frontmatter }) {
    const headings = nodesOf(body, 'heading').filter(({ node, ancestors }) => node.depth === 2 && ancestors.length === 1);
    if (headings.length === 0)
      yield {
        offset: frontmatter.end,
        message: unexpected({ found: 'text without sections', expected: 'a heading such as `## Why now {#why-now}`' }),
      };
    const { children } = body.root;
    for (const { node, offset } of headings) {
      const next = children[children.indexOf(node) + 1];
      const title = plainText(node).trim();
      if (title === '') yield { offset, message: unexpected({ found: 'heading without a title', expected: 'a few words' }) };
      else if (!next || (next.type === 'heading' && next.depth === 2))
        yield { offset, message: unexpected({ found: `section ${quoted(title)} without text`, expected: 'at least one paragraph' }) };
    }
  },
};
