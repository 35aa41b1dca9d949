import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import type { KeptFile } from '../../src/browser/worker.ts';
import { writeExplainerWorkers, writeRootWorker } from '../../src/integrations/files/offline.ts';
import { manifestFile, offlinePage, offlineScript, shareScript, viewFile, workerFile } from '../../src/routes.ts';
import { builtPath, builtSites, type SiteName, sites } from '../built-sites.ts';
import { attribute, builtFiles, builtPages, isBrowsed, isSharePage } from './built-page.ts';
import { keptFiles } from './kept-files.ts';

const pages = builtPages();
const workers = builtSites.flatMap((site) =>
  builtFiles(site)
    .filter((file) => posix.basename(file) === workerFile)
    .map((file) => ({ site, worker: file, folder: posix.dirname(file), kept: keptBy(site, file) })),
);

/** What a worker keeps, from the site's root. */
function keptBy(site: SiteName, worker: string): (KeptFile & { file: string })[] {
  const code = readFileSync(builtPath(site, worker), 'utf8');
  return keptFiles(code).map((kept) => ({ ...kept, file: posix.join(posix.dirname(worker), kept.url) }));
}

test('every folder with pages has a worker, that of a former name too, and so has the root', () => {
  for (const site of builtSites) {
    const homes = builtFiles(site).filter((file) => /^(?:[^/]+\/)?index\.html$/u.test(file));
    expect(workers.filter((worker) => worker.site === site).map(({ folder }) => folder)).toEqual(
      homes.map((file) => posix.dirname(file)).sort((a, b) => (posix.join(a, workerFile) < posix.join(b, workerFile) ? -1 : 1)),
    );
  }
});

