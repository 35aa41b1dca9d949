import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type BrowserContext, chromium, expect, type Page, test as base } from '@playwright/test';
import { en } from '../../src/languages/en.ts';
import { landFile, shareFile, viewFile, views } from '../../src/routes.ts';
import { sites } from '../built-sites.ts';
import { PublishedSite } from './published-site.ts';
import { addressOfEachKind, slug, story } from './story.ts';

const t = en.offline;
const test = base.extend<{ folder: string; site: PublishedSite }>({
  folder: ['/', { option: true }],
  site: async ({ folder }, use) => {
    const site = new PublishedSite(folder);
    await site.start();
    await use(site);
    await site.stop();
    site.remove();
  },
});

const edition = (page: Page) => page.locator('[role=status][data-root]');
const pageFiles = views.map((view) => `${slug}/${viewFile[view]}`);

async function readAndKeep(page: Page, site: PublishedSite): Promise<void> {
  await page.goto(`${site.address}${slug}/index.html`);
  await expect(edition(page)).toHaveText(t.kept);
}

async function cut(context: BrowserContext, site: PublishedSite): Promise<void> {
  await site.stop();
  await context.setOffline(true);
}

/** The scopes of all workers, from the site's root. */
const scopes = (page: Page, address: string) =>
  page.evaluate(async (root) => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.map(({ scope }) => scope.slice(root.length)).sort();
  }, address);

/** Waits until the explainer's worker has nothing under way. */
async function settled(page: Page, address: string): Promise<void> {
  const isBusy = () =>
    page.evaluate(async (scope) => {
      const found = (await navigator.serviceWorker.getRegistrations()).find((registration) => registration.scope === scope);
      return Boolean(found?.installing);
    }, `${address}${slug}/`);
  await expect.poll(isBusy).toBe(false);
}

/** Every page of the explainer ends its headline in this word, in one tab and one after the other. */
async function expectEdition(page: Page, address: string, word: RegExp): Promise<void> {
  for (const file of pageFiles) {
    await page.goto(address + file);
    await expect(page.locator('h1')).toHaveText(word);
  }
}

/** A visit of its own: all pages that were open before are closed. */
async function nextVisit(context: BrowserContext): Promise<Page> {
  for (const page of context.pages()) await page.close();
  return context.newPage();
}

const first = /[^)]$/u;
const second = /\(second\)$/u;

for (const [place, folder] of [
  ['at the root', '/'],
  ['in a subfolder', '/some/deep/folder/'],
] as const) {
  test.describe(`after one visit ${place}, without a connection`, () => {
    test.use({ folder });

    test('every view opens, with its pictures and fonts, at every part and with every filter', async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      await cut(context, site);
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
        page.evaluate(() => [...document.fonts].filter(({ family }) => !family.includes('Fallback')).map(({ status }) => status));
      await expect.poll(faces).toEqual(['loaded', 'loaded']);
    });

    test('the share menu opens', async ({ page, context, site }) => {
      await readAndKeep(page, site);
      const { address } = site;
      await cut(context, site);
      await page.goto(`${address}${slug}/actors.html`);
      await page.locator('main a.handle').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu', { name: en.share.menu })).toBeVisible();
    });

    test('home opens and marks what is kept', async ({ page, context, site }) => {
      await readAndKeep(page, site);
      const { address } = site;
      await cut(context, site);
      for (const file of ['', 'index.html']) {
        await page.goto(address + file);
        await expect(page.locator('.explainer').filter({ has: page.locator(`a[href="${slug}/index.html"]`) })).toContainText(t.kept);
      }
      await page.locator('.explainer h3 a').first().click();
      await expect(page.locator('nav.view-bar')).toBeVisible();
    });

    for (const file of ['no-such-page.html', 'no/such/story/', `${slug}/no-such-page`, `${slug}/${shareFile('joe-biden')}`]) {
      test(`${file} is said not to be kept, and leads to what is`, async ({ page, context, site }) => {
        await readAndKeep(page, site);
        const { address } = site;
        await cut(context, site);
        await page.goto(address + file);
        await expect(page.locator('h1')).toHaveText(t.notKept.title);
        await expect(page.locator('.not-found li', { hasText: t.kept })).not.toHaveCount(0);
        await page.locator(`.not-found a[href$="${slug}/index.html"]`).click();
        await expect(page).toHaveURL(`${address}${slug}/index.html`);
        await expect(page.locator('nav.view-bar')).toBeVisible();
      });
    }

    test('a folder’s name without its slash leads to the folder', async ({ page, context, site }) => {
      await readAndKeep(page, site);
      const { address } = site;
      await cut(context, site);
      await page.goto(`${address}${slug}?a=b#history`);
      await expect(page).toHaveURL(`${address}${slug}/?a=b#history`);
      await expect(page.locator('#history')).toBeInViewport();
    });
  });
}

