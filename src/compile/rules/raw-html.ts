import { nodesOf } from '../markdown/markdown-places.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const rawHtml: Rule = {
  name: 'raw-html',
  severity: 'error',
  summary: 'Articles are written in Markdown without HTML. A comment goes into the frontmatter, after `#`.',
  example: 'HTML `<br>` is not allowed. Write Markdown, or put the characters in backticks to show them.',
  needs: 'text',
  *check({ body, brief }) {
    for (const text of [body, ...brief]) {
      for (const { node, offset } of nodesOf(text, 'html')) {
        const remedy = node.value.startsWith('<!--')
          ? 'move the comment into the frontmatter, after `#`'
          : 'write Markdown, or put the characters in backticks to show them';
        yield { offset, in: text.field, wrong: `HTML ${quoted(node.value)} is not allowed`, remedy };
      }
    }
  },
};
