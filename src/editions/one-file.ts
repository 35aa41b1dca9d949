import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { formatOf, formats } from '../outputs/formats.ts';
import { landFile } from '../routes.ts';
import { editionStyle, scopedStyle } from './edition-style.ts';
import { joinViews, type Origin, viewElements } from './in-page-links.ts';
import { elementsIn, formatPage, parsePage, removeElements, setText, textIn } from './page-tree.ts';

/** The bytes of a file, by its address as the page names it; undefined where there is none. */
export type FileAt = (address: string) => Uint8Array | undefined;

/**
 * The page of a whole explainer as a file that needs no other: typefaces, icon and land stand inside, links between views lead
 * inside, and all others are whole addresses. The views after the article are parts of it, so their headings are one level lower.
 *
 * @throws when the page names a file that is not there.
 */
export function oneFile(html: string, origin: Origin, fileAt: FileAt): string {
  const tree = parsePage(html);
  joinViews(tree, origin);
  embedLand(tree, fileAt);
  for (const [view, section] of viewElements(tree)) if (view !== 'article') lowerHeadings(section);
  for (const style of selectAll('head style', tree)) {
    setText(
      style,
      editionStyle(textIn(style), (address) => dataAddress(address, fileAt)),
    );
  }
  for (const { properties } of selectAll('link[rel=icon]', tree)) properties.href = dataAddress(String(properties.href), fileAt);
  removeRepeatedScripts(tree);
  return formatPage(tree);
}

function dataAddress(address: string, fileAt: FileAt): string {
  const format = formatOf(address);
  const bytes = fileAt(address);
  if (!format || !bytes) throw new Error(`The edition of a whole explainer cannot hold ${address}.`);
  return `data:${formats[format].mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

function lowerHeadings(section: Element): void {
  for (const heading of elementsIn(section)) {
    const level = /^h([1-5])$/u.exec(heading.tagName)?.[1];
    if (level === undefined) continue;
    heading.tagName = `h${Number(level) + 1}`;
    heading.properties.dataH = level;
  }
}

/** The land stands once in the page, and every map uses it. */
function embedLand(tree: Root, fileAt: FileAt): void {
  const images = selectAll(`foreignObject:has(> img[src="${landFile}"])`, tree);
  const bytes = fileAt(landFile);
  const body = select('body', tree);
  if (images.length === 0 || !body) return;
  if (!bytes) throw new Error(`The maps of the edition have no ${landFile}.`);
  const land = select('svg', parsePage(new TextDecoder().decode(bytes)));
  const head = select('head', tree);
  if (!land || !head) throw new Error(`${landFile} is no drawing.`);
  const paths = land.children.filter((child) => child.type === 'element' && child.tagName === 'path');
  const style = select('style', land);
  head.children.push({
    type: 'element',
    tagName: 'style',
    properties: {},
    children: [{ type: 'text', value: scopedStyle(style ? textIn(style) : '', `#${landId}`) }],
  });
  const symbol = { type: 'element', tagName: 'symbol', properties: { id: landId, viewBox: land.properties.viewBox }, children: paths };
  body.children.unshift({
    type: 'element',
    tagName: 'svg',
    properties: { hidden: true, ariaHidden: 'true' },
    children: [symbol as Element],
  });
  for (const image of images) {
    image.tagName = 'use';
    image.properties.href = `#${landId}`;
    image.children = [];
  }
}

const landId = 'view-land';

/** Two views may bring the same script along. */
function removeRepeatedScripts(tree: Root): void {
  const seen = new Set<string>();
  removeElements(tree, (element) => {
    if (element.tagName !== 'script') return false;
    const code = textIn(element);
    return seen.size === seen.add(code).size;
  });
}
