import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { landFile } from '../../routes.ts';
import { scopedStyle } from '../edition-style.ts';
import type { FileAt } from '../origin.ts';

const landId = 'view-land';

/**
 * Puts the land into a page once, and lets every map use it.
 *
 * @throws when there are maps and no land.
 */
export function rehypeEmbeddedLand(fileAt: FileAt) {
  return (tree: Root): void => {
    const images = selectAll(`foreignObject:has(> img[src="${landFile}"])`, tree);
    const bytes = fileAt(landFile);
    const body = select('body', tree);
    if (images.length === 0 || !body) return;
    if (!bytes) throw new Error(`The maps of the edition have no ${landFile}.`);
    const land = select('svg', unified().use(rehypeParse).parse(new TextDecoder().decode(bytes)));
    const head = select('head', tree);
    if (!land || !head) throw new Error(`${landFile} is no drawing.`);
    const paths = land.children.filter((child) => child.type === 'element' && child.tagName === 'path');
    const style = select('style', land);
    head.children.push(h('style', scopedStyle(style ? toString(style) : '', `#${landId}`)));
    const symbol = s('symbol', { id: landId, viewBox: land.properties.viewBox }, paths);
    body.children.unshift(s('svg', { hidden: true, ariaHidden: 'true' }, symbol));
    for (const image of images) {
      image.tagName = 'use';
      image.properties.href = `#${landId}`;
      image.children = [];
    }
  };
}
