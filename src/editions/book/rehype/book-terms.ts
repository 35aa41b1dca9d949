import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { elementsIn } from '../../elements-in.ts';
import { viewAnchor } from '../../../routes.ts';
import { viewElements } from '../../view-elements.ts';

/** Says in the terms of books what a part is, leaves out what only scripts read, and puts the map after the words at the head of a view. */
export function rehypeBookTerms() {
  return (tree: Root): void => {
    for (const { properties } of elementsIn(tree, () => true))
      for (const name of Object.keys(properties)) if (name.startsWith('data')) properties[name] = undefined;
    for (const head of selectAll('.head', tree)) {
      const maps = new Set<unknown>(selectAll('.map', head));
      head.children.sort((a, b) => Number(maps.has(a)) - Number(maps.has(b)));
    }
    for (const brief of selectAll('.brief', tree)) Object.assign(brief.properties, { 'epub:type': 'abstract', role: 'doc-abstract' });
    for (const [view, section] of viewElements(tree))
      Object.assign(section.properties, { id: viewAnchor(view), 'epub:type': 'chapter', role: 'doc-chapter' });
  };
}
