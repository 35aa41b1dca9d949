import { addressMistake } from '../addresses/addresses.ts';
import { formatPath } from '../read/frontmatter.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import type { Rule } from './rule.ts';

export const address: Rule = {
  name: 'address',
  severity: 'error',
  summary:
    'A link leads to `https://…`, `http://…`, `mailto:…` or `#its-id`, or mentions an entry. Other addresses are unsafe, or break when the site moves.',
  example: 'Address `javascript:alert(1)` is not allowed. Use `https://…`, `mailto:…`, `#its-id` or a mention such as `person:its-id`.',
  needs: 'text',
  *check({ body, brief, fields, frontmatter }) {
    for (const text of [body, ...brief]) {
      for (const { node, offset } of nodesOf(text, 'link', 'definition')) {
        // A reference’s address is reported where it is defined.
        if (node.type === 'link' && node.data?.fromDefinition) continue;
        const mistake = addressMistake(node.url);
        if (mistake) yield { offset, ...mistake, in: text.field };
      }
    }
    for (const [id, { url }] of Object.entries(fields.sources ?? {})) {
      const mistake = addressMistake(url);
      const path = ['sources', id, 'url'];
      if (mistake) yield { offset: frontmatter.offsetOf(path), ...mistake, in: formatPath(path) };
    }
  },
};
