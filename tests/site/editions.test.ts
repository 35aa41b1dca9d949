import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../src/commands/programs.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { views } from '../../src/article/views.ts';
import { editionFile, explainerHref, viewAnchor, viewFile } from '../../src/routes.ts';
import { publishedAt, builtPath, builtSites, sites, type SiteName } from '../built-sites.ts';
import { attribute, builtFiles, builtPages, type Element, elementsOf, textOf } from './built-page.ts';

const pages = builtPages();
const names = builtSites;
const articles = await Promise.all(
  names.map(async (name) => compileAll(await readArticleFiles(sites[name].content)).articles.map((article) => ({ name, article }))),
);
const explainers = articles.flat().map(({ name, article }) => ({ name, slug: article.slug, article }));

const pathOf = (name: SiteName, slug: string, form: 'html' | 'epub' | 'zip') =>
  builtPath(name, `${explainerHref(slug)}${editionFile(slug, form)}`);
const unzipped = (path: string) => new Map(Object.entries(unzipSync(readFileSync(path))));
const read = (files: Map<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path));
const isForeign = (address: string) => /^[a-z][a-z+.-]*:|^\/\//iu.test(address);

/** Ids that were ever published, by the record beside the article. */
function publishedIds(name: SiteName, slug: string): string[] {
  const record = JSON.parse(readFileSync(join(sites[name].content, slug, 'anchors.json'), 'utf8')) as Record<string, unknown>;
  return Object.keys(record).filter(Boolean);
}

test('are there under former names too, since a file cannot lead on', () => {
  const renamed = explainers.filter(({ article }) => article.formerly.length > 0);
  expect(renamed).not.toEqual([]);
  for (const { name, slug, article } of renamed) {
    for (const form of ['html', 'epub', 'zip'] as const) {
      const today = readFileSync(pathOf(name, slug, form));
      for (const former of article.formerly) expect(readFileSync(pathOf(name, former, form)).equals(today)).toBe(true);
    }
  }
});

