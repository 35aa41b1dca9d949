import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { elementsIn } from '../../elements-in.ts';

/**
 * Makes drawings SVG 1.1, which books hold: one picture with its name. What is a link in it is one in the list that follows, too.
 */
export function rehypePlainDrawings() {
  return (tree: Root): void => {
    for (const drawing of selectAll('svg', tree)) {
      drawing.properties.xmlnsXLink = 'http://www.w3.org/1999/xlink';
      if (drawing.properties.role !== undefined) drawing.properties.role = 'img';
      for (const element of elementsIn(drawing, () => true)) toPlain(element);
    }
  };
}

function toPlain(element: Element): void {
  const { tagName, properties } = element;
  if (tagName === 'stop') properties.offset ??= '0';
  const picture = tagName === 'foreignObject' && element.children.find((child) => child.type === 'element');
  if (picture) {
    element.tagName = 'image';
    element.children = [];
    properties.xLinkHref = picture.properties.src;
  }
  if (tagName === 'a') element.tagName = 'g';
  properties.href = undefined;
}
