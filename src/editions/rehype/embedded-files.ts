import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { formatOf, formats } from '../../outputs/formats.ts';
import { editionStyle } from '../edition-style.ts';
import type { FileAt } from '../origin.ts';

/**
 * Puts typefaces, pictures and the icon into a page as data, and makes its styles those of a page of all views.
 *
 * @throws when the page names a file that is not there.
 */
export function rehypeEmbeddedFiles(fileAt: FileAt) {
  return (tree: Root): void => {
    for (const style of selectAll('head style', tree)) {
      const value = editionStyle(toString(style), (address) => dataAddress(address, fileAt));
      style.children = [{ type: 'text', value }];
    }
    for (const { properties } of selectAll('img', tree)) properties.src = dataAddress(String(properties.src), fileAt);
    for (const { properties } of selectAll('link[rel=icon]', tree)) properties.href = dataAddress(String(properties.href), fileAt);
  };
}

function dataAddress(address: string, fileAt: FileAt): string {
  const format = formatOf(address);
  const bytes = fileAt(address);
  if (!format || !bytes) throw new Error(`The edition of a whole explainer cannot hold ${address}.`);
  return `data:${formats[format].mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
