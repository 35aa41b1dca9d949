import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { writeExplainerWorkers, writeRootWorker } from '../../src/integrations/files/offline.ts';
import { en } from '../../src/languages/en/en.ts';
import { landFile, shareFile, viewFile } from '../../src/routes.ts';
import { cut, edition, pageFiles, readAndKeep, scopes, test } from './kept-site.ts';
import { PublishedSite } from './published-site.ts';
import { addressOfEachKind, slug, story } from './story.ts';

const t = en.offline;

for (const [place, folder] of [
  ['at the root', '/'],
  ['in a subfolder', '/some/deep/folder/'],
] as const) {
  test.describe(`after one visit ${place}, without a connection`, () => {
    // What is kept is only read here: one visit serves all, each on a page of its own.
    test.describe.configure({ mode: 'default' });
    let site: PublishedSite;
    let context: BrowserContext;
    let address = '';
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      site = new PublishedSite(folder);
      await site.start();
      address = site.address;
      context = await browser.newContext({ reducedMotion: 'reduce' });
      await readAndKeep(await context.newPage(), site);
      await cut(context, site);
    });
    test.beforeEach(async () => {
      page = await context.newPage();
    });
    test.afterEach(() => page.close());
    test.afterAll(async () => {
      await context.close();
      site.remove();
    });

    test('every view opens, with its pictures and fonts, at every part and with every filter', async () => {
      for (const file of [...pageFiles, `${slug}/`, `${slug}/timeline`]) {
        await page.goto(address + file);
        await expect(page.locator('nav.view-bar [aria-current]')).toBeVisible();
        await expect(page.locator('h1')).toBeVisible();
        await expect(edition(page)).toHaveText(t.kept);
      }
      for (const href of Object.values(addressOfEachKind(await story()))) {
        await page.goto(`${address}${slug}/${href}`);
        await expect(page.locator(':target')).toBeInViewport();
      }
      await page.goto(`${address}${slug}/timeline.html?place=guatemala&utm_source=x`);
      await expect(page.locator('input[value=guatemala]')).toBeChecked();
      await page.goto(`${address}${slug}/places.html`);
      const land = await page.evaluate((name) => fetch(name).then(({ ok }) => ok), landFile);
      expect(land).toBe(true);
      const faces = () =>
        page.evaluate(() =>
          [...document.fonts].filter(({ family }) => /^"?(?:Public Sans|Explainer Serif)"?$/u.test(family)).map(({ status }) => status),
        );
      await expect.poll(faces).toEqual(['loaded', 'loaded']);
    });

    test('the share menu opens', async () => {
      await page.goto(`${address}${slug}/actors.html`);
      await page.locator('main a.handle').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu', { name: en.share.menu })).toBeVisible();
    });

    test('home opens and marks what is kept', async () => {
      for (const file of ['', 'index.html']) {
        await page.goto(address + file);
        await expect(page.locator('.explainer').filter({ has: page.locator(`a[href="${slug}/index.html"]`) })).toContainText(t.kept);
      }
      await page.locator('.explainer h3 a').first().click();
      await expect(page.locator('nav.view-bar')).toBeVisible();
    });

    for (const file of ['no-such-page.html', 'no/such/story/', `${slug}/no-such-page`, `${slug}/${shareFile('nobody')}`]) {
      test(`${file} is said not to be kept, and leads to what is`, async () => {
        await page.goto(address + file);
        await expect(page.locator('h1')).toHaveText(t.notKept.title);
        const kept = page.getByRole('region', { name: t.kept });
        await expect(kept.locator('[data-slugs]')).not.toHaveCount(0);
        await kept.locator(`a[href$="${slug}/index.html"]`).click();
        await expect(page).toHaveURL(`${address}${slug}/index.html`);
        await expect(page.locator('nav.view-bar')).toBeVisible();
      });
    }

    test('a link that was copied from a page opens at its part', async () => {
      for (const href of ['actors.html#joe-biden', 'timeline.html#harris-in-mexico']) {
        await page.goto(`${address}${slug}/${shareFile(href.replace(/^.*#/u, ''))}`);
        await expect(page).toHaveURL(`${address}${slug}/${href}`);
        await expect(page.locator(':target')).toBeInViewport();
      }
    });

    test('a folder’s name without its slash leads to the folder', async () => {
      await page.goto(`${address}${slug}?a=b#history`);
      await expect(page).toHaveURL(`${address}${slug}/?a=b#history`);
      await expect(page.locator('#history')).toBeInViewport();
    });
  });
}