describe.each(explainers)('$name: $slug in one file', ({ name, slug }) => {
  const page = pages.find(({ site: of, file }) => of === name && file === `${slug}/${editionFile(slug, 'html')}`);
  const elements = page?.elements ?? [];
  const ids = new Set(elements.map((element) => attribute(element, 'id')));
  const addresses = elements.flatMap((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? []);

  test('leads inside, to what is there, or to a whole address', () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !/^(?:#.|data:|https:\/\/)/u.test(address))).toEqual([]);
    const inside = addresses.filter((address) => address.startsWith('#')).map((address) => address.slice(1));
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('has every view and every id that was ever published', () => {
    expect(views.map(viewAnchor).filter((id) => !ids.has(id))).toEqual([]);
    expect(publishedIds(name, slug).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('loads nothing: no file, no script from outside, no request by script', () => {
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    expect(scripts.filter((script) => attribute(script, 'src') !== undefined)).toEqual([]);
    expect(scripts.map(textOf).filter((code) => /share\.js|\bfetch\(|XMLHttpRequest|\bimport\(|new Image/u.test(code))).toEqual([]);
    expect(elements.filter(({ tagName }) => ['image', 'iframe', 'object', 'embed', 'source'].includes(tagName))).toEqual([]);
    expect(page?.html.match(/url\((?!data:|#)/gu)).toBeNull();
  });

  test('says what it is, where it is from, and that search engines want the site instead', () => {
    const address = `${publishedAt}${explainerHref(slug)}${viewFile.article}`;
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(address);
    expect(elements.some((element) => attribute(element, 'name') === 'robots' && attribute(element, 'content') === 'noindex')).toBe(true);
    const header = elements.find(({ tagName }) => tagName === 'header');
    expect(header && textOf(header)).toMatch(/Whole explainer in one file, as of .+, from /u);
    expect(addresses.filter((href) => href === address).length).toBeGreaterThan(0);
  });
});

describe.each(explainers)('$name: $slug as a ZIP', ({ name, slug }) => {
  const files = unzipped(pathOf(name, slug, 'zip'));
  const html = [...files.keys()].filter((path) => path.endsWith('.html'));

  test('opens by the article at its top, and has all of the explainer’s folder but pictures for previews', () => {
    expect([...files.keys()][0]).toBe('index.html');
    const folder = builtFiles(name).flatMap((file) => (file.startsWith(`${slug}/`) ? file.slice(slug.length + 1) : []));
    const isLeft = (file: string) =>
      /^s\/[^/]+\.png$|^pictures\/.*-card\.jpg$|\.(?:epub|zip|pdf|br|gz)$|^sw\.js$|^embed\//u.test(file) || file === `${slug}.html`;
    const missing = folder.filter((file) => !isLeft(file) && !files.has(file));
    expect(missing).toEqual([]);
    expect([...files.keys()].filter((file) => isLeft(file))).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('/') || path.includes('..') || path.includes('\\'))).toEqual([]);
  });

  test.each(html)('%s leads to what is in it, or to a whole address', (path) => {
    const text = read(files, path);
    const elements = [...elementsOf(parse(text))];
    const addresses = elements.flatMap((element: Element) => attribute(element, 'href') ?? attribute(element, 'src') ?? []);
    const styled = [...text.matchAll(/url\(\s*["']?([^)"'#]+)/gu)].map(([, address]) => address ?? '');
    const refreshed = elements.flatMap((element) => {
      const content = attribute(element, 'http-equiv') === 'refresh' ? attribute(element, 'content') : undefined;
      return content?.replace(/^0; url=/u, '') ?? [];
    });
    const broken = [...addresses, ...styled, ...refreshed]
      .filter((address) => !isForeign(address) && !address.startsWith('#'))
      .filter((address) => !files.has(posix.join(posix.dirname(path), decodeURI(address.replace(/[?#].*$/u, '')))));
    expect(broken).toEqual([]);
    expect(text).toContain('content-security-policy');
  });
});

/** The tags of an XML file in order; the parser throws on what is not well-formed. */
function tagsOf(xml: string): SaxesTagPlain[] {
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => tags.push(tag));
  parser.write(xml).close();
  return tags;
}

describe.each(explainers)('$name: $slug as a book', ({ name, slug, article }) => {
  const files = unzipped(pathOf(name, slug, 'epub'));
  const xml = [...files.keys()].filter((path) => /\.(?:xhtml|opf|xml|svg)$/u.test(path));
  const tags = new Map(xml.map((path) => [path, tagsOf(read(files, path))]));
  const all = [...tags.values()].flat();
  const idsIn = (path: string) => tags.get(path)?.map(({ attributes }) => attributes.id) ?? [];

  test('begins with what it is, as it is', () => {
    expect(readFileSync(pathOf(name, slug, 'epub')).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  test('has the files that its package names, and no other', () => {
    const named = (tags.get('OEBPS/package.opf') ?? [])
      .filter((tag) => tag.name === 'item')
      .map(({ attributes }) => `OEBPS/${attributes.href ?? ''}`);
    expect(['mimetype', 'META-INF/container.xml', 'OEBPS/package.opf', ...named].toSorted()).toEqual([...files.keys()].toSorted());
  });

  test('leads to what is in it, and loads nothing from elsewhere', () => {
    for (const path of xml.filter((file) => file.endsWith('.xhtml'))) {
      for (const { name: tag, attributes } of tags.get(path) ?? []) {
        const address = attributes.href ?? attributes['xlink:href'] ?? attributes.src;
        if (address === undefined || (tag === 'a' && address.startsWith('https://'))) continue;
        const [file = '', id] = address.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect(files.has(target), `${path}: ${address}`).toBe(true);
        if (id !== undefined) expect(idsIn(target), `${path}: ${address}`).toContain(decodeURIComponent(id));
      }
    }
    expect(read(files, 'OEBPS/book.css')).not.toMatch(/url\((?!public-sans\.woff2)|@import|var\(|@media/u);
  });

  test('has a chapter for each view, and in them every id that was ever published', () => {
    const ids = new Set(views.flatMap((view) => idsIn(`OEBPS/${view}.xhtml`)));
    expect(publishedIds(name, slug).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('runs nothing and has no handle, filter or fold; data of links are for programs that look for copies', () => {
    expect(all.filter((tag) => ['script', 'input', 'form', 'details', 'iframe'].includes(tag.name))).toEqual([]);
    expect(
      all.filter(({ attributes }) =>
        Object.keys(attributes).some((key) => /^on|^data-(?!originalurl$|version(?:url|date)$)|^style$/u.test(key)),
      ),
    ).toEqual([]);
    expect(all.filter(({ attributes }) => /\bhandle\b/u.test(attributes.class ?? ''))).toEqual([]);
  });

  test('says in its metadata what it is, and what it offers to whom', () => {
    const opf = read(files, 'OEBPS/package.opf');
    const changed = article.updated ?? article.corrections.at(-1)?.date ?? article.published;
    expect(opf).toContain(`<meta property="dcterms:modified">${changed.earliest}T00:00:00Z</meta>`);
    expect(opf).toContain(`<dc:language>${article.language}</dc:language>`);
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      expect(opf).toContain(`<meta property="schema:${property}"`);
  });

  test.skipIf(!findProgram('epubcheck'))('has no error and no warning by EPUBCheck', () => {
    const jar = realpathSync(findProgram('epubcheck') ?? '');
    // It runs for too short a time to gain by what Java prepares for long ones.
    const said = execFileSync(
      'java',
      ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, '--failonwarnings', '-q', pathOf(name, slug, 'epub')],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
    expect(said.trim()).toBe('');
  });
});
