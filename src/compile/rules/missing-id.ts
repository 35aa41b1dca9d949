import { blocksWithoutId } from '../markdown/blocks-without-id.ts';
import { pictureOf } from '../markdown/pictures.ts';
import type { Rule } from './rule.ts';

const nouns = { heading: 'heading', paragraph: 'paragraph', blockquote: 'quote', listItem: 'list item' } as const;

export const missingId: Rule = {
  name: 'missing-id',
  severity: 'warning',
  summary:
    'Every paragraph, quote, list item and lower heading has an id, so that others can link to it. `npm run anchors` writes the missing ones.',
  example: 'This paragraph has no id. Run `npm run anchors`, or write one at its end, such as `^its-id`.',
  needs: 'text',
  *check({ body }) {
    for (const { node, offset } of blocksWithoutId(body)) {
      // A section without an id is an error of its own.
      if (node.type === 'heading' && node.depth === 2) continue;
      const example = node.type === 'heading' ? '{#its-id}' : '^its-id';
      yield {
        offset,
        wrong: `this ${pictureOf(node) ? 'picture' : nouns[node.type]} has no id`,
        remedy: `run \`npm run anchors\`, or write one at its end, such as \`${example}\``,
      };
    }
  },
};
