import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { wordsFor } from '../../../languages/words.ts';

/**
 * Writes how large the files are that a page offers, in the language of the page, where an element waits for it:
 * `<span data-size="a-story.zip"></span>`. An article’s own text can hold no such element.
 * @param sizeAt The bytes of a file, by its address in the page.
 */
export function rehypeFileSizes(sizeAt: (address: string, page: VFile) => number) {
  return (tree: Root, file: VFile): void => {
    const t = wordsFor(select('html', tree)?.properties.lang ?? 'en');
    visit(tree, 'element', ({ properties: { dataSize } }, index, parent) => {
      if (typeof dataSize !== 'string' || !parent || index === undefined) return;
      parent.children[index] = { type: 'text', value: t.takeAway.size(sizeAt(dataSize, file)) };
    });
  };
}
