import { nodesOf } from '../markdown/markdown-places.ts';
import { quoted } from '../messages/message.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Rule } from './rule.ts';

export const sections: Rule = {
  name: 'sections',
  severity: 'error',
  summary: 'The text has at least one section. A section begins with a heading such as `## Why now {#why-now}`, and has text below it.',
  example: 'The text has no sections. Begin one with a heading such as `## Why now {#why-now}`.',
  needs: 'text',
  *check({ body, frontmatter }) {
    const headings = nodesOf(body, 'heading').filter(({ node, ancestors }) => node.depth === 2 && ancestors.length === 1);
    if (headings.length === 0)
      yield {
        offset: frontmatter.end,
        wrong: 'the text has no sections',
        remedy: 'begin one with a heading such as `## Why now {#why-now}`',
      };
    const { children } = body.root;
    for (const { node, offset } of headings) {
      const next = children[children.indexOf(node) + 1];
      const title = plainText(node).trim();
      if (title === '') yield { offset, wrong: 'a heading has no title', remedy: 'give it a few words' };
      else if (!next || (next.type === 'heading' && next.depth === 2))
        yield { offset, wrong: `section ${quoted(title)} has no text`, remedy: 'add a paragraph, or delete the heading' };
    }
  },
};
