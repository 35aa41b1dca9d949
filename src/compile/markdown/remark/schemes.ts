import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Writes the schemes of addresses in small letters, in which they are compared.
 *
 *     [a report](HTTPS://example.org/A)    →    [a report](https://example.org/A)
 */
export function remarkSchemes() {
  return (tree: Root) => {
    visit(tree, 'link', (node) => void (node.url = node.url.replace(/^[a-z]+:/iu, (scheme) => scheme.toLowerCase())));
  };
}
