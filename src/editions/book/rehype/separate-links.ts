import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { elementsIn } from '../../elements-in.ts';

/** Sets links apart by words that only the site’s style sets apart: `<a>A</a> <a>B</a>` becomes `<a>A</a>, <a>B</a>`. */
export function rehypeSeparateLinks() {
  return (tree: Root): void => elementsIn(tree, () => true).forEach(separateLinks);
}

function separateLinks({ children }: Element): void {
  for (let at = children.length - 1; at > 0; at -= 1) {
    const before = children[isBlank(children[at - 1]) ? at - 2 : at - 1];
    if (!isLink(children[at]) || !isLink(before)) continue;
    children.splice(at, 0, { type: 'text', value: toString(before).endsWith('.') ? ' ' : ', ' });
  }
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

function isLink(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'a';
}
