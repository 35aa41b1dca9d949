import type { Element, Root } from 'hast';
import { type View, views } from '../article/views.ts';
import { viewAnchor } from '../routes.ts';
import { elementsIn } from './elements-in.ts';

/** The element of each view, in a page that holds them all. */
export function viewElements(tree: Root): Map<View, Element> {
  const byId = new Map<unknown, Element>();
  for (const element of elementsIn(tree, ({ properties }) => properties.id !== undefined))
    if (!byId.has(element.properties.id)) byId.set(element.properties.id, element);
  return new Map(
    views.flatMap((view) => {
      const found = byId.get(viewAnchor(view));
      return found ? [[view, found]] : [];
    }),
  );
}
