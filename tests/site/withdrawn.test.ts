import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parseFeed } from '@rowanmanning/feed-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { withdraw } from '../../src/commands/withdraw.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { compileAll, statedFormerly } from '../../src/compile/compile.ts';
import { recordedUuid } from '../../src/compile/addresses/anchors.ts';
import { viewFile } from '../../src/routes.ts';
import { views } from '../../src/article/views.ts';
import { publishedAt } from '../built-sites.ts';
import { isInstalled, webServerNames, webServers } from '../web-servers.ts';
import { ask } from './hosted-site.ts';

const content = '.cache/test/withdrawn-content';
const out = '.cache/test/withdrawn';
const [told, silent, pictured, kept] = ['library-boat', 'lighthouse-log', 'quarry-lake', 'island-of-surtsey'] as const;
const note = 'Its only source has taken it back.';
/** What the one says of which nothing may be said. */
const words: string[] = [];
/** Every file of them that was on the site, with its bytes. */
const former = new Map<string, Buffer>();

beforeAll(async () => {
  rmSync(content, { recursive: true, force: true });
  for (const slug of [told, silent, pictured, kept]) cpSync(`tests/fixtures/explainers/${slug}`, join(content, slug), { recursive: true });
  const files = await readArticleFiles(content);
  for (const file of files) writeFileSync(join(content, file.slug, 'anchors.json'), recordAnchors(file).anchors);
  const lines = files.map((file) => ({ slug: file.slug, formerly: statedFormerly(file), uuid: recordedUuid(file) }));
  writeFileSync(join(content, 'explainers.json'), formatExplainers(lines));
  const article = compileAll(files).articles.find(({ slug }) => slug === silent);
  words.push(article?.headline ?? '', ...(article?.addresses ?? []).map(({ text }) => text).filter((text) => text.length > 6));
  process.env.STANDFIRST_ADDRESS = publishedAt;
  await buildSite({ content, out });
  delete process.env.STANDFIRST_ADDRESS;
  for (const slug of [told, 'reading-boat', silent, pictured]) {
    writeFileSync(join(out, slug, `${slug}.pdf`), `%PDF ${slug}`);
    for (const entry of globSync(`${slug}/**/*`, { cwd: out, withFileTypes: true }))
      if (entry.isFile())
        former.set(
          relative(out, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
          readFileSync(join(entry.parentPath, entry.name)),
        );
  }
  for (const slug of [told, pictured]) await withdraw(slug, note, content, '2026-11-28');
  await withdraw(silent, undefined, content, '2026-11-28');
  await buildSite({ content, out });
}, 300_000);

const read = (file: string) => readFileSync(join(out, file), 'utf8');

describe('an explainer that was withdrawn', () => {
  test.each([told, 'reading-boat', silent])('says so at every address of its pages, with the day: %s', (name) => {
    const pages = globSync(`${name}/**/*.html`, { cwd: out });
    expect(pages).toEqual(expect.arrayContaining(views.map((view) => join(name, viewFile[view]))));
    for (const page of pages) {
      expect(read(page), page).toMatch(/28\s+November\s+2026/u);
      expect(read(page), page).toMatch(/name="?robots"? content="?noindex/u);
      expect(read(page).includes(note), page).toBe(name !== silent);
      const home = /href="?((?:\.\.\/)+)index\.html/u.exec(read(page))?.[1] ?? '';
      expect(home.split('../').length - 1, page).toBe(page.split(/[\\/]/u).length - 1);
    }
  });

  test('answers for every part that was shared, and for its feeds, data, cards and editions', () => {
    const ids = Object.keys(JSON.parse(readFileSync(join(content, told, 'anchors.json'), 'utf8')) as object).filter(Boolean);
    expect(ids.length).toBeGreaterThan(10);
    const files = [
      's/view-article.png',
      'data/people.csv',
      'data/explainer.json',
      'data/timeline.ics',
      'article.md',
      'sw.js',
      `${told}.html`,
    ];
    for (const file of [...ids.flatMap((id) => [`s/${id}.html`, `s/${id}.png`]), ...files])
      expect(globSync(`${told}/${file}`, { cwd: out })).toHaveLength(1);
    const feed = parseFeed(read(`${told}/updates.atom`));
    expect(feed.items.map(({ description }) => description)).toEqual([expect.stringContaining(note)]);
    expect(JSON.parse(read(`${told}/data/explainer.json`))).toEqual({ withdrawn: '2026-11-28' });
    expect(Object.keys(unzipSync(readFileSync(join(out, `${told}/${told}.epub`))))).toContain('page.xhtml');
  });

  test('is no more on home, in the sitemap and in the site’s feed, and listed as withdrawn', () => {
    for (const file of ['index.html', 'feed.atom', 'llms.txt'])
      for (const slug of [told, silent, pictured]) expect(read(file)).not.toContain(slug);
    const { explainers } = JSON.parse(read('addresses.json')) as { explainers: { slug: string; withdrawn?: string }[] };
    expect(explainers.map(({ slug, withdrawn }) => [slug, withdrawn])).toEqual([
      [kept, undefined],
      [told, '2026-11-28'],
      [silent, '2026-11-28'],
      [pictured, '2026-11-28'],
    ]);
  });

  test('leaves nothing of its words where nothing may be said', () => {
    expect(words.length).toBeGreaterThan(5);
    const files = globSync(`${silent}/**/*`, { cwd: out, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(20);
    for (const entry of files) {
      const text = readFileSync(join(entry.parentPath, entry.name), 'latin1');
      for (const word of words) expect(text.includes(word), `${entry.name}: ${word}`).toBe(false);
    }
  });

  test('has the worker that takes what was kept off the devices of its readers', () => {
    for (const slug of [told, 'reading-boat', silent, pictured])
      expect(read(`${slug}/sw.js`)).toBe(readFileSync('hosting/leave/sw.js', 'utf8'));
  });

  describe.each(webServerNames)('on %s', (name) => {
    test.skipIf(!isInstalled(name))('is answered for at no address with a file that was there', async () => {
      const endings = new Set([...former.keys()].map((file) => file.replace(/^.*\./u, '')));
      expect([...endings]).toEqual(
        expect.arrayContaining([...'html js png webp jpg csv json geojson ics atom epub zip pdf md svg br gz'.split(' ')]),
      );
      const { address, stop } = await webServers[name](out);
      const wrong: string[] = [];
      try {
        for (const [file, bytes] of former) {
          for (const encoding of ['identity', 'gzip', 'br']) {
            const { status, headers, body } = await ask(address, `/${file}`, { 'Accept-Encoding': encoding });
            const decode = { br: brotliDecompressSync, gzip: gunzipSync }[String(headers['content-encoding'])];
            const said = decode ? decode(body) : body;
            if (status !== 404 && (status !== 200 || said.equals(bytes))) wrong.push(`${file} ${encoding}: ${String(status)}`);
          }
        }
      } finally {
        await stop();
      }
      expect(wrong).toEqual([]);
    });
  });
});
