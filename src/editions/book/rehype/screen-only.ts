import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { remove } from 'unist-util-remove';

const unwanted = '.handle, .lens .q, .filters, .chosen, .toc, .notes, .screen, noscript, script, style, link, template, form';

/** Takes out of a page what only a screen needs: scripts, filters, handles, what is seen only where it is pointed at. */
export function rehypeScreenOnly() {
  return (tree: Root): void => {
    const found = new Set<unknown>(selectAll(unwanted, tree));
    remove(tree, { cascade: false }, (node) => found.has(node));
  };
}
