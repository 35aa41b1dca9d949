import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { viewElements } from '../view-elements.ts';

/** Lowers the headings of the views after the article by a level, and keeps their level in `data-h`: `<h3 data-h="2">`. */
export function rehypeLoweredHeadings() {
  return (tree: Root): void => {
    for (const [view, section] of viewElements(tree)) {
      if (view === 'article') continue;
      for (const heading of selectAll('h1, h2, h3, h4, h5', section)) {
        const level = heading.tagName.slice(1);
        heading.tagName = `h${Number(level) + 1}`;
        heading.properties.dataH = level;
      }
    }
  };
}
