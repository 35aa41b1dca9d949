import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { toXast } from 'hast-util-to-xast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element } from 'xast';
import { xmlDocument } from '../../outputs/xml-document.ts';
import { withoutMedia } from './style.ts';

/** The land of an explainer’s maps for a book, whose drawings keep a light ground. */
export function bookLand(svg: string): string {
  const tree = unified().use(rehypeParse).parse(svg);
  const land = select('svg', tree);
  const style = select('style', tree);
  if (!land) throw new TypeError('no drawing');
  if (style) style.children = [{ type: 'text', value: withoutMedia(toString(style)) }];
  return xmlDocument(toXast(land) as Element);
}
