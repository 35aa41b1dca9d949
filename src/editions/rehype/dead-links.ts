import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';

/** Takes out what was nothing but links that lead nowhere now. Another such link stays as its words. */
export function rehypeDeadLinks() {
  return (tree: Root): void => {
    const isTagged = (node: unknown, ...names: string[]): node is Element => names.includes((node as Partial<Element>).tagName ?? '');
    remove(tree, { cascade: false }, (node) => isTagged(node, 'li', 'p') && isDead(node));
    remove(tree, { cascade: false }, (node) => isTagged(node, 'nav') && toString(node).trim() === '');
  };
}

function isDead(element: Element): boolean {
  const dead = selectAll('a:not([href])', element);
  return (
    dead.length > 0 &&
    toString(element).trim() ===
      dead
        .map((link) => toString(link))
        .join('')
        .trim()
  );
}
