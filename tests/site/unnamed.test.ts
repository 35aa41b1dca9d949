import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { brotliBytes } from '../../src/commands/page-size.ts';
import { isEditionPage, llmsFile, siteFeedFiles, sitemapFile, updatesFeedFiles } from '../../src/routes.ts';
import { builtSites, publishedAt, sites, unnamedSite } from '../built-sites.ts';
import { textsOf } from '../xml-elements.ts';
import { attribute, elementsOf } from './built-page.ts';
import { parse } from 'parse5';

const { out, slug } = unnamedSite;
const filesIn = (folder: string) =>
  globSync('**/*', { cwd: folder, dot: true } as object).filter((file) => statSync(join(folder, file)).isFile());

/** Every text that the site publishes, with what stands in its books and archives. */
const texts = filesIn(out)
  .filter((file) => !/\.(?:png|woff2|br|gz)$/u.test(file))
  .flatMap((file) => {
    const bytes = readFileSync(join(out, file));
    if (!/\.(?:epub|zip)$/u.test(file)) return [{ file, text: bytes.toString() }];
    return Object.entries(unzipSync(bytes))
      .filter(([inside]) => !/\.(?:png|woff2)$/u.test(inside))
      .map(([inside, content]) => ({ file: `${file}/${inside}`, text: Buffer.from(content).toString() }));
  });
const pages = texts.filter(({ file }) => file.endsWith('.html')).map((page) => ({ ...page, elements: [...elementsOf(parse(page.text))] }));

/** What of the texts a pattern finds, and where. */
const found = (pattern: RegExp) => texts.flatMap(({ file, text }) => text.match(pattern)?.map((hit) => `${file}: ${hit}`) ?? []);

