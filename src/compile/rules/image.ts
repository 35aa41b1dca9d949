import { nodesOf } from '../markdown-places.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const image: Rule = {
  name: 'image',
  severity: 'error',
  summary:
    'Articles have no images of their own: figures are drawn from the data, and a page asks no other site for anything. What an image shows is said in words, which an image without alt text would lack altogether.',
  example: 'Unexpected image `route.png` without alt text, expected words; say in the text what it shows',
  needs: 'text',
  *check({ body, brief }) {
    for (const text of [body, ...brief]) {
      for (const { node, offset } of nodesOf(text, 'image', 'imageReference')) {
        const name = node.type === 'image' ? node.url : node.identifier;
        const found = `image ${quoted(name)}${node.alt?.trim() ? '' : ' without alt text'}`;
        const remedy = node.alt?.trim() ? `let the text say: ${quoted(node.alt)}` : 'say in the text what it shows';
        yield { offset, message: unexpected({ found, in: text.field, expected: 'words', remedy }) };
      }
    }
  },
};
