import { nodesOf } from '../markdown-places.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const rawHtml: Rule = {
  name: 'raw-html',
  severity: 'error',
  summary:
    'Articles are Markdown without HTML, which not every output could show and which could run. A comment belongs in the frontmatter, after `#`.',
  example: 'Unexpected HTML `<br>`, expected Markdown; to show the characters themselves, put them in backticks',
  needs: 'text',
  *check({ body, brief }) {
    for (const text of [body, ...brief]) {
      for (const { node, offset } of nodesOf(text, 'html')) {
        const remedy = node.value.startsWith('<!--')
          ? 'put a comment in the frontmatter, after `#`'
          : 'to show the characters themselves, put them in backticks';
        yield { offset, message: unexpected({ found: `HTML ${quoted(node.value)}`, in: text.field, expected: 'Markdown', remedy }) };
      }
    }
  },
};
