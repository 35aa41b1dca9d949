import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { SiteName } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';

const widthsPx = [320, 1280];
// What colours decide is all that the dark can change.
const schemes = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
] as const;

// Axe reads a page of five hundred links for some seconds.
test.setTimeout(120_000);

for (const site of ['content', 'fixtures'] as SiteName[]) {
  for (const file of pagesOf(site)) {
    test(`${site}: ${file} has no barrier and nothing to scroll sideways`, async ({ page }) => {
      await page.goto(siteAddress(site, 'root') + file);
      await expect(page.locator('iframe')).toHaveCount(0);
      for (const width of widthsPx) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const { colorScheme, rules } of schemes) {
          await page.emulateMedia({ colorScheme });
          // Without frames one run in the page is all; else each ends in a page of its own.
          const axe = new AxeBuilder({ page })
            .setLegacyMode()
            .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
          const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${String(width)} ${colorScheme} ${id}: ${target.join(' ')}`),
          );
          expect.soft(found).toEqual([]);
        }
      }
    });
  }
}
