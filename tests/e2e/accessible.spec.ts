import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { isEditionPage } from '../../src/routes.ts';
import { builtSites, randomPages, randomSite, unnamedSite } from '../built-sites.ts';
import { barriers, colourRules } from './barriers.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';

const widthsPx = [320, 1280];
const schemes = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: colourRules },
] as const;

// Axe reads a page of five hundred links for some seconds. What lies where takes it minutes on the page that holds all views of a hundred
// people.
test.setTimeout(240_000);

const ofBuiltSites = builtSites.flatMap((site) =>
  pagesOf(site)
    .filter((file) => site !== 'crowded' || !isEditionPage(file))
    .map((file) => ({ site: site, file, address: () => siteAddress(site, 'root') + file })),
);
// Its colours are its own.
const ofAnotherNewsroom = globSync('**/*.html', { cwd: unnamedSite.out })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('/s/') && (!file.includes('/') || file.startsWith(`${unnamedSite.slug}/`)))
  .map((file) => ({ site: 'another newsroom', file, address: () => pathToFileURL(join(unnamedSite.out, file)).href }));

// Their colours are those of the others.
const ofRandom = randomPages(5)
  .filter((file) => file !== 'story-002/timeline.html')
  .map((file) => ({ site: 'random', file, address: () => pathToFileURL(join(randomSite.out, file)).href }));

for (const { site, file, address } of [...ofBuiltSites, ...ofAnotherNewsroom, ...ofRandom]) {
  test(`${site}: ${file} has no barrier and nothing to scroll sideways`, async ({ page }) => {
    await page.goto(address());
    for (const width of widthsPx) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const { colorScheme, rules } of site === 'random' ? schemes.slice(0, 1) : schemes) {
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
