import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';

/** Opens what is folded, as few readers of books can unfold: `<details><summary>` becomes `<div><p class="summary">`. */
export function rehypeOpenFolds() {
  return (tree: Root): void => {
    for (const fold of selectAll('details', tree)) fold.tagName = 'div';
    for (const summary of selectAll('summary', tree)) {
      summary.tagName = 'p';
      summary.properties.className = ['summary'];
    }
  };
}
