import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { offlineScript, shareScript, workerFile } from '../../routes.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/**
 * Gives every built page a Content Security Policy of its own: nothing but the scripts and styles that
 * stand in it, by their hashes, and pictures and fonts of the site; scripts of the site only where it asks for one,
 * a service worker and a manifest only where it has them, and nothing of the site where it holds its fonts, too.
 *
 * Astro's own policy lists the hashes of all pages on each and always adds a source beside them.
 */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: root })) {
          const path = join(root, file);
          await writeFile(path, withPolicy(await readFile(path, 'utf8'), file));
        }
      },
    },
  };
}

/**
 * The page with its policy as the first thing in its head after the character set.
 *
 * @throws when a script or style stands outside the page: it would not run from a disk.
 */
export function withPolicy(page: string, file: string): string {
  // Styles that follow each other are one style, with one hash.
  const html = page.replaceAll('</style><style>', '');
  const elements = [...elementsOf(parse(html))];
  const outside = elements.find(({ tagName, attrs }) => tagName === 'script' && attrs.some(({ name }) => name === 'src'));
  if (outside) throw new Error(`${file}: a script stands outside the page, where it does not run over file://`);
  const meta = `<meta http-equiv="content-security-policy" content="${toPolicy(elements)}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/iu;
  if (!charset.test(html)) throw new Error(`${file}: no <meta charset="utf-8">`);
  return html.replace(charset, (tag) => tag + meta);
}

function toPolicy(elements: Element[]): string {
  const isWhole = holdsItsFonts(elements);
  const files = isWhole ? 'data:' : "'self'";
  const hashes = (found: Element[]) => [...new Set(found.map(toHash))].join(' ') || "'none'";
  return [
    "default-src 'none'",
    `script-src ${asksFor(shareScript, elements) || asksFor(offlineScript, elements) ? "'self' " : ''}${hashes(elements.filter(isCode))}`,
    `style-src ${hashes(elements.filter(({ tagName }) => tagName === 'style'))}`,
    `img-src ${files}`,
    `font-src ${files}`,
    // Lighthouse asks for robots.txt under the policy of the page.
    `connect-src ${isWhole ? "'none'" : "'self'"}`,
    ...(asksFor(workerFile, elements) ? ["worker-src 'self'"] : []),
    ...(elements.some(isManifest) ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

/** True where a script of the page asks for a script of the site. */
function asksFor(file: string, elements: Element[]): boolean {
  return elements.some((element) => isCode(element) && textOf(element).includes(file));
}

function isManifest({ tagName, attrs }: Element): boolean {
  return tagName === 'link' && attrs.some(({ name, value }) => name === 'rel' && value === 'manifest');
}

/** True for a page that holds its fonts as data: it is a file for itself, and asks nobody for anything. */
function holdsItsFonts(elements: Element[]): boolean {
  return elements.some((element) => element.tagName === 'style' && textOf(element).includes('url(data:font/'));
}

/** True for a script that runs; JSON in a script element does not. */
function isCode({ tagName, attrs }: Element): boolean {
  const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
  return tagName === 'script' && !type.includes('json');
}

function toHash(element: Element): string {
  return `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Every element below a node, in the order of the page. */
export function* elementsOf(parent: ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}
