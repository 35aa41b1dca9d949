import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { embedFolder, isEditionPage, offlinePage } from '../../src/routes.ts';
import { builtSites, isLookedAt, sites, type SiteName } from '../built-sites.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** A page of a built site as text and as a tree. */
export interface BuiltPage {
  site: SiteName;
  /** Its path in the site, with forward slashes. */
  file: string;
  html: string;
  elements: Element[];
}

/** Every HTML file of the sites; of a hundred explainers those of every tenth. */
export function builtPages(): BuiltPage[] {
  return builtSites.flatMap((site) =>
    builtFiles(site)
      .filter((file) => file.endsWith('.html') && isLookedAt(site, file))
      .map((file) => {
        const html = readFileSync(join(sites[site].out, file), 'utf8');
        return { site, file, html, elements: [...elementsOf(parse(html, { scriptingEnabled: false }))] };
      }),
  );
}

/** True for a page that only leads on to what is shared. */
export function isSharePage(file: string): boolean {
  return /(?:^|\/)s\/[^/]*$/u.test(file);
}

/** True for a view that is made for a frame on another page. */
export function isEmbed(file: string): boolean {
  return file.includes(`/${embedFolder}`);
}

/** True for a page that readers move among: no share page, no embed, and no whole explainer in one file. */
export function isBrowsed(file: string): boolean {
  return !isSharePage(file) && !isEmbed(file) && !isEditionPage(file);
}

/** True for a page that stands at the addresses of others: it has no address of its own to be found at. */
export function isLost(file: string): boolean {
  return file === '404.html' || file === offlinePage;
}

/** Every file of a site, in the order of their paths. */
export function builtFiles(site: SiteName): string[] {
  return globSync('**/*.*', { cwd: sites[site].out })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** The first element of a tag. */
export function first(elements: Element[], tag: string): Element {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`no <${tag}>`);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(node: DefaultTreeAdapterTypes.ChildNode | Element): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Every element under a node, in order. */
export function* elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}