test('what is kept is listed by its own words; the explainer that an address is in comes first, and its views alone', async ({
  page,
  context,
  site,
}) => {
  const { address } = site;
  cpSync(site.path(slug), site.path('other'), { recursive: true });
  for (const file of Object.values(viewFile)) {
    const path = site.path(`other/${file}`);
    const html = readFileSync(path, 'utf8').replace(/<html lang="?en"?/u, '<html lang="ar" dir="rtl"');
    writeFileSync(path, html.replace(/<title>.*?<\/title>/u, '<title>حكاية &lt;b></title>'));
  }
  await writeExplainerWorkers(site.path(''));
  await writeRootWorker(site.path(''));
  for (const folder of ['other', slug]) {
    await page.goto(`${address}${folder}/index.html`);
    await expect(edition(page)).toHaveText(t.kept);
  }
  await cut(context, site);
  const items = page.locator('[data-slugs]');
  const names = () => items.evaluateAll((all) => all.map(({ dataset }) => dataset.slugs));
  await page.goto(`${address}archive/2021.html`);
  await expect.poll(names).toEqual([slug, 'other']);
  await expect(items.nth(1).locator('a').first()).toHaveText('حكاية <b>');
  await expect(items.nth(1).locator('a').first()).toHaveAttribute('dir', 'rtl');
  await expect(items.nth(0).locator('a').first()).not.toHaveAttribute('lang');
  await expect(page.locator('.none')).toHaveCount(0);
  await page.goto(`${address}other/no/such.html`);
  await expect.poll(names).toEqual(['other', slug]);
  await expect(items.nth(1).locator('.views')).toHaveCount(0);
  const views = items.nth(0).locator('.views a');
  await expect(views).toHaveText([en.views.timeline.long, en.views.actors.long, en.views.aid.long, en.views.places.long]);
  await views.first().click();
  await expect(page).toHaveURL(`${address}other/${viewFile.timeline}`);
});

test('where no explainer is kept yet, that is said, and home is one tap away', async ({ page, context, site }) => {
  const { address } = site;
  await page.goto(`${address}index.html`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await cut(context, site);
  await page.goto(`${address}${slug}/index.html`);
  await expect(page.locator('.none')).toHaveText(t.notKept.none);
  await page.getByRole('link', { name: en.notFound.home }).click();
  await expect(page).toHaveURL(`${address}index.html`);
  await expect(page.locator('.explainer')).not.toHaveCount(0);
});

test('with a connection a missing page is the server’s own answer', async ({ page, site }) => {
  await readAndKeep(page, site);
  const response = await page.goto(`${site.address}${slug}/no-such-page.html`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText(en.notFound.title);
});

test('nothing is said before it is true: a file that cannot be had, then can', async ({ page, site }) => {
  // The land is kept with the home page, too; the texts of the popovers with the explainer only.
  const popovers = site.path(`${slug}/cards.js`);
  renameSync(popovers, `${popovers}.away`);
  await page.goto(`${site.address}${slug}/timeline.html`);
  await expect.poll(() => site.asked.filter((path) => path.endsWith('/cards.js')).length).toBeGreaterThan(0);
  await expect.poll(() => scopes(page, site.address)).toEqual(['']);
  await expect(edition(page)).toBeEmpty();
  renameSync(`${popovers}.away`, popovers);
  await page.reload();
  await expect(edition(page)).toHaveText(t.kept);
});

test('nothing is said when what was kept is lost', async ({ page, site }) => {
  await readAndKeep(page, site);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (request.url.includes('aid.html')) await cache.delete(request);
    }
  });
  // A word of the test's own stands in the line, so that it is seen when the script has made up its mind.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => document.querySelector('[role=status][data-root]')?.append('Not looked at yet'));
  });
  await page.reload();
  await expect(edition(page)).toBeEmpty();
});

test('nothing moves, and a first view asks for the page, two fonts and the land', async ({ page, site }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifts = () => page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.address}${slug}/index.html`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(edition(page)).toHaveText(t.kept);
  expect(asked.filter((url) => !url.endsWith('icon.svg'))).toHaveLength(4);
  expect(await shifts()).toEqual([]);
  await page.goto(site.address);
  await page.evaluate(() => scrollTo(0, 500));
  await expect(page.locator('.explainer', { hasText: t.kept })).toBeVisible();
  expect(await shifts()).toEqual([]);
  site.publish();
  await page.goto(`${site.address}${slug}/index.html`);
  await expect(edition(page)).toHaveText(t.next);
  expect(await shifts()).toEqual([]);
});

test.describe('nothing is kept and nothing complains', () => {
  for (const [when, prepare] of [
    ['in a browser without workers', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
    ['for a reader who saves data', () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })],
    ['where a browser forbids it', () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('No.')))],
  ] as const) {
    test(when, async ({ page, site }) => {
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => complaints.push(message.text()));
      await page.addInitScript(prepare);
      await page.clock.install();
      await page.goto(`${site.address}${slug}/index.html`);
      await page.clock.runFor(10_000);
      await page.waitForLoadState('networkidle');
      await expect(edition(page)).toBeEmpty();
      expect(site.asked.filter((path) => path.endsWith('sw.js'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
});

test('the site can be installed', async ({ site }, info) => {
  const { launchOptions } = info.project.use;
  // A context of the usual kind is a private one, where nothing can be installed.
  const context = await chromium.launchPersistentContext(info.outputPath('profile'), { ...launchOptions });
  const [page = await context.newPage()] = context.pages();
  for (const file of [`${slug}/aid.html`, 'index.html']) {
    await page.goto(site.address + file);
    const protocol = await context.newCDPSession(page);
    const { url, errors, data } = await protocol.send('Page.getAppManifest');
    expect([url, errors]).toEqual([`${site.address}manifest.webmanifest`, []]);
    expect(JSON.parse(data ?? '')).toMatchObject({ start_url: './index.html', scope: './' });
    expect(await protocol.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  }
  await context.close();
});