test('with a connection a missing page is the server’s own answer', async ({ page, site }) => {
  await readAndKeep(page, site);
  const response = await page.goto(`${site.address}${slug}/no-such-page.html`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText(en.notFound.title);
});

test('nothing is said before it is true: a file that cannot be had, then can', async ({ page, site }) => {
  const land = site.path(`${slug}/${landFile}`);
  renameSync(land, `${land}.away`);
  await page.goto(`${site.address}${slug}/timeline.html`);
  await expect.poll(() => site.asked.filter((path) => path.endsWith(landFile)).length).toBeGreaterThan(0);
  await expect.poll(() => scopes(page, site.address)).toEqual(['']);
  await expect(edition(page)).toBeEmpty();
  renameSync(`${land}.away`, land);
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
  const asked = page.waitForRequest('**/offline.js');
  await page.reload();
  await asked;
  await page.waitForLoadState('networkidle');
  await expect(edition(page)).toBeEmpty();
});

test.describe('a new edition', () => {
  test('is announced in the old one, which stays whole, and comes whole with the next visit', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    await site.publish('(second)');
    let visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/index.html`);
    await expect(edition(visit)).toHaveText(t.next);
    await expect(edition(visit)).toBeInViewport();
    await expectEdition(visit, address, first);
    visit = await nextVisit(context);
    await expectEdition(visit, address, second);
    await expect(edition(visit)).toHaveText(t.kept);
    await cut(context, site);
    await expectEdition(visit, address, second);
  });

  test('of the home page is announced there and comes with the next visit', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    await site.publish('(second)');
    let visit = await nextVisit(context);
    await visit.goto(address);
    await expect(edition(visit)).toHaveText(t.next);
    await expect(visit.locator('h1')).toHaveText(first);
    visit = await nextVisit(context);
    await visit.goto(address);
    await expect(visit.locator('h1')).toHaveText(second);
  });

  for (const [flaw, file, spoil] of [
    ['lacks a page', viewFile.timeline, (path: string) => rmSync(path)],
    ['has a page of the old one', viewFile.places, (path: string) => copyFileSync(`${sites.content.out}/${slug}/${viewFile.places}`, path)],
  ] as const) {
    test(`that ${flaw} never shows, and comes when it is mended`, async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      await site.publish('(second)');
      const path = site.path(`${slug}/${file}`);
      const good = readFileSync(path);
      spoil(path);
      let visit = await nextVisit(context);
      await visit.goto(`${address}${slug}/index.html`);
      await expect.poll(() => site.asked.filter((asked) => asked.endsWith(file)).length).toBeGreaterThan(0);
      await settled(visit, address);
      await expect(edition(visit)).toHaveText(t.kept);
      visit = await nextVisit(context);
      await expectEdition(visit, address, first);
      writeFileSync(path, good);
      await visit.goto(`${address}${slug}/index.html`);
      await expect(edition(visit)).toHaveText(t.next);
      await expectEdition(visit, address, first);
      visit = await nextVisit(context);
      await expectEdition(visit, address, second);
    });
  }
});

test('of many explainers the twenty opened last are kept, and the others are gone from the device', async ({ page, site }) => {
  const { address } = site;
  const names = Array.from({ length: 23 }, (_, index) => `story-${String(index + 1).padStart(2, '0')}`);
  for (const name of names) cpSync(site.path(slug), site.path(name), { recursive: true });
  for (const name of names) {
    await page.goto(`${address}${name}/index.html`);
    await expect(edition(page)).toHaveText(t.kept);
  }
  const kept = ['', ...names.slice(-20).map((name) => `${name}/`)];
  await expect.poll(() => scopes(page, address)).toEqual(kept);
  const caches = () => page.evaluate(async () => (await globalThis.caches.keys()).map((name) => name.replace(/^.*-(?=http)/u, '')).sort());
  await expect.poll(caches).toEqual(kept.map((scope) => address + scope));
  await page.goto(`${address}${names[0] ?? ''}/index.html`);
  await expect(edition(page)).toHaveText(t.kept);
  await expect.poll(() => scopes(page, address)).toEqual(['', 'story-01/', ...kept.slice(2)]);
});

test('an explainer that is taken off the site is dropped at the next visit', async ({ page, context, site }) => {
  const { address } = site;
  await readAndKeep(page, site);
  rmSync(site.path(slug), { recursive: true });
  let visit = await nextVisit(context);
  await visit.goto(`${address}${slug}/aid.html`);
  await expect.poll(() => scopes(visit, address)).toEqual(['']);
  visit = await nextVisit(context);
  expect((await visit.goto(`${address}${slug}/aid.html`))?.status()).toBe(404);
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
  await site.publish('(second)');
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
