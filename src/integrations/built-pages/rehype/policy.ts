import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { offlineScript, shareScript, workerFile } from '../../../routes.ts';

/**
 * Gives a page a Content Security Policy of its own, as the first thing in its head after the character set: nothing but the scripts
 * and styles that stand in it, by their hashes, and pictures and fonts of the site; scripts of the site only where it asks for one, a
 * service worker and a manifest only where it has them, and nothing of the site where it holds its fonts, too.
 *
 * Astro's own policy lists the hashes of all pages on each and always adds a source beside them.
 *
 * @throws when a script stands outside the page: it would not run from a disk.
 */
export function rehypePolicy() {
  return (tree: Root, file: VFile): void => {
    const parts = partsOf(tree);
    if (parts.scripts.some(({ properties }) => properties.src !== undefined))
      throw new Error(`${file.path}: a script stands outside the page, where it does not run over file://`);
    const children = parts.head?.children ?? [];
    const charset = children.findIndex((node) => node.type === 'element' && node.properties.charSet !== undefined);
    if (charset < 0) throw new Error(`${file.path}: no <meta charset="utf-8">`);
    children.splice(charset + 1, 0, h('meta', { httpEquiv: 'content-security-policy', content: policyOf(parts) }));
  };
}

/** What of a page its policy is about. */
interface Parts {
  head: Element | undefined;
  scripts: Element[];
  styles: Element[];
  hasManifest: boolean;
}

function partsOf(tree: Root): Parts {
  const parts: Parts = { head: undefined, scripts: [], styles: [], hasManifest: false };
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'head') parts.head ??= element;
    if (tagName === 'script') parts.scripts.push(element);
    if (tagName === 'style') parts.styles.push(element);
    if (tagName === 'link' && [properties.rel].flat().includes('manifest')) parts.hasManifest = true;
  });
  return parts;
}

function policyOf({ scripts, styles, hasManifest }: Parts): string {
  const code = scripts.filter(isCode);
  const isWhole = styles.some(holdsFonts);
  const files = isWhole ? 'data:' : "'self'";
  const asksFor = (script: string) => code.some((element) => toString(element).includes(script));
  return [
    "default-src 'none'",
    `script-src ${asksFor(shareScript) || asksFor(offlineScript) ? "'self' " : ''}${hashes(code)}`,
    `style-src ${hashes(styles)}`,
    `img-src ${files}`,
    `font-src ${files}`,
    // Lighthouse asks for robots.txt under the policy of the page.
    `connect-src ${isWhole ? "'none'" : "'self'"}`,
    ...(asksFor(workerFile) ? ["worker-src 'self'"] : []),
    ...(hasManifest ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

/** True for a script that runs; JSON in a script element does not. */
function isCode({ properties: { type } }: Element): boolean {
  return typeof type !== 'string' || !type.includes('json');
}

/** True for the style of a page that holds its fonts as data: it is a file for itself, and asks nobody for anything. */
function holdsFonts(style: Element): boolean {
  return toString(style).includes('url(data:font/');
}

function hashes(elements: Element[]): string {
  const all = elements.map((element) => `'sha256-${createHash('sha256').update(toString(element)).digest('base64')}'`);
  return [...new Set(all)].join(' ') || "'none'";
}