describe.each(workers)('$site/$worker', ({ site, worker, folder, kept }) => {
  const files = kept.map(({ file }) => file);

  test('holds each file to the bytes that are published', () => {
    expect(kept.length).toBeGreaterThan(5);
    for (const { file, revision, integrity } of kept) {
      const bytes = readFileSync(builtPath(site, file));
      // By its revision a device knows a file that it has, from the edition before.
      const known = createHash('md5').update(bytes).digest('hex');
      const hash = createHash('sha384').update(bytes).digest('base64');
      expect([file, revision, integrity]).toEqual([file, known, `sha384-${hash}`]);
    }
  });

  test('keeps its pages with all that they load, and the page for what is not kept', () => {
    const own = folder === '.' ? ['index.html'] : Object.values(viewFile).map((view) => posix.join(folder, view));
    expect(files).toEqual(expect.arrayContaining([...own, offlinePage, offlineScript, ...(folder === '.' ? [] : [shareScript])]));
    for (const page of pages.filter((candidate) => candidate.site === site && own.includes(candidate.file))) {
      const loaded = page.elements.flatMap((element) => {
        // Small maps further down on the home page: a site of many explainers would keep the land of all.
        if (attribute(element, 'loading') === 'lazy') return [];
        if (element.tagName === 'image' || element.tagName === 'img') return attribute(element, 'href') ?? attribute(element, 'src') ?? [];
        return element.tagName === 'link' && /^(?:icon|manifest)$/u.test(attribute(element, 'rel') ?? '')
          ? (attribute(element, 'href') ?? [])
          : [];
      });
      const styled = [...page.html.matchAll(/url\(([^)"'#]+)\)/gu)].map(([, address = '']) => address);
      const needed = [...loaded, ...styled].map((address) => posix.join(posix.dirname(page.file), address));
      expect(needed.length).toBeGreaterThan(2);
      expect(files).toEqual(expect.arrayContaining(needed));
    }
  });

  test('keeps nothing that an explainer beside it can change', () => {
    if (folder === '.') return;
    const others = workers.filter((other) => other.site === site && other.folder !== '.');
    const outside = (of: (typeof workers)[number]) => of.kept.map(({ file }) => file).filter((file) => !file.startsWith(`${of.folder}/`));
    const mine = files.filter((file) => !file.startsWith(`${folder}/`));
    expect(mine.filter((file) => file.endsWith('.html'))).toEqual([offlinePage]);
    for (const other of others) expect(outside(other)).toEqual(mine);
  });

  test('keeps no page to share by and nothing to download, and not much in all', () => {
    expect(files.filter((file) => /(?:^|\/)s\/|\.(?:epub|zip|pdf|csv|json|ics|xml)$/u.test(file))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + readFileSync(builtPath(site, file)).length, 0);
    // A hundred people have longer pages.
    expect(bytes).toBeLessThan((site === 'crowded' ? 1700 : 700) * 1024);
  });

  test('never takes over from another edition by itself, and leaves the caches of other workers alone', () => {
    const code = readFileSync(builtPath(site, worker), 'utf8');
    // Only when a page asks for it; and it deletes what it has itself, under its name of today and that of before.
    const calls = (call: RegExp) => [...code.matchAll(call)].map(([found]) => found.replace(/^.*=(?=`SKIP_WAITING)/u, ''));
    expect(calls(/.{0,60}self\.skipWaiting\(\)/gu)).toEqual(['`SKIP_WAITING`&&self.skipWaiting()']);
    expect(calls(/caches\.delete\(/gu)).toHaveLength(2);
    const others = ['clients.claim', 'caches.keys', 'sourceMappingURL', 'importScripts', process.cwd()];
    expect(others.filter((word) => code.includes(word))).toEqual([]);
  });
});

test.each(['content', 'fixtures'] as const)('the page for what is not kept names no explainer: %s', (site) => {
  const page = pages.find((candidate) => candidate.site === site && candidate.file === offlinePage);
  const slugs = workers.filter((worker) => worker.site === site && worker.folder !== '.').map(({ folder }) => folder);
  expect(slugs).not.toEqual([]);
  expect(slugs.filter((slug) => page?.html.includes(slug))).toEqual([]);
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(builtPath('content', manifestFile), 'utf8')) as {
    start_url: string;
    icons: { src: string; sizes: string; type: string }[];
  };

  test('leads to a page and to pictures of the sizes that it says', () => {
    expect(existsSync(builtPath('content', manifest.start_url))).toBe(true);
    for (const { src, sizes, type } of manifest.icons) {
      const file = readFileSync(builtPath('content', src));
      if (type !== 'image/png') continue;
      const { width, height } = PNG.sync.read(file);
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  test('is named by every page that stays open, as are its colours', () => {
    for (const { file, elements } of pages.filter((page) => isBrowsed(page.file))) {
      const hrefs = elements.filter((element) => attribute(element, 'rel') === 'manifest').map((element) => attribute(element, 'href'));
      expect([file, hrefs]).toEqual([file, [`${'../'.repeat(file.split('/').length - 1) || './'}${manifestFile}`]]);
      expect(elements.filter((element) => attribute(element, 'name') === 'theme-color')).toHaveLength(2);
    }
  });
});

describe('writing the workers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-workers-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('again gives the same bytes, in another folder too', async () => {
    cpSync(sites.fixtures.out, join(folder, 'site'), { recursive: true });
    await writeExplainerWorkers(join(folder, 'site'));
    await writeRootWorker(join(folder, 'site'));
    for (const { worker } of workers.filter(({ site }) => site === 'fixtures')) {
      expect(readFileSync(join(folder, 'site', worker), 'utf8')).toBe(readFileSync(builtPath('fixtures', worker), 'utf8'));
    }
  });
});

// Without a connection `browser/lost.ts` finds the part of a share page, which is not kept, in the pages that are.
test.each(builtSites)('%s: each share page leads to the first kept page that has its part, and not only says where it is now', (site) => {
  const shared = builtFiles(site).filter((file) => isSharePage(file) && file.endsWith('.html'));
  expect(shared.length).toBeGreaterThan(20);
  const known = new Map<string, Map<string, boolean>>();
  /** The ids of a page, each with whether it only marks what has moved. */
  const idsOf = (page: string) => {
    const tags = readFileSync(builtPath(site, page), 'utf8').matchAll(/<[a-z][^<>]*\sid="?([^"\s>]+)[^<>]*>/gu);
    const ids = known.get(page) ?? new Map([...tags].map(([tag, id = '']) => [id, tag.includes('tombstone')]));
    known.set(page, ids);
    return ids;
  };
  for (const file of shared) {
    const [, page = '', part = ''] = /url=([^"#]+)#([^"]+)"/u.exec(readFileSync(builtPath(site, file), 'utf8')) ?? [];
    const id = posix.basename(file, '.html');
    // Of an explainer that was renamed, that of its name today, as the script finds it.
    const folder = posix.join(posix.dirname(file), posix.dirname(page));
    const own = Object.values(viewFile).filter((view) => idsOf(posix.join(folder, view)).has(id));
    const has = own.find((view) => idsOf(posix.join(folder, view)).get(id) === false) ?? own[0];
    expect([file, has, part]).toEqual([file, posix.basename(page), id]);
  }
});
