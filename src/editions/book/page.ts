import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { toXast } from 'hast-util-to-xast';
import type { Element as XmlElement } from 'xast';
import { visit } from 'unist-util-visit';
import { x } from 'xastscript';
import { directionOf, languageMarks } from '../../languages/direction.ts';
import { isolated } from '../../languages/isolate.ts';
import { xmlDocument } from '../../outputs/xml-document.ts';

/** The names of a book’s files, from its `OEBPS` folder. */
export const bookFiles = {
  package: 'package.opf',
  nav: 'nav.xhtml',
  cover: 'cover.xhtml',
  coverPicture: 'cover.png',
  colophon: 'colophon.xhtml',
  style: 'book.css',
  font: 'public-sans.woff2',
  land: 'land.svg',
} as const;

/** A page of a book as XHTML. */
export function bookPage(title: string, language: string, body: (XmlElement | Element)[], type?: string): string {
  const names = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    ...languageMarks(language),
    'xml:lang': language,
  };
  const page = x('html', names, [
    x('head', [
      x('meta', { charset: 'utf-8' }),
      x('title', title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: bookFiles.style }),
    ]),
    x(
      'body',
      type === undefined ? {} : { 'epub:type': type },
      body.map((part) => toXhtml(part, language)),
    ),
  ]);
  return xmlDocument(page, [{ type: 'doctype', name: 'html' }]);
}

function toXhtml(element: XmlElement | Element, language: string): XmlElement {
  if ('name' in element) return element;
  isolateNames(element, language);
  const made = toXast(element) as XmlElement;
  // Its page says so already.
  delete made.attributes.xmlns;
  return made;
}

/**
 * A name in another direction turns no number around beside it, and drawings keep their sides. By attributes: EPUB 3.3 forbids style
 * sheets to say it (`direction`, `unicode-bidi`).
 */
function isolateNames(tree: Element, language: string): void {
  const isRightToLeft = directionOf(language) === 'rtl';
  visit(tree, 'element', (element) => {
    if (element.tagName === 'svg' && isRightToLeft) element.properties.direction = 'ltr';
    if (!['a', 'b'].includes(element.tagName)) return;
    const text = toString(element);
    if (isRightToLeft || isolated(text) !== text) element.properties.dir ??= 'auto';
  });
}
