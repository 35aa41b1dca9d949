import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/** The elements of a page of which something is true, in its order. A selector would keep account of far more on its way through all of them. */
export function elementsIn(tree: Nodes, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}
