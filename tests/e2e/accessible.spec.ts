import { expect } from '@playwright/test';
import { isEditionPage } from '../../src/routes.ts';
import { builtSites } from '../built-sites.ts';
import { barriers, colourRules } from './barriers.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';

const widthsPx = [320, 1280];
const schemes = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: colourRules },
] as const;

// Axe reads a page of five hundred links for some seconds; all views of a hundred people on one page would take it minutes.
test.setTimeout(120_000);

for (const site of builtSites) {
  for (const file of pagesOf(site).filter((page) => site !== 'crowded' || !isEditionPage(page))) {
    test(`${site}: ${file} has no barrier and nothing to scroll sideways`, async ({ page }) => {
      await page.goto(siteAddress(site, 'root') + file);
      for (const width of widthsPx) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const { colorScheme, rules } of schemes) {
          await page.emulateMedia({ colorScheme });
          const violations = await barriers(page, rules);
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${String(width)} ${colorScheme} ${id}: ${target.join(' ')}`),
          );
          expect.soft(found).toEqual([]);
        }
      }
    });
  }
}
