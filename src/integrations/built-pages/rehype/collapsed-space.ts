import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Makes runs of white space one space, as a browser shows them; between the shapes of a drawing they are nothing. */
export function rehypeCollapsedSpace() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && ['pre', 'textarea', 'script', 'style'].includes(node.tagName)) return SKIP;
      if (node.type !== 'text') return undefined;
      node.value = node.value.replace(/[\t\n\f\r ]+/gu, ' ');
      if (node.value !== ' ' || parent?.type !== 'element' || !['svg', 'g'].includes(parent.tagName) || index === undefined)
        return undefined;
      parent.children.splice(index, 1);
      return index;
    });
  };
}
