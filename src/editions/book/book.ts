import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../../article/article.ts';
import { citations } from '../../languages/source-citation.ts';
import type { Words } from '../../languages/words.ts';
import { viewTitle } from '../../outputs/views.ts';
import { pictureFolder } from '../../routes.ts';
import { bookChapters, type Chapter } from './chapters.ts';
import { containerFile, type Imprint, packageFile } from './package.ts';
import { bookLand } from './land.ts';
import { bookFiles, bookPage } from './page.ts';
import { figureStyle, withInks } from './style.ts';
import type { FileAt, Origin } from '../origin.ts';
import type { ZipEntry } from '../zip.ts';

/** What a book is bound from, beside its article. */
export interface BookParts {
  /** The built page of the whole explainer. */
  page: Root;
  origin: Origin;
  imprint: Imprint;
  /** The book’s own style; that of its figures is taken from the page. */
  style: string;
  /** The light colours, by name. */
  inks: Record<string, string>;
  font: Uint8Array;
  /** A PNG. */
  cover: Uint8Array;
  land: string | undefined;
  fileAt: FileAt;
}

/**
 * The files of an explainer as an EPUB 3 book, in the order in which its archive must have them: a cover, the contents, a chapter for
 * each view, and where it all comes from. Nothing in it is loaded from elsewhere, nothing runs.
 */
export function bookEntries(article: Article, parts: BookParts, t: Words): ZipEntry[] {
  const { page, origin, imprint, style, inks, font, cover, land, fileAt } = parts;
  const chapters = bookChapters(page, origin);
  const pictures = bookPictures(chapters, fileAt);
  const title = (chapter: Chapter) => chapterTitle(article, chapter, t);
  const inBook = (name: string, bytes: string | Uint8Array) => ({ path: `OEBPS/${name}`, bytes: toBytes(bytes) });
  return [
    { path: 'mimetype', bytes: toBytes('application/epub+zip'), stored: true },
    { path: 'META-INF/container.xml', bytes: toBytes(containerFile()) },
    inBook(bookFiles.package, packageFile(article, chapters, { hasLand: land !== undefined, pictures: [...pictures.keys()] }, imprint, t)),
    inBook(bookFiles.nav, navPage(article, chapters, t)),
    inBook(bookFiles.cover, coverPage(article, imprint, t)),
    ...chapters.map((chapter) => inBook(chapter.file, bookPage(title(chapter), article.language, [chapter.body]))),
    inBook(bookFiles.colophon, colophonPage(article, imprint, t)),
    inBook(bookFiles.style, `${withInks(style, inks)}\n${figureStyle(styleOf(page), inks)}\n`),
    inBook(bookFiles.font, font),
    inBook(bookFiles.coverPicture, cover),
    ...[...pictures].map(([name, bytes]) => inBook(name, bytes)),
    ...(land === undefined ? [] : [inBook(bookFiles.land, bookLand(land))]),
  ];
}

/** The pictures of the chapters by their names in the book, which are all in one folder, so that none takes the name of another file. */
function bookPictures(chapters: Chapter[], fileAt: FileAt): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const { properties } of chapters.flatMap(({ body }) => selectAll('img', body))) {
    const address = String(properties.src);
    const bytes = fileAt(address);
    if (!bytes) throw new Error(`The book cannot hold ${address}.`);
    const name = address.startsWith(pictureFolder) ? address : `${pictureFolder}${address}`;
    properties.src = name;
    pictures.set(name, bytes);
  }
  return pictures;
}

function styleOf(page: Root): string {
  return selectAll('style', page)
    .map((style) => toString(style))
    .join('');
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function chapterTitle(article: Article, { view }: Chapter, t: Words): string {
  const { title } = viewTitle(article, view, t);
  return view === 'article' ? title : t.edition.book.chapter(t.views[view].long, title);
}

function navPage(article: Article, chapters: Chapter[], t: Words): string {
  const { book } = t.edition;
  const entry = (href: string, title: string, more?: Element, type?: string, marks = {}) =>
    x('li', [x('a', { href, 'epub:type': type, ...marks }, title), ...(more ? [more] : [])]);
  const partsOf = ({ file, parts }: Chapter) =>
    parts.length === 0
      ? undefined
      : x(
          'ol',
          parts.map(({ id, title }) => entry(`${file}#${id}`, title)),
        );
  const contents = [
    ...chapters.map((chapter) =>
      entry(chapter.file, chapterTitle(article, chapter, t), partsOf(chapter), undefined, chapter.view === 'article' ? {} : t.marks),
    ),
    entry(bookFiles.colophon, book.colophon, undefined, undefined, t.marks),
  ];
  const landmarks = [
    entry(bookFiles.cover, book.cover, undefined, 'cover', t.marks),
    entry(bookFiles.nav, book.contents, undefined, 'toc', t.marks),
    entry(chapters[0]?.file ?? bookFiles.nav, book.start, undefined, 'bodymatter', t.marks),
  ];
  return bookPage(book.contents, article.language, [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
      x('h1', { id: 'contents', ...t.marks }, book.contents),
      x('ol', contents),
    ]),
    x('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': book.landmarks }, [x('ol', landmarks)]),
  ]);
}

function coverPage(article: Article, { publisher }: Imprint, t: Words): string {
  const alt = t.edition.book.coverAlt(article.headline, publisher);
  const picture = x('section', { class: 'cover', 'epub:type': 'cover' }, [
    x('img', { src: bookFiles.coverPicture, alt, role: 'doc-cover' }),
  ]);
  return bookPage(t.edition.book.cover, article.language, [picture]);
}

function colophonPage(article: Article, { address, licence }: Imprint, t: Words): string {
  const { book } = t.edition;
  const reports = citations(article, t).map(({ lead, title, marks, url, after, copy, robust }) =>
    x('li', [
      x('bdi', lead),
      ', ',
      url === undefined ? x('cite', marks, title) : x('a', { href: url, ...marks, ...robust }, title),
      ...after.flatMap(({ text, isOwn }) => [', ', isOwn ? x('bdi', text) : text]),
      ...(copy ? [', ', x('a', { href: copy.url }, copy.label)] : []),
      '.',
    ]),
  );
  const section = x('section', { class: 'colophon', 'epub:type': 'colophon', role: 'doc-colophon', ...t.marks }, [
    x('h1', book.colophon),
    x('p', book.is(article.headline, t.date.full(article.asOf))),
    address === undefined ? undefined : x('p', [`${book.source} `, x('a', { href: address }, address), '.']),
    ...(reports.length > 0 ? [x('p', book.rests(reports.length)), x('ul', reports)] : []),
    x('p', [
      ...(licence ? [`${book.licence} `, x('a', { href: licence.url }, licence.name), '. '] : []),
      book.credits[article.map.borders],
    ]),
    x('p', book.accessibility),
  ]);
  return bookPage(book.colophon, article.language, [section]);
}
