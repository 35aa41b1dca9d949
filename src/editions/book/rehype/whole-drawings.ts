import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';

/** Makes one drawing of each that the site lays out in bands, over what these have in common. */
export function rehypeWholeDrawings() {
  return (tree: Root): void => {
    for (const drawing of selectAll('div:has(> .bands)', tree)) {
      const [common, bands] = elementsOf(drawing);
      if (!common || !bands) continue;
      drawing.tagName = common.tagName;
      drawing.properties = { ...common.properties, ...drawing.properties, ariaHidden: undefined };
      const layers = [common, ...elementsOf(bands)].map(({ properties: { ariaHidden, lang, fontSize }, children }): Element => ({
        type: 'element',
        tagName: 'g',
        properties: { ariaHidden, lang, fontSize },
        children,
      }));
      drawing.children = layers;
    }
  };
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}
