import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { elementsIn, formatPage, parsePage, removeElements, setText, textIn } from '../../editions/page-tree.ts';
import { isEditionPage } from '../../routes.ts';
import { holdNumbers } from './held-numbers.ts';
import { type Shown, usedStyle } from './used-style.ts';

/**
 * Makes every built page smaller, and nothing of it different but that numbers are held to their words: styles that it does not use are
 * left out, its styles become one and its modules too, so that the page's policy has one hash for each, and white space and marks that a
 * browser does without go. The page that editions are made from stays whole.
 */
export function minifiedPages(): AstroIntegration {
  return {
    name: 'minified-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const path = join(root, file);
          if (isEditionPage(file.replaceAll('\\', '/'))) {
            const tree = parsePage(await readFile(path, 'utf8'));
            holdNumbers(tree);
            await writeFile(path, formatPage(tree));
            continue;
          }
          const scriptAt = (address: string) => {
            const script = join(dirname(path), address);
            return existsSync(script) ? readFileSync(script, 'utf8') : '';
          };
          await writeFile(path, minifiedPage(await readFile(path, 'utf8'), file, scriptAt));
        }
      },
    },
  };
}

/**
 * The same page in fewer bytes.
 * @param scriptAt The text of a script that the page asks for later, by its address there.
 * @throws when a module of the page needs another file, or a style is for some media only.
 */
export function minifiedPage(html: string, file: string, scriptAt: (address: string) => string): string {
  const tree = parsePage(html);
  holdNumbers(tree);
  joinModules(tree, file);
  joinStyles(tree, file, scriptAt);
  for (const element of elementsIn(tree)) {
    if (element.properties.className === undefined) continue;
    // Classes repeat more than what else an element has: first, they make longer repetitions.
    const { className, ...rest } = element.properties;
    element.properties = { className, ...rest };
  }
  collapseSpace(tree);
  return toHtml(tree, { closeEmptyElements: true, tightSelfClosing: true });
}

/**
 * Modules run in their order once the page is read, wherever they stand: they can as well be one, at the end. Each stays by itself in
 * a function, so that none stops those after it.
 */
function joinModules(tree: Root, file: string): void {
  const isModule = ({ tagName, properties }: Element) => tagName === 'script' && properties.type === 'module';
  const modules = elementsIn(tree).filter(isModule);
  const last = modules.at(-1);
  if (!last) return;
  const parts = [...new Set(modules.map((module) => `(async()=>{${textIn(module).trim()}})();`))];
  for (const part of parts) refuseModuleSyntax(part, file);
  setText(last, parts.join(''));
  removeElements(tree, (element) => isModule(element) && element !== last);
}

function refuseModuleSyntax(code: string, file: string): void {
  try {
    new Script(`"use strict";${code}`);
  } catch (cause) {
    throw new Error(`${file}: a script of the page imports from another file, which it cannot do over file://`, { cause });
  }
}

/** One sheet in the place of the first: what it leaves out and how it names things must hold for all of them together. */
function joinStyles(tree: Root, file: string, scriptAt: (address: string) => string): void {
  const styles = elementsIn(tree).filter(({ tagName }) => tagName === 'style');
  const [first] = styles;
  if (!first) return;
  if (styles.some(({ properties }) => Object.keys(properties).length > 0))
    throw new Error(`${file}: a style has attributes; write its condition into the style`);
  setText(first, usedStyle(styles.map(textIn).join(''), shownIn(tree, scriptAt)));
  removeElements(tree, (element) => element.tagName === 'style' && element !== first);
}

/** What a page can show, as far as its markup and its scripts say. */
export function shownIn(tree: Root, scriptAt: (address: string) => string): Shown {
  const elements = elementsIn(tree);
  const inPage = elements.filter(({ tagName }) => tagName === 'script').map(textIn);
  const later = inPage.flatMap((code) => [...code.matchAll(/[\w./-]+\.js\b/gu)].map(([address]) => scriptAt(address)));
  return {
    elements: new Set(elements.map(({ tagName }) => tagName)),
    classes: new Set(elements.flatMap(({ properties }) => (Array.isArray(properties.className) ? properties.className : []))),
    ids: new Set(elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [properties.id]))),
    scriptWords: new Set([...inPage, ...later].flatMap((code) => code.match(/[\w-]+/gu) ?? [])),
  };
}

/** Runs of white space become one space, as a browser shows them; between the shapes of a drawing they are nothing. */
function collapseSpace(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && ['pre', 'textarea', 'script', 'style'].includes(node.tagName)) return SKIP;
    if (node.type !== 'text') return undefined;
    node.value = node.value.replace(/[\t\n\f\r ]+/gu, ' ');
    if (node.value !== ' ' || parent?.type !== 'element' || !['svg', 'g'].includes(parent.tagName) || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}
