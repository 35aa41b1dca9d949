import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Writes the classes of an element first. They repeat more than what else it has: first, they make longer repetitions. */
export function rehypeClassesFirst() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { className, ...rest } = element.properties;
      if (className !== undefined) element.properties = { className, ...rest };
    });
  };
}
