import { expect, type Page } from '@playwright/test';
import { views } from '../../src/article/views.ts';
import { viewFile } from '../../src/routes.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';
import { test } from './watched-page.ts';

// On a first visit the typefaces come late: headlines and drawings take them then, and nothing moves.

/** The typefaces that a first element is painted in, as the browser says. */
async function paintedIn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : `${familyName} of the system`));
}

// The headline of aid grows out of a sum: it waits for no typeface.
for (const view of views.filter((name) => name !== 'aid'))
  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [1366, 768],
  ] as const)
    for (const lateMs of [150, 3000])
      test(`${view} at ${String(width)} px, typefaces ${String(lateMs)} ms late: the headline is ours, and nothing has moved`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.addInitScript(() => {
          const seen = { shift: 0 };
          Object.assign(globalThis, { seen });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, lateMs));
          await route.continue();
        });
        await page.goto(`${siteAddress('content', 'root')}${slug}/${viewFile[view]}`, { waitUntil: 'domcontentloaded' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        const before = await page.locator('h1').boundingBox();
        await page.waitForFunction(() =>
          [...document.fonts].some(
            ({ family, status }) => family.includes('Headline') && !/Headline[A-Z]/u.test(family) && status === 'loaded',
          ),
        );
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        expect(await page.locator('h1').boundingBox()).toEqual(before);
        expect(await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
        expect(await paintedIn(page, 'h1')).toEqual([expect.stringMatching(/^Public Sans(?! of)/u)]);
      });
