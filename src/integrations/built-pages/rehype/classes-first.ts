import type { Root } from 'hast';
import { elementsIn } from '../../../editions/elements-in.ts';

/** Writes the classes of an element first. They repeat more than what else it has: first, they make longer repetitions. */
export function rehypeClassesFirst() {
  return (tree: Root): void => {
    for (const element of elementsIn(tree, ({ properties }) => properties.className !== undefined)) {
      const { className, ...rest } = element.properties;
      element.properties = { className, ...rest };
    }
  };
}
