import type { Page } from '@playwright/test';
import { test as watched } from './watched-page.ts';

/**
 * `test` with a page that the tests of a worker use one after the other: a context for each takes more of a processor than most of
 * what is done in it. It is a watched page of a reader who saves data, so nothing is kept on the device. For tests that leave nothing
 * behind but a place, a size and media, which are put back.
 *
 * @param prepare what the page runs before its own scripts
 */
export function reusedPage(prepare?: () => void) {
  return watched.extend<object, { pages: Map<boolean, Page> }>({
    pages: [
      async ({}, use) => {
        const pages = new Map<boolean, Page>();
        await use(pages);
        for (const page of pages.values()) await page.context().close();
      },
      { scope: 'worker' },
    ],
    page: async ({ browser, pages, javaScriptEnabled, viewport }, use) => {
      let page = pages.get(javaScriptEnabled);
      if (!page) {
        const context = await browser.newContext();
        await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
        if (prepare) await context.addInitScript(prepare);
        page = await context.newPage();
        pages.set(javaScriptEnabled, page);
      }
      if (viewport) await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await use(page);
      await page.removeAllListeners(undefined, { behavior: 'ignoreErrors' });
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.mouse.move(0, 0);
      await page.goto('about:blank');
    },
  });
}

export const test = reusedPage();
