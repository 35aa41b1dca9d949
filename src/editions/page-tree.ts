import type { Element, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { parse } from 'parse5';
import { visit } from 'unist-util-visit';

/** A page as a tree. */
export function parsePage(html: string): Root {
  const tree = fromParse5(parse(html));
  if (tree.type !== 'root') throw new TypeError('not a document');
  return tree;
}

/** A tree as a page. */
export function formatPage(tree: Root): string {
  return toHtml(tree);
}

/** Every element of a tree, in order; what a template holds is not among them. */
export function elementsIn(tree: Root | Element): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void found.push(element));
  return found;
}

/** Takes elements out of a tree, with all that is in them. */
export function removeElements(tree: Root | Element, isUnwanted: (element: Element) => boolean): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !isUnwanted(element)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

/** The text of an element or another node. */
export function textIn(tree: Nodes): string {
  const texts: string[] = [];
  visit(tree, 'text', ({ value }) => void texts.push(value));
  return texts.join('');
}

/** True for an element with a class. */
export function hasClass(element: Partial<Element>, name: string): boolean {
  const className = element.properties?.className;
  return Array.isArray(className) && className.includes(name);
}

/** Puts a text in the place of all that an element holds. */
export function setText(element: Element, value: string): void {
  element.children = [{ type: 'text', value }];
}
