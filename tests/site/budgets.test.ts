import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate, parse, walk } from 'css-tree';
import { expect, test } from 'vitest';
import { brotliBytes, budgetBytes } from '../../src/commands/page-size.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import type { Article } from '../../src/article/article.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { bytesOfRow, frameBytes as archiveFrame } from '../../src/outputs/site/archive.ts';
import { bytesOfEntry, frameBytes as homeFrame } from '../../src/outputs/site/home.ts';
import { mostPageBytes } from '../../src/outputs/site/page-bytes.ts';
import { embedScript, isEditionPage, offlineScript, shareScript, workerFile } from '../../src/routes.ts';
import { builtPath, builtSites, isLookedAt, sites, type SiteName } from '../built-sites.ts';
import { attribute, builtFiles, builtPages, type Element, isEmbed, isSharePage, textOf } from './built-page.ts';

const filesOf = (site: SiteName, ending: string, isTaken: (file: string) => boolean = () => true) =>
  builtFiles(site)
    .filter((file) => file.endsWith(ending) && isTaken(file))
    .map((file) => builtPath(site, file));

const articles = new Map<SiteName, Article[]>();
for (const site of builtSites) articles.set(site, compileAll(await readArticleFiles(sites[site].content)).articles);

// A whole explainer in one file is kept, not waited for: it has no budget.
const pages = builtSites
  .filter((site) => site !== 'fixtures' && site !== 'crowded')
  .flatMap((site) => filesOf(site, '.html', (file) => isLookedAt(site, file) && !isEditionPage(file)));

test.each(pages)('%s is at most 14,600 bytes, an embed 10,240, a share page 1,024', (file) => {
  const kind = isSharePage(file) ? 'sharePage' : isEmbed(file) ? 'embed' : 'page';
  expect(brotliBytes(file)).toBeLessThanOrEqual(budgetBytes[kind]);
});

const mostWords = 1200;
const mostEntries = 30;
const entriesOf = ({ people, organisations, places, dates, pledges }: Article) =>
  [people, organisations, places, dates, pledges].reduce((sum, list) => sum + list.length, 0);
const articlePages = [...articles].flatMap(([site, all]) =>
  all.map((article) => ({ article, file: builtPath(site, `${article.slug}/index.html`) })),
);
const isSmall = ({ article }: (typeof articlePages)[number]) => article.words <= mostWords && entriesOf(article) <= mostEntries;

test.each(articlePages.filter(isSmall).map(({ article, file }) => [article.slug, file]))(
  'the article %s, of up to 1,200 words and 30 entries, is at most 14,600 bytes',
  (_, file) => {
    expect(brotliBytes(file)).toBeLessThanOrEqual(budgetBytes.page);
  },
);

test('larger articles print what they take, and no page of a view takes 60 KB', () => {
  for (const { article, file } of articlePages.filter((one) => !isSmall(one)))
    console.log(`${article.slug}: ${entriesOf(article)} entries, ${article.words} words, ${brotliBytes(file).toLocaleString('en')} bytes`);
  const large = builtSites
    .flatMap((site) => filesOf(site, '.html', (file) => isLookedAt(site, file) && !isEditionPage(file) && !isSharePage(file)))
    .filter((file) => brotliBytes(file) >= 60_000);
  expect(large).toEqual([]);
});

/** What a page with a list of explainers tells programs of each. */
function listedIn(html: string): unknown[] {
  const [data = '{}'] = /(?<=<script type="?application\/ld\+json"?>).*?(?=<\/script>)/su.exec(html) ?? [];
  const graph = (JSON.parse(data) as { '@graph'?: { '@type': string; itemListElement?: unknown[] }[] })['@graph'] ?? [];
  return graph.find((thing) => thing['@type'] === 'ItemList')?.itemListElement ?? [];
}

