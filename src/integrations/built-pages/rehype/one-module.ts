import { Script } from 'node:vm';
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';
import type { VFile } from 'vfile';
import { elementsIn } from '../../../editions/elements-in.ts';

/**
 * Makes the modules of a page one. They run in their order once the page is read, wherever they stand: they can as well be one, at the
 * end. Each stays by itself in a function, so that none stops those after it.
 *
 * @throws when a module of the page needs another file.
 */
export function rehypeOneModule() {
  return (tree: Root, file: VFile): void => {
    const modules = new Set(elementsIn(tree, ({ tagName, properties }) => tagName === 'script' && properties.type === 'module'));
    const last = [...modules].at(-1);
    if (!last) return;
    const parts = [...new Set([...modules].map((module) => `(async()=>{${toString(module).trim()}})();`))];
    for (const part of parts) refuseModuleSyntax(part, file.path);
    last.children = [{ type: 'text', value: parts.join('') }];
    modules.delete(last);
    remove(tree, { cascade: false }, (node) => modules.has(node as typeof last));
  };
}

function refuseModuleSyntax(code: string, path: string): void {
  try {
    new Script(`"use strict";${code}`);
  } catch (cause) {
    throw new Error(`${path}: a script of the page imports from another file, which it cannot do over file://`, { cause });
  }
}
