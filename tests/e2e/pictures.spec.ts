import { expect } from '@playwright/test';
import { addressOf, serve } from '../../src/commands/serve.ts';
import { en } from '../../src/languages/en/en.ts';
import { sites } from '../built-sites.ts';
import { edition } from './kept-site.ts';
import { test } from './reused-page.ts';
import { siteAddress, places } from './served-sites.ts';

const file = 'quarry-lake/index.html';
const widths = [390, 1440];

/** What browsers have chosen for each picture, and how large it is there and on the page. */
const shown = () =>
  [...document.images].map(({ currentSrc, naturalWidth, naturalHeight, width, height }) => ({
    file: currentSrc.slice(currentSrc.lastIndexOf('/') + 1),
    isThere: naturalWidth > 0,
    stretch: Math.abs(width / height / (naturalWidth / naturalHeight) - 1),
    isWithin: width <= document.documentElement.clientWidth,
  }));

for (const width of widths) {
  test(`at ${String(width)} px nothing moves when the pictures arrive, and none is stretched`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.(?:avif|webp|jpg|png)$/u, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(siteAddress('fixtures', 'root') + file, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.text > section > :not(.where)')]
          .map((node) => node.getBoundingClientRect())
          .flatMap(({ top, height }) => (height > 0 ? [top + scrollY] : [])),
      );
    const before = await tops();
    release();
    for (const figure of await page.locator('figure.pictured').all()) await figure.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await page.evaluate(shown)).filter(({ isThere }) => isThere).length).toBe(6);
    // A smaller form has whole pixels, too, so its shape differs by a part of one.
    for (const [index, top] of (await tops()).entries()) expect(Math.abs(top - (before[index] ?? 0))).toBeLessThan(2);
    for (const { file: chosen, stretch, isWithin } of await page.evaluate(shown)) {
      expect(chosen).toMatch(/\.avif$/u);
      expect(stretch).toBeLessThan(0.02);
      expect(isWithin).toBe(true);
    }
  });
}

for (const place of places) {
  test(`pictures and portraits are shown: ${place}`, async ({ page }) => {
    for (const [name, count] of [
      ['index', 6],
      ['actors', 2],
    ] as const) {
      await page.goto(`${siteAddress('fixtures', place)}quarry-lake/${name}.html`);
      for (const figure of await page.locator('figure:has(img)').all()) await figure.scrollIntoViewIfNeeded();
      await expect.poll(async () => (await page.evaluate(shown)).filter(({ isThere }) => isThere).length).toBe(count);
    }
  });
}

test('pictures are there without a connection', async ({ browser }) => {
  const server = await serve(sites.fixtures.out, { port: 0 });
  const address = addressOf(server);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 });
  const first = await context.newPage();
  await first.goto(address + file);
  await expect(edition(first)).toHaveText(en.offline.kept, { timeout: 20_000 });
  await first.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(address + file);
  for (const figure of await page.locator('figure.pictured').all()) await figure.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await page.evaluate(shown)).filter(({ isThere }) => isThere).length).toBe(6);
  await context.close();
});