describe('a site of another newsroom', () => {
  test('says nothing of the project but that it is made with it', () => {
    const hits = found(/.{0,60}Standfirst.{0,20}/gu);
    expect(hits).toEqual([expect.stringMatching(/^index\.html: .*Made with Standfirst, free software/u)]);
  });

  test('has its own name, colours, mark and texts', () => {
    const home = pages.find(({ file }) => file === 'index.html')?.text ?? '';
    for (const own of ['The Elmwood Explainer', '<h2 id="about">About the Courier</h2>', '<h2 id="privacy">Privacy</h2>', 'lang="pt-BR"'])
      expect(home).toContain(own);
    expect(home).toContain('mailto:desk@courier.example');
    for (const { file, text } of pages.filter((page) => /(?:^index|timeline|embed\/map)\.html$/u.test(page.file))) {
      expect(text, file).toContain('M4 20 12 4l8 16z');
      expect(text, file).toMatch(/#0b1020/u);
      expect(text, file).not.toContain('#11151a');
    }
    expect(texts.find(({ file }) => file === 'icon.svg')?.text).toContain('M4 20 12 4l8 16z');
    expect(JSON.parse(texts.find(({ file }) => file === 'manifest.webmanifest')?.text ?? '')).toMatchObject({ theme_color: '#ffffff' });
  });
});

describe('a site of which nobody has said where it stands', () => {
  test('weighs no more than it would under the name, colours and mark of this project', () => {
    const views = pages.filter(({ file }) => basename(dirname(file)) === slug && !isEditionPage(file));
    expect(views.length).toBeGreaterThan(4);
    for (const { file } of views) {
      const [own, usual] = [out, sites.fixtures.out].map((folder) => brotliBytes(join(folder, file)));
      // Its words are Portuguese in part, and its mark is a drawing.
      expect(own, file).toBeLessThanOrEqual((usual ?? 0) + 400);
    }
  });

  test('was built: its pages, feeds, data and editions are there', () => {
    const { size } = new Set(texts.map(({ file }) => file));
    expect(size).toBeGreaterThan(150);
    for (const file of [siteFeedFiles.atom, llmsFile, `${slug}/data/datapackage.json`, `${slug}/${slug}.epub/OEBPS/package.opf`])
      expect(texts.map((one) => one.file)).toContain(file);
  });

  test('names no address of its own, and none that stands for one', () => {
    expect(found(/(?:standfirst\.example|nowhere\.invalid|news\.example|(?:href|content|src)="undefined).{0,60}/gu)).toEqual([]);
    for (const { file, elements } of pages) {
      const whole = elements.filter(
        (element) => attribute(element, 'rel') === 'canonical' || /^og:(?:url|image)/u.test(attribute(element, 'property') ?? ''),
      );
      expect([file, ...whole.map(({ attrs }) => attrs)]).toEqual([file]);
    }
  });

  test('has no sitemap and says of none', () => {
    expect(existsSync(join(out, sitemapFile))).toBe(false);
    expect(found(/sitemap/giu)).toEqual([]);
  });

  test('offers no code that could not work', () => {
    expect(found(/class="embed-code|<textarea/gu)).toEqual([]);
    expect(existsSync(join(out, slug, 'embed/timeline.html'))).toBe(true);
  });

  test.each([
    ['', siteFeedFiles],
    [`${slug}/`, updatesFeedFiles],
  ])('has the ids in the feeds of “%s” that they have at an address, and links that lead to its pages', (folder, files) => {
    const atom = readFileSync(join(out, folder, files.atom), 'utf8');
    const ids = textsOf(atom, 'id');
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\w-]{36}$/u);
    const named = readFileSync(join(sites.fixtures.out, folder, files.atom), 'utf8');
    expect(textsOf(named, 'id')).toEqual(expect.arrayContaining(folder === '' ? ids.slice(1) : ids));
    const hrefs = [...atom.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) => href);
    expect(hrefs).not.toEqual([]);
    for (const href of hrefs) expect(existsSync(join(out, folder, href.replace(/#.*/u, '').replace(/\/$/u, '/index.html')))).toBe(true);
    expect(readFileSync(join(out, folder, files.json), 'utf8')).not.toMatch(/feed_url|"image"/u);
  });

  test('has a calendar with the ids that it has at an address', () => {
    const uids = (root: string) => readFileSync(join(root, slug, 'data/timeline.ics'), 'utf8').match(/^UID:.*$/gmu);
    expect(uids(out)?.length).toBeGreaterThan(3);
    expect(uids(out)).toEqual(uids(sites.fixtures.out));
  });

  test('has no other id of an explainer, in any file, than it has at an address', () => {
    const ids = (root: string) => {
      const book = unzipSync(readFileSync(join(root, slug, `${slug}.epub`)));
      const files = [updatesFeedFiles.atom, updatesFeedFiles.json, 'data/timeline.ics', 'data/datapackage.json', 'data/explainer.json'];
      const all = [...files.map((file) => readFileSync(join(root, slug, file))), book['OEBPS/package.opf']];
      return all.flatMap((bytes) =>
        Buffer.from(bytes ?? [])
          .toString()
          .match(/[\w-]*@?\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gu),
      );
    };
    expect(ids(out).length).toBeGreaterThan(10);
    expect(ids(out)).toEqual(ids(sites.fixtures.out));
  });

  test('has pages, one file and an archive without a link that leads nowhere', () => {
    const isKept = (file: string) => file.includes('.zip/');
    for (const { file, elements } of pages) {
      const folder = isKept(file) ? dirname(file).replace(/^.*\.zip/u, '') : dirname(join(out, file));
      const inside = new Set(texts.filter((one) => isKept(one.file)).map((one) => one.file));
      for (const element of elements.filter(({ tagName }) => tagName === 'a')) {
        const href = attribute(element, 'href');
        if (href === undefined) {
          expect([file, attribute(element, 'class')]).toEqual([file, 'wordmark']);
          continue;
        }
        const path = href.replace(/#.*$/u, '');
        if (/^(?:https?|mailto):/u.test(href) || path === '') continue;
        const isThere = isKept(file)
          ? inside.has(join(file.replace(/\.zip\/.*$/u, '.zip'), folder, path)) || existsSync(join(out, slug, path))
          : existsSync(join(folder, path));
        expect([file, href, isThere]).toEqual([file, href, true]);
      }
    }
  });
});

test('without a licence, none is stated anywhere', () => {
  const licences = found(
    /(?:creativecommons|CC BY|"licen[cs]es?":|dc:rights|<rights|Method and licence|texts? (?:is|are) under).{0,40}/giu,
  );
  // A field of pictures, for articles that have any.
  expect(licences.filter((hit) => !hit.endsWith('explainer.schema.json: "licence": {'))).toEqual([]);
});

test('what is not said there is said where address and licence are known', () => {
  const read = (file: string) => readFileSync(join(sites.content.out, file), 'utf8');
  const story = 'central-america-migration';
  const licence = 'https://creativecommons.org/licenses/by/4.0/';
  for (const file of ['index.html', `${story}/index.html`, 'feed.atom', `${story}/updates.atom`, `${story}/data/datapackage.json`])
    expect(read(file)).toContain(licence);
  const book = unzipSync(readFileSync(join(sites.content.out, story, `${story}.epub`)));
  for (const file of ['package.opf', 'colophon.xhtml']) expect(Buffer.from(book[`OEBPS/${file}`] ?? []).toString()).toContain(licence);
  expect(read('robots.txt')).toContain(`Sitemap: ${publishedAt}`);
  for (const { out: folder } of builtSites.map((name) => sites[name])) {
    for (const file of filesIn(folder).filter((one) => /\.(?:html|atom|json|txt|xml|csv|ics)$/u.test(one)))
      expect([file, readFileSync(join(folder, file), 'utf8').includes('standfirst.example')]).toEqual([file, false]);
  }
});

test.each([...builtSites.map((name) => sites[name]), unnamedSite])('GitHub Pages gets $out as it is', ({ out: folder }) => {
  expect(statSync(join(folder, '.nojekyll')).isFile()).toBe(true);
  const lost = globSync('**/*', { cwd: folder }).filter((path) => basename(path).startsWith('_'));
  expect(lost.toSorted()).toEqual(['_headers', '_headers.caddy', '_headers.nginx']);
});
