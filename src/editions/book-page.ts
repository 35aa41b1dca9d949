import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Element as XmlElement, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

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
    lang: language,
    'xml:lang': language,
  };
  const page = x('html', names, [
    x('head', [
      x('meta', { charset: 'utf-8' }),
      x('title', title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: bookFiles.style }),
    ]),
    x('body', type === undefined ? {} : { 'epub:type': type }, body.map(toXhtml)),
  ]);
  return xmlFile(page, [{ type: 'doctype', name: 'html' }]);
}

/** An element as a whole XML file. */
export function xmlFile(element: XmlElement, before: Nodes[] = []): string {
  const declaration: Nodes = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const file = { type: 'root', children: [declaration, ...before, element] } as Root;
  // XML wants this written so in a text, and the writer does not know; there is no CDATA section that it could end.
  return `${toXml(file, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
}

function toXhtml(element: XmlElement | Element): XmlElement {
  if ('name' in element) return element;
  const made = toXast(element) as XmlElement;
  // Its page says so already.
  delete made.attributes.xmlns;
  return made;
}
