import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { SiteName } from '../built-sites.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';
import { test } from './watched-page.ts';

const widthsPx = [320, 1280];
const schemes = ['light', 'dark'] as const;

for (const site of ['content', 'fixtures'] as SiteName[]) {
  for (const file of pagesOf(site)) {
    test(`${site}: ${file} has no barrier and nothing to scroll sideways`, async ({ page }) => {
      await page.goto(siteAddress(site, 'root') + file);
      for (const width of widthsPx) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${String(width)} ${colorScheme} ${id}: ${node.target.join(' ')}`),
          );
          expect(found).toEqual([]);
        }
      }
    });
  }
}
