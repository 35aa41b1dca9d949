import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The space between a number and what it counts or dates; years, numbers from a million on and long words are free to break. */
const space = /(?<=(?<!\d|\d,\d{3},)\d{1,3}) (?=\p{L}{1,12}(?!\p{L}))/gu;
/** What is no running text; words of drawings are set line by line already. */
const left = new Set(['head', 'script', 'style', 'pre', 'code', 'textarea', 'svg']);

/**
 * Puts no-break spaces between numbers and the words after them, in any language: no line ends in “8” and the next begins with “June”.
 */
export function rehypeHeldNumbers() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element' && left.has(node.tagName)) return SKIP;
      if (node.type === 'text') node.value = node.value.replaceAll(space, '\u00a0');
      return undefined;
    });
  };
}
