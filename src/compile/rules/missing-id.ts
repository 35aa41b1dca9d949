import { blocksWithoutId } from '../blocks-without-id.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

const nouns = { heading: 'heading', paragraph: 'paragraph', blockquote: 'quote', listItem: 'list item' } as const;

export const missingId: Rule = {
  name: 'missing-id',
  severity: 'warning',
  summary:
    'Every paragraph, quote, list item and lower heading has an id, so that it can be linked to and its mentions found. `npm run anchors` writes one where there is none.',
  example: 'Unexpected paragraph without an id, expected one at its end, such as `^its-id`; `npm run anchors` writes one',
  needs: 'text',
  *check({ body }) {
    for (const { node, offset } of blocksWithoutId(body)) {
      // A section without an id is an error of its own.
      if (node.type === 'heading' && node.depth === 2) continue;
      const example = node.type === 'heading' ? '{#its-id}' : '^its-id';
      const expected = `one at its end, such as \`${example}\``;
      yield {
        offset,
        message: unexpected({ found: `${nouns[node.type]} without an id`, expected, remedy: '`npm run anchors` writes one' }),
      };
    }
  },
};
