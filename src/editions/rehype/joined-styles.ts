import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Makes styles that follow each other one style, with one hash in the page’s policy. */
export function rehypeJoinedStyles() {
  return (tree: Root): void => {
    visit(tree, 'element', (style, index, parent) => {
      const before = index === undefined ? undefined : parent?.children[index - 1];
      if (style.tagName !== 'style' || Object.keys(style.properties).length > 0) return undefined;
      if (!parent || index === undefined || before?.type !== 'element' || before.tagName !== 'style') return undefined;
      before.children.push(...style.children);
      parent.children.splice(index, 1);
      return index;
    });
  };
}
