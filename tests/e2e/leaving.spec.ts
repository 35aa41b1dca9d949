import { copyFileSync, cpSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { en } from '../../src/languages/en/en.ts';
import { cut, edition, nextVisit, openAtLast, readAndKeep, scopes, test } from './kept-site.ts';
import { slug } from './story.ts';

const html = { 'Content-Type': 'text/html' };
const another = '<!doctype html><title>Another site</title><h1>Another site</h1>';
const keptCaches = (page: Page) => page.evaluate(() => caches.keys());

for (const folder of ['/', '/some/deep/folder/']) {
  test.describe(`a site in ${folder}`, () => {
    test.use({ folder });

    for (const [where, answer] of [
      ['nothing is at its address', (_, response) => response.writeHead(404, html).end(another)],
      ['the host has one page for every address', (_, response) => response.writeHead(200, html).end(another)],
      [
        'its page is at the address of the worker, too, as a script',
        ({ url }, response) => response.writeHead(200, url?.endsWith('.js') ? { 'Content-Type': 'text/javascript' } : html).end(another),
      ],
      [
        'every address leads to another',
        ({ url }, response) =>
          url?.startsWith('/elsewhere')
            ? response.writeHead(200, html).end(another)
            : response.writeHead(302, { Location: '/elsewhere' }).end(),
      ],
    ] satisfies [string, RequestListener][]) {
      test(`that has gone goes from the device: ${where}`, async ({ page, context, site }) => {
        const { address } = site;
        await readAndKeep(page, site);
        await site.replaceBy(answer);
        const visit = await nextVisit(context);
        for (const path of ['', `${slug}/timeline.html#top`]) {
          await visit.goto(address + path);
          await expect(visit.locator('h1')).toHaveText('Another site');
        }
        await expect.poll(() => scopes(visit, address)).toEqual([]);
        expect(await keptCaches(visit)).toEqual([]);
      });
    }

    test('that has moved into a folder of its own is gone from where it was', async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      await site.moveTo(`${folder}news/`);
      const visit = await nextVisit(context);
      await visit.goto(`${address}${slug}/index.html`);
      await expect(visit.locator('nav.view-bar')).toHaveCount(0);
      // The worker that leaves loads the page anew, and may do so only now.
      await expect(async () => {
        await visit.goto(`${address}news/${slug}/index.html`);
        await expect(edition(visit)).toHaveText(en.offline.kept, { timeout: 8000 });
      }).toPass();
      await expect.poll(() => scopes(visit, address)).toEqual(['news/', `news/${slug}/`]);
    });
  });
}

test('the worker for a site that is made otherwise now takes all that is kept of it away, and nothing of a site beside it', async ({
  page,
  context,
  site,
}) => {
  const { address } = site;
  cpSync(site.path(''), `${site.path('')}-other`, { recursive: true });
  cpSync(`${site.path('')}-other`, site.path('other'), { recursive: true });
  await readAndKeep(page, site);
  let visit = await nextVisit(context);
  await visit.goto(`${address}other/${slug}/index.html`);
  await expect(edition(visit)).toHaveText(en.offline.kept);
  const ofOther = ['other/', `other/${slug}/`];
  expect(await scopes(visit, address)).toEqual(['', ...[`${slug}/`, ...ofOther].sort()]);
  for (const worker of ['sw.js', `${slug}/sw.js`]) copyFileSync('hosting/leave/sw.js', site.path(worker));
  rmSync(site.path('index.html'));
  visit = await nextVisit(context);
  for (const path of ['', `${slug}/index.html`, `${slug}/index.html`]) await openAtLast(visit, address + path);
  await expect.poll(() => scopes(visit, address)).toEqual(ofOther);
  expect((await keptCaches(visit)).every((name) => name.includes('/other/'))).toBe(true);
  await cut(context, site);
  for (const path of ['', `${slug}/aid.html`]) {
    await openAtLast(visit, `${address}other/${path}`);
    await expect(visit.locator('h1')).toBeVisible();
  }
});
