import { copyFileSync, cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { siteMark } from '../../src/browser/offline/cache-names.ts';
import { writeExplainerWorkers } from '../../src/integrations/files/offline.ts';
import { en } from '../../src/languages/en/en.ts';
import { viewFile } from '../../src/routes.ts';
import { sites, withdrawnSite } from '../built-sites.ts';
import { cut, edition, nextVisit, openAtLast, pageFiles, readAndKeep, reloadOf, scopes, settled, test } from './kept-site.ts';
import type { PublishedSite } from './published-site.ts';
import { slug } from './story.ts';

/** What the caches of a device are for, from the site’s root; undefined while the page is being loaded. */
const keptOf = (page: Page, address: string) =>
  page
    .evaluate(async (root) => (await caches.keys()).map((name) => name.replace(/^.*-(?=http)/u, '').slice(root.length)).sort(), address)
    .catch(() => undefined);

/** Nothing of the explainer is on the device; of the site and its other explainers, all is. */
async function expectGone(page: Page, address: string, others: string[] = []): Promise<void> {
  await expect.poll(() => scopes(page, address)).toEqual(['', ...others]);
  await expect.poll(() => keptOf(page, address)).toEqual([siteMark, ...others]);
}

/** Opens the explainer's pages without a connection: none is there any more. */
async function expectNotKept(page: Page, context: BrowserContext, site: PublishedSite): Promise<void> {
  const { address } = site;
  await cut(context, site);
  for (const file of pageFiles) {
    await openAtLast(page, address + file);
    await expect(page.locator('h1')).toHaveText(en.offline.notKept.title);
    await expect(page.locator(`a[href*="${slug}"]`)).toHaveCount(0);
  }
}

/** The site as a second explainer is on it, too. */
async function withSecond(site: PublishedSite): Promise<void> {
  cpSync(`${sites.content.out}/${slug}`, site.path('second'), { recursive: true });
  const leaves = readFileSync(site.path(`${slug}/sw.js`));
  await writeExplainerWorkers(site.path(''));
  writeFileSync(site.path(`${slug}/sw.js`), leaves);
}

for (const folder of ['/', '/some/deep/folder/']) {
  test.describe(`an explainer that was withdrawn, of a site in ${folder}`, () => {
    test.use({ folder });

    test('is gone from the device when it is opened, and its page says so', async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      site.publish(withdrawnSite.out);
      const visit = await nextVisit(context);
      await visit.goto(`${address}${slug}/${viewFile.aid}#view-by-giver`);
      await expect(visit.locator('h1')).toHaveText(en.withdrawn.title);
      await expect(visit.locator('main')).toContainText(withdrawnSite.note);
      await expectGone(visit, address);
      await visit.goto(address);
      await expect(visit.locator('.kept')).toHaveCount(0);
      await expectNotKept(visit, context, site);
    });

    test('is gone from the device when home is opened, which marks it no more, and then lists it no more', async ({
      page,
      context,
      site,
    }) => {
      const { address } = site;
      await readAndKeep(page, site);
      await page.goto(address);
      await expect(page.locator('.explainer .kept')).toHaveText(en.offline.kept);
      site.publish(withdrawnSite.out);
      const visit = await nextVisit(context);
      await visit.goto(address);
      await expectGone(visit, address);
      await expect(visit.locator('.kept')).toHaveCount(0);
      await visit.reload();
      await expect(visit.locator('h1')).toBeVisible();
      await expect(visit.locator(`main a[href*="${slug}"]`)).toHaveCount(0);
      await expectNotKept(visit, context, site);
    });

    test('stays gone while a page of it is open in another window, whatever that loads', async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      await page.reload();
      const files = await page.evaluate(async () => {
        for (const name of await caches.keys()) {
          const kept = await (await caches.open(name)).keys();
          if (name.endsWith(new URL('.', location.href).href)) return kept.map(({ url }) => url);
        }
        return [];
      });
      expect(files.length).toBeGreaterThan(8);
      const loadedAnew = await reloadOf(page);
      site.publish(withdrawnSite.out);
      const other = await context.newPage();
      await other.goto(address);
      await expectGone(other, address);
      await loadedAnew();
      await page.evaluate((urls) => Promise.allSettled(urls.map((url) => fetch(url))), files);
      await cut(context, site);
      await openAtLast(page, `${address}${slug}/nothing.html`);
      await expect(page.locator('h1')).toHaveText(en.offline.notKept.title);
      await expectGone(other, address);
    });

    test('is gone from the device when another explainer is read for the first time', async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      site.publish(withdrawnSite.out);
      await withSecond(site);
      const visit = await nextVisit(context);
      await visit.goto(`${address}second/${viewFile.timeline}`);
      await expect(edition(visit)).toHaveText(en.offline.kept);
      await expectGone(visit, address, ['second/']);
    });

    test('is gone from a device whose worker does not ask whether it is, also where its page is open at a part', async ({
      page,
      context,
      site,
    }) => {
      const { address } = site;
      const script = readFileSync(site.path(`${slug}/sw.js`), 'utf8');
      const asksNothing = `const ask = fetch; self.fetch = (what, how) => how && how.redirect === 'manual' ? Promise.reject(Error()) : ask(what, how);`;
      writeFileSync(site.path(`${slug}/sw.js`), asksNothing + script);
      await readAndKeep(page, site);
      await settled(page, address);
      site.publish(withdrawnSite.out);
      const visit = await nextVisit(context);
      await visit.goto(`${address}${slug}/${viewFile.timeline}#harris-in-mexico`);
      await expect(visit.locator('h1')).toHaveText(en.withdrawn.title);
      await expectGone(visit, address);
    });
  });
}

for (const [withdrawn, other] of [
  ['', 'other/'],
  ['other/', ''],
] as const) {
  test(`of two sites on one host, one in a folder of the other, that of ${withdrawn || 'the root'} alone loses what is kept`, async ({
    page,
    context,
    site,
  }) => {
    const { address } = site;
    const copy = `${site.path('')}-other`;
    cpSync(site.path(''), copy, { recursive: true });
    renameSync(copy, site.path('other'));
    await readAndKeep(page, site);
    let visit = await nextVisit(context);
    await visit.goto(`${address}other/${slug}/index.html`);
    await expect(edition(visit)).toHaveText(en.offline.kept);
    for (const file of pageFiles.map((path) => withdrawn + path))
      copyFileSync(`${withdrawnSite.out}/${file.slice(withdrawn.length)}`, site.path(file));
    copyFileSync(`${withdrawnSite.out}/${slug}/sw.js`, site.path(`${withdrawn}${slug}/sw.js`));
    visit = await nextVisit(context);
    for (const place of [other, withdrawn]) await visit.goto(`${address}${place}index.html`);
    const left = ['', `${other}${slug}/`, 'other/'].sort();
    await expect.poll(() => scopes(visit, address)).toEqual(left);
    await expect.poll(() => keptOf(visit, address)).toEqual([siteMark, `${other}${slug}/`, `other/${siteMark}`].sort());
    await cut(context, site);
    await visit.goto(`${address}${other}${slug}/${viewFile.aid}`);
    await expect(visit.locator('nav.view-bar')).toBeVisible();
    await visit.goto(`${address}${withdrawn}${slug}/${viewFile.aid}`);
    await expect(visit.locator('h1')).toHaveText(en.offline.notKept.title);
  });
}
