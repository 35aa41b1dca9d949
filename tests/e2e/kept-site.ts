import { type BrowserContext, expect, type Page, test as base, type Worker } from '@playwright/test';
import { en } from '../../src/languages/en/en.ts';
import { views } from '../../src/article/views.ts';
import { viewFile } from '../../src/routes.ts';
import { PublishedSite } from './published-site.ts';
import { slug } from './story.ts';

/** `test` with a site of its own. */
export const test = base.extend<{ folder: string; site: PublishedSite }>({
  folder: ['/', { option: true }],
  site: async ({ folder }, use) => {
    const site = new PublishedSite(folder);
    await site.start();
    await use(site);
    await site.stop();
    site.remove();
  },
});

/** The line that says what is kept. */
export const edition = (page: Page) => page.locator('[role=status][data-root]');
/** The views of the explainer. */
export const pageFiles = views.map((view) => `${slug}/${viewFile[view]}`);

/** A first visit, until the explainer is kept: the second that its page waits for is put forward. */
export async function readAndKeep(page: Page, site: PublishedSite): Promise<void> {
  await page.clock.install();
  await page.goto(`${site.address}${slug}/index.html`);
  await page.clock.runFor(1000);
  await expect(edition(page)).toHaveText(en.offline.kept);
}

/** Takes server and network away. */
export async function cut(context: BrowserContext, site: PublishedSite): Promise<void> {
  await site.stop();
  await context.setOffline(true);
}

/** The scopes of all workers, from the site's root; undefined while the page is being loaded. */
export const scopes = (page: Page, address: string) =>
  page
    .evaluate(async (root) => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.map(({ scope }) => scope.slice(root.length)).sort();
    }, address)
    .catch(() => undefined);

/** Opens a page, once more where a worker that leaves has just loaded another in its place. */
export async function openAtLast(page: Page, address: string): Promise<void> {
  await expect(() => page.goto(address)).toPass();
}

/** What waits until a worker that leaves has loaded the page anew. */
export async function reloadOf(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => void Object.assign(globalThis, { isOld: true }));
  return async () => {
    await expect.poll(() => page.evaluate(() => 'isOld' in globalThis).catch(() => true)).toBe(false);
    await page.waitForLoadState();
  };
}

/** Waits until the explainer's worker has nothing under way. */
export async function settled(page: Page, address: string): Promise<void> {
  const isBusy = () =>
    page.evaluate(async (scope) => {
      const found = (await navigator.serviceWorker.getRegistrations()).find((registration) => registration.scope === scope);
      return Boolean(found?.installing);
    }, `${address}${slug}/`);
  await expect.poll(isBusy).toBe(false);
}

/** Every page of the explainer ends its headline in this word, in one tab and one after the other. */
export async function expectEdition(page: Page, address: string, word: RegExp): Promise<void> {
  for (const file of pageFiles) {
    await page.goto(address + file);
    await expect(page.locator('h1')).toHaveText(word);
  }
}

/** A visit of its own: all pages that were open before are closed, and each worker knows that they are, so that one that waited has its turn. */
export async function nextVisit(context: BrowserContext): Promise<Page> {
  for (const page of context.pages()) await page.close();
  await expect.poll(() => Promise.all(context.serviceWorkers().map(hasNobody))).not.toContain(false);
  return context.newPage();
}

/** True of a worker that is gone, or has neither a page nor a successor that waits. */
const hasNobody = (worker: Worker): Promise<boolean> =>
  worker
    .evaluate(async () => {
      const { clients, registration } = self as unknown as {
        clients: { matchAll: (of: object) => Promise<object[]> };
        registration: { waiting: object | null };
      };
      return !registration.waiting && (await clients.matchAll({ includeUncontrolled: true })).length === 0;
    })
    .catch(() => true);

/** How a headline ends in the edition of the build, and in one that is published after it as `(second)`. */
export const first = /[^)]$/u;
export const second = /\(second\)$/u;
