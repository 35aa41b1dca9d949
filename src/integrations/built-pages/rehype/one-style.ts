import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';
import type { VFile } from 'vfile';
import { elementsIn } from '../../../editions/elements-in.ts';
import { type Shown, usedStyle } from '../used-style.ts';

/** The text of a script that a page asks for later, by its address there. */
export type ScriptAt = (address: string, page: VFile) => string;

/**
 * Makes the styles of a page one, in the place of the first, with what the page can show and no more: what it leaves out and how it
 * names things must hold for all of them together.
 *
 * @throws when a style is for some media only.
 */
export function rehypeOneStyle(scriptAt: ScriptAt) {
  return (tree: Root, file: VFile): void => {
    const styles = new Set(elementsIn(tree, ({ tagName }) => tagName === 'style'));
    const [first] = styles;
    if (!first) return;
    if ([...styles].some(({ properties }) => Object.keys(properties).length > 0))
      throw new Error(`${file.path}: a style has attributes; write its condition into the style`);
    const css = [...styles].map((style) => toString(style)).join('');
    const value = usedStyle(
      css,
      shownIn(tree, (address) => scriptAt(address, file)),
    );
    first.children = [{ type: 'text', value }];
    styles.delete(first);
    remove(tree, { cascade: false }, (node) => styles.has(node as typeof first));
  };
}

/** What a page can show, as far as its markup and its scripts say. */
function shownIn(tree: Root, scriptAt: (address: string) => string): Shown {
  const shown = { elements: new Set<string>(), classes: new Set<string>(), ids: new Set<string>(), scriptWords: new Set<string>() };
  for (const { tagName, properties } of elementsIn(tree, () => true)) {
    const { className, id } = properties;
    shown.elements.add(tagName);
    if (Array.isArray(className)) for (const name of className) shown.classes.add(name);
    if (id !== undefined) shown.ids.add(id);
  }
  const inPage = elementsIn(tree, ({ tagName }) => tagName === 'script').map((script) => toString(script));
  const later = inPage.flatMap((code) => [...code.matchAll(/[\w./-]+\.js\b/gu)].map(([address]) => scriptAt(address)));
  for (const code of [...inPage, ...later]) for (const word of code.match(/[\w-]+/gu) ?? []) shown.scriptWords.add(word);
  return shown;
}
