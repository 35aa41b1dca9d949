import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostPageBytes } from '../../src/outputs/site/page-bytes.ts';
import { llmsFile, sitemapFile, siteFeedFiles, yearsId, pledgesFolder } from '../../src/routes.ts';
import { publishedAt, sites } from '../built-sites.ts';
import { markdownOutline } from '../markdown-outline.ts';
import { textsOf } from '../xml-elements.ts';
import { attribute, type Element, elementsOf } from './built-page.ts';

const count = 1000;
// Within the project, where several builds do not meet.
const folder = newFolder('.cache/test');
const site = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['tests/site/many-explainers.ts', site, String(count)], {
    env: { ...process.env, NODE_ENV: 'production', STANDFIRST_ADDRESS: publishedAt, STANDFIRST_CONTENT: sites.fixtures.content },
  });
}, 300_000);

function newFolder(within: string): string {
  mkdirSync(within, { recursive: true });
  return mkdtempSync(join(within, 'many-'));
}

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const archiveFiles = () =>
  readdirSync(join(site, 'archive'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `archive/${file}`);
const elementsIn = (file: string) => [...elementsOf(parse(read(file)))];
/** Where the links of a page lead that fit, from the site’s root. */
const linksIn = (file: string, isMeant: (element: Element) => boolean = () => true) =>
  elementsIn(file).flatMap((element) => {
    const href = element.tagName === 'a' && isMeant(element) ? attribute(element, 'href') : undefined;
    return href === undefined ? [] : [posix.join(posix.dirname(file), href)];
  });
const explainersIn = (file: string) => [...new Set(linksIn(file).filter((href) => /^[^/]+-\d+\/index\.html$/u.test(href)))];

test('home and every page of the archive are at most 20 KB, their style apart', () => {
  const sizes = ['index.html', ...archiveFiles()].map((file) => [
    file,
    Buffer.byteLength(read(file).replace(/<style>.*?<\/style>/gsu, '')),
  ]);
  expect(sizes.length).toBeGreaterThan(count / 24);
  expect(sizes.filter(([, bytes]) => Number(bytes) > mostPageBytes)).toEqual([]);
});

test('the archive has every explainer once, and its links lead past all, from the newest page on', () => {
  const next = (file: string) => linksIn(file, (element) => attribute(element, 'rel') === 'next')[0];
  const previous = (file: string) => linksIn(file, (element) => attribute(element, 'rel') === 'prev')[0];
  const years = linksIn('index.html').filter((href) => href.startsWith('archive/'));
  const passed: string[] = [];
  for (let file = years[0]; file !== undefined && passed.length <= count; file = next(file)) {
    expect(previous(file)).toBe(passed.at(-1));
    passed.push(file);
  }
  expect(passed.toSorted()).toEqual(archiveFiles().toSorted());
  const found = passed.flatMap(explainersIn);
  expect(found).toHaveLength(count);
  expect(new Set(found).size).toBe(count);
  expect(years).toEqual(passed.filter((file) => years.includes(file)));
  for (const file of passed) expect(linksIn(file)).toContain(`index.html#${yearsId}`);
});

test('home shows the newest, and says no more to programs', () => {
  const shown = explainersIn('index.html');
  expect(shown.length).toBeGreaterThan(2);
  const weeks = shown.map((href) => Math.floor(Number(/\d+(?=\/)/u.exec(href)?.[0]) / 4));
  expect(weeks).toEqual(weeks.toSorted((a, b) => b - a));
  expect(weeks[0]).toBe(count / 4 - 1);
  expect(archiveFiles().flatMap(explainersIn)).toEqual(expect.arrayContaining(shown));
  const [data = ''] = /(?<=<script type="application\/ld\+json">).*?(?=<\/script>)/u.exec(read('index.html')) ?? [];
  const [, list] = (JSON.parse(data) as { '@graph': { itemListElement?: unknown[] }[] })['@graph'];
  expect(list?.itemListElement).toHaveLength(shown.length);
});

test('feeds and llms.txt have the newest fifty, and the sitemap has all pages', () => {
  expect(parseFeed(read(siteFeedFiles.atom)).items).toHaveLength(50);
  expect((JSON.parse(read(siteFeedFiles.json)) as { items: unknown[] }).items).toHaveLength(50);
  const { headings, links } = markdownOutline(read(llmsFile));
  expect(headings.filter(({ depth }) => depth === 2)).toHaveLength(51);
  expect(links.map(({ url }) => url)).toEqual(
    expect.arrayContaining([`${publishedAt}index.html#${yearsId}`, `${publishedAt}${sitemapFile}`]),
  );
  const addresses = textsOf(read(sitemapFile), 'loc');
  expect(addresses).toEqual(expect.arrayContaining(archiveFiles().map((file) => publishedAt + file)));
  const lives = addresses.filter((address) => address.includes(`/${pledgesFolder}`));
  expect(addresses.length - lives.length).toBe(1 + archiveFiles().length + 5 * count);
  // One of the articles has four pledges with steps.
  const storiesWithLives = new Set(lives.map((address) => address.slice(0, address.indexOf(`/${pledgesFolder}`))));
  expect(storiesWithLives.size).toBeGreaterThan(50);
  expect(lives).toHaveLength(4 * storiesWithLives.size);
});

test('the page for what is not found has few explainers, and that for what is not kept none', () => {
  expect(explainersIn('404.html')).toHaveLength(5);
  expect(explainersIn('offline.html')).toEqual([]);
});
