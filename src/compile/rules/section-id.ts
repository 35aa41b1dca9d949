import { toId } from '../addresses/listed-ids.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { plainText } from '../markdown/plain-text.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const sectionId: Rule = {
  name: 'section-id',
  severity: 'error',
  summary: 'Every heading with `##` ends in an id. Without one the section has no address.',
  example: 'Heading `What is open` has no id. Write one at its end, such as `{#what-is-open}`.',
  needs: 'text',
  *check({ body }) {
    for (const { node, ancestors, offset } of nodesOf(body, 'heading')) {
      if (node.depth !== 2 || ancestors.length > 1 || node.data?.blockId || node.data?.strayId) continue;
      const title = plainText(node);
      const id = toId(title)?.split('-').slice(0, 4).join('-') ?? 'its-id';
      yield { offset, wrong: `heading ${quoted(title)} has no id`, remedy: `write one at its end, such as \`{#${id}}\`` };
    }
  },
};
