import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';

/** Takes out a script that the page has already: two views may bring the same along. */
export function rehypeScriptsOnce() {
  return (tree: Root): void => {
    const seen = new Set<string>();
    remove(tree, { cascade: false }, (node) => {
      if ((node as Element).tagName !== 'script') return false;
      return seen.size === seen.add(toString(node as Element)).size;
    });
  };
}
