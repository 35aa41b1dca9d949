import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sourcedEntries } from '../../src/article/article.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { editionFile, explainerHref } from '../../src/routes.ts';
import { builtPath, sites } from '../built-sites.ts';
import { attribute, type Element, elementsOf, textOf } from './built-page.ts';

const explainers = (
  await Promise.all(
    (['content', 'fixtures'] as const).map(async (site) =>
      compileAll(await readArticleFiles(sites[site].content)).articles.map((article) => ({ site, article, slug: article.slug })),
    ),
  )
).flat();

/** As browsers write it. */
const hrefOf = (url: string | undefined) => (url === undefined ? [] : [new URL(url).href]);
const plain = (text: string) =>
  text
    .replaceAll(/[\u2068\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
const wordsOf = (elements: Element[]) =>
  plain(
    elements
      .filter(({ tagName }) => tagName === 'body')
      .map(textOf)
      .join(' '),
  );
const linksIn = (element: Element) => [...elementsOf(element)].filter(({ tagName }) => tagName === 'a');

describe.each(explainers)('$site/$slug', ({ site, article, slug }) => {
  const read = (file: string) => readFileSync(builtPath(site, `${explainerHref(slug)}${file}`));
  const page = (file: string) => [...elementsOf(parse(read(file).toString()))];
  const whole = page(editionFile(slug, 'html'));
  const book = Object.entries(unzipSync(read(editionFile(slug, 'epub')))).filter(([name]) => name.endsWith('.xhtml'));
  const bookText = plain(book.map(([, bytes]) => new TextDecoder().decode(bytes)).join(' '));

  test.each([
    ['its page', page('index.html')],
    ['one file', whole],
  ])('lists each source in %s, with its address and that of its copy where it has one', (_, elements) => {
    const texts = article.sources.map(({ id, url, headline, archived }) => {
      const item = elements.find((element) => attribute(element, 'id') === id);
      if (!item) throw new Error(`no source ${id}`);
      const links = linksIn(item);
      const robust = links.find((link) => attribute(link, 'data-versionurl') !== undefined);
      const of = (link: Element | undefined, name: string) => link && attribute(link, name);
      expect(plain(textOf(item))).toContain(plain(headline));
      expect(links.map((link) => attribute(link, 'href')).flatMap((href) => (/^https?:/u.test(href ?? '') ? hrefOf(href) : []))).toEqual(
        [url, archived?.url].flatMap(hrefOf),
      );
      expect(['originalurl', 'versionurl', 'versiondate'].map((name) => of(robust, `data-${name}`))).toEqual(
        url !== undefined && archived ? [url, archived.url, archived.on.edtf] : [undefined, undefined, undefined],
      );
      return plain(textOf(item));
    });
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('tells its sources apart where only their names stand', () => {
    const colophon = page('index.html').find((element) => attribute(element, 'class') === 'colophon');
    const names = colophon
      ? linksIn(colophon)
          .filter((link) => attribute(link, 'href') === '#sources')
          .map(textOf)
      : [];
    expect(names).toHaveLength(article.sources.length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('shows what a source says in its own words with the entry, in every edition', () => {
    const quotes = sourcedEntries(article).flatMap((entry) => entry.quotes);
    const views = ['timeline.html', 'aid.html', 'actors.html', 'places.html'].flatMap(page);
    const popovers = plain(read('cards.js').toString());
    for (const { quote } of quotes) {
      for (const text of [wordsOf(page('index.html')), wordsOf(views), wordsOf(whole), bookText]) expect(text).toContain(plain(quote));
      expect(popovers).toContain(plain(quote));
    }
  });

  test('leads nowhere from a source without an address', () => {
    for (const elements of [page('index.html'), page('timeline.html'), whole]) {
      const empty = elements.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');
      expect(empty.filter((href) => href === '' || href.includes('undefined'))).toEqual([]);
    }
    expect(bookText).not.toMatch(/href="(?:undefined)?"/u);
  });
});

test('sources of every kind, with copies and quotes, are among them', () => {
  const all = explainers.flatMap(({ article }) => article.sources);
  expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['book', 'interview', 'document', 'broadcast']));
  expect(all.filter(({ archived }) => archived).length).toBeGreaterThan(1);
  expect(explainers.flatMap(({ article }) => sourcedEntries(article)).filter(({ quotes }) => quotes.length > 0).length).toBeGreaterThan(2);
});
