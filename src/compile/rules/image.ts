import { nodesOf } from '../markdown/markdown-places.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const image: Rule = {
  name: 'image',
  severity: 'error',
  summary:
    'Articles have no images of their own. Figures are drawn from the data, and pages load nothing from other sites. Say in words what an image would show.',
  example: 'Image `route.png` cannot be shown. Delete it, and say in the text what it shows.',
  needs: 'text',
  *check({ body, brief }) {
    for (const text of [body, ...brief]) {
      for (const { node, offset } of nodesOf(text, 'image', 'imageReference')) {
        const name = node.type === 'image' ? node.url : node.identifier;
        const alt = node.alt?.trim();
        const remedy = `delete it, and ${alt ? `let the text say “${quoted(alt).slice(1, -1)}”` : 'say in the text what it shows'}`;
        yield { offset, in: text.field, wrong: `image ${quoted(name)} cannot be shown`, remedy };
      }
    }
  },
};
