import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../../article/article.ts';
import { citations, citationText } from '../../languages/source-citation.ts';
import { directionOf } from '../../languages/direction.ts';
import type { Words } from '../../languages/words.ts';
import type { Chapter } from './chapters.ts';
import { formatOf, formats } from '../../outputs/formats.ts';
import { explainerId } from '../../outputs/lasting-id.ts';
import { xmlDocument } from '../../outputs/xml-document.ts';
import { bookFiles } from './page.ts';

/** What a book says of its publisher. */
export interface Imprint {
  publisher: string;
  /** The explainer’s whole address, if it is known. */
  address: string | undefined;
  licence: { name: string; url: string } | undefined;
  /** The day of the last change, in ISO 8601. */
  changed: string;
}

/** What a book holds beside its chapters. */
export interface OtherFiles {
  hasLand: boolean;
  /** The names of its pictures. */
  pictures: string[];
}

function mediaTypeOf(file: string): string {
  const format = formatOf(file);
  if (!format) throw new Error(`The book cannot hold ${file}.`);
  return formats[format].mediaType;
}

/** The file that leads a reader’s program to the package. */
export function containerFile(): string {
  const rootfile = x('rootfile', { 'full-path': `OEBPS/${bookFiles.package}`, 'media-type': 'application/oebps-package+xml' });
  return xmlDocument(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [x('rootfiles', [rootfile])]),
  );
}

/**
 * The package of a book: metadata in Dublin Core and, for what it offers to readers who see, hear or move differently, in the terms
 * of schema.org; its files; their order. EPUB 3.2, https://www.w3.org/publishing/epub32/epub-packages.html
 */
export function packageFile(article: Article, chapters: Chapter[], { hasLand, pictures }: OtherFiles, imprint: Imprint, t: Words): string {
  const items = [
    item('nav', bookFiles.nav, 'application/xhtml+xml', 'nav'),
    item('cover', bookFiles.cover, 'application/xhtml+xml'),
    item('cover-picture', bookFiles.coverPicture, 'image/png', 'cover-image'),
    ...chapters.map(({ view, file, hasDrawing }) => item(view, file, 'application/xhtml+xml', hasDrawing ? 'svg' : undefined)),
    item('colophon', bookFiles.colophon, 'application/xhtml+xml'),
    item('style', bookFiles.style, 'text/css'),
    item('font', bookFiles.font, 'font/woff2'),
    ...pictures.map((href, index) => item(`picture-${index + 1}`, href, mediaTypeOf(href))),
    ...(hasLand ? [item('land', bookFiles.land, 'image/svg+xml')] : []),
  ];
  const order = ['cover', 'nav', ...chapters.map(({ view }) => view), 'colophon'];
  return xmlDocument(
    x(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': article.language },
      [
        metadata(article, imprint, t),
        x('manifest', items),
        x(
          'spine',
          { 'page-progression-direction': directionOf(article.language) },
          order.map((idref) => x('itemref', { idref })),
        ),
      ],
    ),
  );
}

function item(id: string, href: string, mediaType: string, properties?: string): Element {
  return x('item', { id, href, 'media-type': mediaType, properties });
}

function xmlMarks({ marks: { lang, dir } }: Words): Record<string, string | undefined> {
  return { 'xml:lang': lang, dir };
}

const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText', 'longDescription'];

function metadata(article: Article, { publisher, address, licence, changed }: Imprint, t: Words): Element {
  const { topic, scope } = article.kicker;
  const meta = (property: string, value: string) => x('meta', { property }, value);
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'identifier' }, explainerId(article)),
    x('dc:title', article.headline),
    x('dc:language', article.language),
    ...(article.authors.length > 0 ? article.authors.map(({ name }) => x('dc:creator', name)) : [x('dc:creator', publisher)]),
    ...article.credits.map(({ name }) => x('dc:contributor', name)),
    x('dc:publisher', publisher),
    x('dc:date', article.published.earliest),
    x('dc:description', article.standfirst),
    ...[topic, scope ?? ''].filter(Boolean).map((subject) => x('dc:subject', subject)),
    ...[address ?? [], citations(article, t).map((source) => source.url ?? citationText(source))]
      .flat()
      .map((source) => x('dc:source', source)),
    licence && x('dc:rights', `${licence.name}, ${licence.url}`),
    meta('dcterms:modified', `${changed}T00:00:00Z`),
    ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    x('meta', { property: 'schema:accessibilitySummary', ...xmlMarks(t) }, t.edition.book.accessibility),
  ]);
}
