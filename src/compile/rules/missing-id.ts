import type { Parents } from 'mdast';
import { nodesOf, type Found } from '../markdown-places.ts';
import { plainText } from '../plain-text.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

const nouns = { heading: 'heading', paragraph: 'paragraph', blockquote: 'quote', listItem: 'list item' } as const;

export const missingId: Rule = {
  name: 'missing-id',
  severity: 'warning',
  summary: 'Every paragraph, quote, list item and lower heading has an id, so that it can be linked to and its mentions found.',
  example: 'Unexpected paragraph without an id, expected one at its end, such as `^its-id`',
  needs: 'text',
  *check({ body }) {
    for (const { node, ancestors, offset } of nodesOf(body, 'heading', 'paragraph', 'blockquote', 'listItem')) {
      if (node.data?.blockId || node.data?.strayId || !needsId(node, ancestors)) continue;
      const example = node.type === 'heading' ? '{#its-id}' : '^its-id';
      yield {
        offset,
        message: unexpected({ found: `${nouns[node.type]} without an id`, expected: `one at its end, such as \`${example}\`` }),
      };
    }
  },
};

function needsId(node: Found<keyof typeof nouns>['node'], ancestors: Parents[]): boolean {
  if (node.type === 'listItem') return true;
  if (ancestors.length > 1) return false;
  // A lone id leaves an empty paragraph. Failed directives and second-level headings are for other rules.
  if (node.type === 'paragraph') return node.children.length > 0 && !/^:{2,}/u.test(plainText(node));
  return node.type !== 'heading' || node.depth > 2;
}
