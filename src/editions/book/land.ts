import { select } from 'hast-util-select';
import { toXast } from 'hast-util-to-xast';
import type { Element } from 'xast';
import { xmlDocument } from '../../outputs/xml-document.ts';
import { withoutMedia } from './style.ts';
import { parsePage, setText, textIn } from '../page-tree.ts';

/** The land of an explainer’s maps for a book, whose drawings keep a light ground. */
export function bookLand(svg: string): string {
  const tree = parsePage(svg);
  const land = select('svg', tree);
  const style = select('style', tree);
  if (!land) throw new TypeError('no drawing');
  if (style) setText(style, withoutMedia(textIn(style)));
  return xmlDocument(toXast(land) as Element);
}