test('the lists of explainers have no more bytes than they are reckoned to have, by which they are divided', () => {
  const withoutStyle = (html: string) => Buffer.byteLength(html.replace(/<style>.*?<\/style>/gsu, ''));
  for (const { site, file, html } of builtPages().filter((page) => /^(?:index|archive\/.*)\.html$/u.test(page.file))) {
    const slugs = [...new Set([...html.matchAll(/"(?:\.\.\/)?([\w-]+)\/index\.html"/gu)].map(([, slug]) => slug))];
    const shown = slugs
      .map((slug) => articles.get(site)?.find((article) => article.slug === slug))
      .filter((article) => article !== undefined);
    expect(shown.length).toBeGreaterThan(0);
    const isHome = file === 'index.html';
    const reckoned = shown.map((article, index) => (isHome ? bytesOfEntry(article, index === 0) : bytesOfRow(article)));
    const frame = isHome ? homeFrame : archiveFrame;
    expect(withoutStyle(html)).toBeLessThanOrEqual(reckoned.reduce((sum, bytes) => sum + bytes, frame));
    expect(withoutStyle(html)).toBeLessThanOrEqual(mostPageBytes);
    const entries = html.match(isHome ? /<article class="?explainer.*?<\/article>/gsu : /<li> ?<span class="label muted.*?<\/li>/gsu) ?? [];
    const items = listedIn(html).map((item) => `${JSON.stringify(item).replaceAll('<', '\\u003c')},`);
    expect([entries.length, items.length]).toEqual([shown.length, shown.length]);
    for (const [index, entry] of entries.entries())
      expect(Buffer.byteLength(entry + (items[index] ?? ''))).toBeLessThanOrEqual(reckoned[index] ?? 0);
  }
});

test.each(builtSites.flatMap((site) => filesOf(site, 'land.svg')))('%s is at most 10 KB', (file) => {
  expect(brotliBytes(file)).toBeLessThanOrEqual(budgetBytes.land);
});

test('the script of the share menu is at most 10 KB', () => {
  expect(brotliBytes(builtPath('content', shareScript))).toBeLessThanOrEqual(budgetBytes.shareScript);
});

test('the script of embeds is at most 1 KB', () => {
  expect(brotliBytes(builtPath('content', embedScript))).toBeLessThanOrEqual(budgetBytes.embedScript);
});

test('service workers are at most 8 KB, and the script that says what they keep at most 2', () => {
  const workers = filesOf('content', workerFile);
  expect(Math.max(...workers.map(brotliBytes))).toBeLessThanOrEqual(budgetBytes.worker);
  expect(brotliBytes(builtPath('content', offlineScript))).toBeLessThanOrEqual(budgetBytes.offlineScript);
});

test('the fonts are at most 60 KB together', () => {
  const fonts = filesOf('content', '.woff2');
  expect(fonts).not.toEqual([]);
  expect(fonts.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(budgetBytes.fonts);
});

const lightPages = builtPages().filter(({ file }) => !isEditionPage(file));

test.each(lightPages)('no rule of $site/$file is for what neither the page nor a script of its can show', ({ site, file, elements }) => {
  const inPage = elements.filter(({ tagName }) => tagName === 'script').map(textOf);
  const later = builtFiles(site)
    .filter((script) => script.endsWith('.js') && inPage.some((code) => code.includes(script.split('/').at(-1) ?? '')))
    .filter((script) => dirname(script) === '.' || dirname(script) === dirname(file))
    .map((script) => readFileSync(join(sites[site].out, script), 'utf8'));
  const words = new Set([...inPage, ...later].join(' ').split(/[^\w-]+/u));
  const inMarkup = new Set(
    elements.flatMap(({ attrs }) => attrs.flatMap(({ name, value }) => (name === 'class' ? value.split(/\s+/u) : []))),
  );
  const classesOf = (selector: string) => [
    ...selector.replace(/:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '').matchAll(/\.(?<name>[\w-]+)/gu),
  ];
  const dead: string[] = [];
  for (const style of elements.filter(({ tagName }) => tagName === 'style')) {
    walk(parse(textOf(style)), {
      visit: 'Rule',
      enter: ({ prelude }) => {
        if (prelude.type !== 'SelectorList') return;
        for (const selector of prelude.children.toArray().map((part) => generate(part))) {
          const isShown = classesOf(selector).every(({ groups }) => inMarkup.has(groups?.name ?? '') || words.has(groups?.name ?? ''));
          if (!isShown) dead.push(selector);
        }
      },
    });
  }
  expect(dead).toEqual([]);
});

const isInNoscript = ({ parentNode }: Element) => parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'noscript';

test.each(lightPages)(
  '$site/$file has one style, one more for readers without scripts at most, and one module: its policy has a hash for each',
  ({ elements }) => {
    const modules = elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'module');
    expect(modules.length).toBeLessThanOrEqual(1);
    const [scriptless = [], always = []] = [true, false].map((isApart) =>
      elements.filter((element) => element.tagName === 'style' && isInNoscript(element) === isApart),
    );
    expect(always.length).toBeLessThanOrEqual(1);
    expect(scriptless.length).toBeLessThanOrEqual(1);
  },
);
