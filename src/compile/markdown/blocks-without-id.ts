import type { Parents } from 'mdast';
import { nodesOf, type Found } from './markdown-places.ts';
import type { MarkdownText } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** The types of block that are linked to. */
export type LinkedType = 'heading' | 'paragraph' | 'blockquote' | 'listItem';

/** Every heading, paragraph, quote and list item that should have an id and has none, in the order of the text. */
export function blocksWithoutId(body: MarkdownText): Found<LinkedType>[] {
  return nodesOf(body, 'heading', 'paragraph', 'blockquote', 'listItem').filter(
    ({ node, ancestors }) => !node.data?.blockId && !node.data?.strayId && needsId(node, ancestors),
  );
}

function needsId(node: Found<LinkedType>['node'], ancestors: Parents[]): boolean {
  if (node.type === 'listItem') return true;
  if (ancestors.length > 1) return false;
  if (node.type === 'heading') return node.depth > 1;
  // A lone id leaves an empty paragraph. Failed directives are for another rule.
  return node.type !== 'paragraph' || (node.children.length > 0 && !/^:{2,}/u.test(plainText(node)));
}
