import type { Element, Nodes } from 'hast';

/** The elements of a page of which something is true, in its order. A visitor or a selector would keep account of far more on its way through all of them. */
export function elementsIn(tree: Nodes, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const look = (node: Nodes) => {
    if (node.type === 'element' && isWanted(node)) found.push(node);
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return found;
}
