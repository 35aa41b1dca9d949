import { createServer, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { expect, type Route } from '@playwright/test';
import { addressOf } from '../../src/commands/serve.ts';
import { isEditionPage } from '../../src/routes.ts';
import { builtPath, builtSites } from '../built-sites.ts';
import { reusedPage } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf, slug } from './story.ts';

interface Measured {
  shift: number;
  longestTaskMs: number;
  /** Reads what has been seen and not been told yet. */
  read: () => void;
}

const test = reusedPage(() => {
  const measured: Measured = { shift: 0, longestTaskMs: 0, read: () => [...observers.keys()].forEach(read) };
  Object.assign(globalThis, { measured });
  const shifts = (entries: PerformanceEntryList) => {
    for (const entry of entries) measured.shift += (entry as PerformanceEntry & { value: number }).value;
  };
  const tasks = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) measured.longestTaskMs = Math.max(measured.longestTaskMs, duration);
  };
  const observers = new Map([
    [new PerformanceObserver((list) => shifts(list.getEntries())), shifts],
    [new PerformanceObserver((list) => tasks(list.getEntries())), tasks],
  ]);
  const read = (observer: PerformanceObserver) => observers.get(observer)?.(observer.takeRecords());
  for (const [observer, add] of observers) observer.observe({ type: add === shifts ? 'layout-shift' : 'longtask', buffered: true });
});

/** Waits until the page has been painted as it is now: after two frames what has moved is known. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

const pieceBytes = 4096;

/** Sends another file of the site, whole. */
async function passOn(path: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(siteAddress('content', 'root') + path);
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

// The typefaces of a whole explainer in one file stand in it: none is late. Of other stories than the first, each timeline; the headlines of
// one are markup, whose lines no typeface is reckoned for.
const pages = builtSites.flatMap((site) =>
  pagesOf(site)
    .filter((file) => (site === 'content' ? !isEditionPage(file) : /^(?!hostile)[^/]+\/timeline\.html$/u.test(file)))
    .map((file) => ({ site, file })),
);

for (const width of [390, 1280]) {
  for (const { site, file } of pages) {
    test(`${site}: ${file} at ${String(width)} px: nothing moves when late fonts arrive`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 844 });
      const held: Route[] = [];
      let isLate = false;
      await page.route('**/*.woff2', (route) => (isLate ? route.continue() : void held.push(route)));
      await page.goto(siteAddress(site, 'root') + file, { waitUntil: 'domcontentloaded' });
      // Late means: after the page stands in other fonts, however fast or slow the machine is.
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.evaluate(painted);
      isLate = true;
      for (const route of held) await route.continue();
      await page.waitForLoadState('load');
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(painted);
      const { shift, longestTaskMs } = await page.evaluate(() => {
        const { measured } = globalThis as unknown as { measured: Measured };
        measured.read();
        return { shift: measured.shift, longestTaskMs: measured.longestTaskMs };
      });
      info.annotations.push({ type: 'longest task', description: `${longestTaskMs.toFixed(0)} ms` });
      expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBeGreaterThan(0);
      expect(shift).toBeLessThan(0.001);
    });
  }
}

for (const width of [390, 1280]) {
  for (const file of pagesOf('content').filter((page) => !isEditionPage(page))) {
    test(`${file} at ${String(width)} px: nothing moves while the page itself is still coming`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      const html = readFileSync(builtPath('content', file));
      let send: ((from: number, to: number) => void) | undefined;
      const server = createServer(({ url = '' }, response) => {
        if (url === `/${file}`) {
          response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' }).flushHeaders();
          send = (from, to) => {
            response.write(html.subarray(from, to));
            if (to >= html.length) response.end();
          };
        } else {
          void passOn(url.slice(1), response);
        }
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await page.goto(addressOf(server) + file, { waitUntil: 'commit' });
      // Nothing is painted before the body. Then each part is painted before the next comes, as on a slow line.
      const body = html.indexOf('<main');
      send?.(0, body);
      for (let from = body; from < html.length; from += pieceBytes) {
        await page.evaluate(painted);
        send?.(from, from + pieceBytes);
      }
      await page.waitForLoadState('load');
      await page.evaluate(painted);
      const shift = await page.evaluate(() => {
        const { measured } = globalThis as unknown as { measured: Measured };
        measured.read();
        return measured.shift;
      });
      server.closeAllConnections();
      server.close();
      expect(shift).toBeLessThan(0.001);
    });
  }
}

// What a browser draws only when it comes near the window is as high as it was taken to be, or what is seen stays where it is.
for (const width of [390, 1280]) {
  for (const { site, folder } of [
    { site: 'content', folder: slug },
    { site: 'fixtures', folder: 'ravna-river-treaty' },
    { site: 'crowded', folder: 'cold-sea' },
  ] as const) {
    if (!builtSites.includes(site)) continue;
    test(`${folder}: a link leads to its date, and nothing moves on the way there and back at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${siteAddress(site, 'root')}${folder}/timeline.html`);
      const ids = await page.locator('.item').evaluateAll((items) => items.map(({ id }) => id));
      const ofAll = [0.5, 0.9, 0.1].flatMap((part) => ids[Math.floor(part * ids.length)] ?? []);
      for (const id of ofAll) {
        await page.evaluate((hash) => void (location.hash = hash), id);
        await page.evaluate(painted);
        const { top, bar } = await page.locator(`[id="${id}"]`).evaluate((item) => ({
          top: item.getBoundingClientRect().top,
          bar: document.querySelector('.view-bar')?.getBoundingClientRect().bottom ?? 0,
        }));
        expect(top).toBeGreaterThanOrEqual(bar);
        expect(top).toBeLessThan(bar + 60);
      }
      const moved = await page.evaluate(async () => {
        let most = 0;
        for (const step of [400, 400, 400, 400, -400, -400, -400, -400, -400, -400]) {
          const item = [...document.querySelectorAll('.item')].find((one) => one.getBoundingClientRect().top > 400);
          const lowest = document.documentElement.scrollHeight - innerHeight;
          if (!item || scrollY + step < 0 || scrollY + step > lowest) continue;
          const { top } = item.getBoundingClientRect();
          scrollBy({ top: step, behavior: 'instant' });
          await new Promise<void>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          });
          most = Math.max(most, Math.abs(item.getBoundingClientRect().top - (top - step)));
        }
        return most;
      });
      expect(moved).toBeLessThan(1);
    });
  }
}
