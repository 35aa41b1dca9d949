import { readFileSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../src/commands/web/published.ts';
import { parseRecord } from '../../src/compile/addresses/anchors.ts';
import { readArticleFiles, readContent } from '../../src/compile/read/article-files.ts';
import { compileAll, compileContent } from '../../src/compile/compile.ts';
import { pledgesWithSteps } from '../../src/article/life.ts';
import { views } from '../../src/article/views.ts';
import {
  explainerHref,
  llmsFile,
  pledgeFeedFiles,
  pledgeFile,
  robotsFile,
  siteFeedFiles,
  sitemapFile,
  updatesFeedFiles,
  viewFile,
} from '../../src/routes.ts';
import { site } from '../../src/site.ts';
import { publishedAt, builtPath, type SiteName, sites } from '../built-sites.ts';
import { markdownOutline } from '../markdown-outline.ts';
import { textsOf } from '../xml-elements.ts';
import { isBuilt } from './built-address.ts';
import { attribute, builtFiles, builtPages, isBrowsed, isLost } from './built-page.ts';

const pages = builtPages();
const articles = {
  content: compileAll(await readArticleFiles(sites.content.content)).articles,
  fixtures: compileAll(await readArticleFiles(sites.fixtures.content)).articles,
};
const read = (name: SiteName, file: string) => readFileSync(builtPath(name, file), 'utf8');
describe.each(['content', 'fixtures'] as const)('%s', (name) => {
  const feedFolders = articles[name].flatMap(({ slug, formerly }) => [slug, ...formerly].map(explainerHref));
  const lives = articles[name].flatMap((article) =>
    [article.slug, ...article.formerly].flatMap((slug) => pledgesWithSteps(article).map(({ id }) => ({ slug, id }))),
  );
  const ofLives = (form: 'atom' | 'json') => lives.map(({ slug, id }) => `${explainerHref(slug)}${pledgeFeedFiles(id)[form]}`);
  const atoms = [siteFeedFiles.atom, ...feedFolders.map((folder) => `${folder}${updatesFeedFiles.atom}`), ...ofLives('atom')];
  const jsons = [siteFeedFiles.json, ...feedFolders.map((folder) => `${folder}${updatesFeedFiles.json}`), ...ofLives('json')];

  test('has the feeds of the site and of every explainer, under each name it had', () => {
    const ofForm = (ending: RegExp) => builtFiles(name).filter((file) => ending.test(file));
    expect(ofForm(/\.atom$/u)).toEqual(atoms.toSorted());
    expect(ofForm(/(?:(?:^|\/)(?:feed|updates)|\/pledges\/.*)\.json$/u)).toEqual(jsons.toSorted());
  });

  test.each(atoms)('%s is a feed to another’s parser, with addresses that are there', (file) => {
    const text = read(name, file);
    const feed = parseFeed(text);
    expect(feed.items.length).toBeGreaterThan(0);
    const addresses = [feed.url, feed.self, ...feed.items.map(({ url }) => url), ...linksIn(feed.items.map(({ content }) => content))];
    expect(addresses.filter((address) => !isBuilt(name, address ?? ''))).toEqual([]);
    const ids = textsOf(text, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const days = textsOf(text, 'published');
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test.each(jsons)('%s has what JSON Feed asks for, and addresses that are there', (file) => {
    const feed = JSON.parse(read(name, file)) as JsonFeed;
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: expect.stringMatching(/\S/u) as string });
    const addresses = [feed.home_page_url, feed.feed_url, ...feed.items.flatMap(({ url, image }) => [url, image])];
    expect(feed.items.filter(({ id, content_html: html }) => !id || !html)).toEqual([]);
    expect(feed.items.flatMap((item) => [item.date_published, item.date_modified]).filter((time) => !isTime(time))).toEqual([]);
    expect([...addresses, ...linksIn(feed.items.map((item) => item.content_html))].filter((address) => !isBuilt(name, address))).toEqual(
      [],
    );
  });

  test('lists in its sitemap every page that has an address of its own, and no other', () => {
    const addresses = textsOf(read(name, sitemapFile), 'loc');
    const own = views.map((view) => viewFile[view]);
    const expected = articles[name].flatMap((article) =>
      [...own, ...pledgesWithSteps(article).map(({ id }) => pledgeFile(id))].map(
        (file) => `${publishedAt}${explainerHref(article.slug)}${file}`,
      ),
    );
    const lists = builtFiles(name).flatMap((file) => (/^archive\/.*\.html$/u.test(file) ? `${publishedAt}${file}` : []));
    expect(lists).toHaveLength(name === 'content' ? 0 : 5);
    expect(addresses.toSorted()).toEqual([publishedAt, ...lists, ...expected].toSorted());
    expect(addresses.filter((address) => !isBuilt(name, address))).toEqual([]);
    expect(textsOf(read(name, sitemapFile), 'lastmod')).toHaveLength(addresses.length);
  });

  test('says in each page the address that the sitemap has for it, and in those for what is not there none', () => {
    const listed = textsOf(read(name, sitemapFile), 'loc');
    const today = new Map(articles[name].flatMap(({ slug, formerly }) => formerly.map((former) => [former, slug] as const)));
    for (const { file, elements } of pages.filter((page) => page.site === name && isBrowsed(page.file))) {
      const [folder = '', ...path] = file.split('/');
      const address = `${publishedAt}${path.length === 0 ? '' : `${today.get(folder) ?? folder}/${path.join('/')}`}`;
      const found = elements.filter((element) => attribute(element, 'rel') === 'canonical').map((element) => attribute(element, 'href'));
      expect({ file, found }).toEqual({ file, found: isLost(file) ? [] : [address] });
      expect(listed).toContain(address);
      const images = elements.filter((element) => attribute(element, 'property') === 'og:image');
      expect({ file, missing: images.filter((image) => !isBuilt(name, attribute(image, 'content') ?? '')) }).toEqual({ file, missing: [] });
    }
  });

  test('says in robots.txt where the sitemap is', () => {
    const [, address = ''] = /^Sitemap: (\S+)$/mu.exec(read(name, robotsFile)) ?? [];
    expect(address).toBe(`${publishedAt}${sitemapFile}`);
    expect(isBuilt(name, address)).toBe(true);
  });

  test('leads in llms.txt to files that are there', () => {
    const { headings, links } = markdownOutline(read(name, llmsFile));
    const plain = (text: string) => text.replaceAll(/\s+/gu, ' ');
    const titles = articles[name].map(({ headline }) => plain(headline));
    expect(headings.map(({ text }) => plain(text))).toEqual(expect.arrayContaining([site.name, ...titles]));
    expect(links.length).toBeGreaterThan(titles.length * 6);
    expect(links.map(({ url }) => url).filter((url) => !isBuilt(name, url))).toEqual([]);
  });
});

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: Record<'id' | 'url' | 'image' | 'content_html' | 'date_published' | 'date_modified', string>[];
}

function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T00:00:00Z$/u.test(text) && !Number.isNaN(Date.parse(text));
}

/** The addresses of the links in pieces of HTML. */
function linksIn(pieces: (string | null)[]): string[] {
  return pieces.flatMap((html) => [...(html ?? '').matchAll(/<a href="([^"]*)"/gu)].map(([, address]) => address ?? ''));
}

test('lists every address of the articles, and no later build of them would lose one', { timeout: 60_000 }, async () => {
  for (const name of ['content', 'fixtures'] as const) {
    const { explainers } = await readPublished(builtPath(name));
    const content = await readContent(sites[name].content);
    const found = content.files.flatMap(({ slug, anchors = '' }) => (parseRecord(anchors)?.anchors ?? []).map(({ id }) => `${slug} ${id}`));
    const listed = new Set(explainers.flatMap(({ slug, addresses }) => addresses.map(({ id }) => `${slug} ${id}`)));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((address) => !listed.has(address))).toEqual([]);
    const { problems } = compileContent(content, undefined, explainers);
    expect(problems.filter(({ rule }) => rule === 'published-address')).toEqual([]);
  }
});
