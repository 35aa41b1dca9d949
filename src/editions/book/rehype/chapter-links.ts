import type { Element, Root } from 'hast';
import type { View } from '../../../article/views.ts';
import { elementsIn } from '../../elements-in.ts';
import { viewElements } from '../../view-elements.ts';

/** The file of a view’s chapter. */
export function chapterFile(view: View): string {
  return `${view}.xhtml`;
}

/** Leads every link in a page of all views to the chapter that has its id, and none where no chapter has. */
export function rehypeChapterLinks() {
  return (tree: Root): void => {
    const sections = [...viewElements(tree)];
    const homes = new Map(
      sections.flatMap(([view, section]) =>
        elementsIn(section, ({ properties }) => properties.id !== undefined).map(
          ({ properties }) => [String(properties.id), view] as const,
        ),
      ),
    );
    for (const [here, section] of sections)
      for (const { properties } of elementsIn(section, isLinkInside)) {
        const address = String(properties.href);
        const home = homes.get(address.slice(1));
        properties.href = home === undefined ? undefined : home === here ? address : `${chapterFile(home)}${address}`;
      }
  };
}

function isLinkInside({ tagName, properties: { href } }: Element): boolean {
  return tagName === 'a' && typeof href === 'string' && href.startsWith('#');
}
