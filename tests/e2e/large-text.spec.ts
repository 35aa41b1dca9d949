// Letters of twice the usual size, on the narrowest screen: no text is cut or lies over another, and nothing scrolls sideways.
import { expect } from '@playwright/test';
import { isEditionPage } from '../../src/routes.ts';
import { builtSites } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';
import { drawAll, textLines } from './text-lines.ts';

const width = 320;

for (const site of builtSites.filter((name) => name !== 'crowded' && name !== 'hundred'))
  test(`${site}: at twice the size of letters and ${width} px, every text has its place`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const file of pagesOf(site).filter((each) => !isEditionPage(each)))
      await test.step(file, async () => {
        await page.goto(siteAddress(site, 'root') + file);
        await drawAll(page);
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('html{font-size:200%!important}');
          document.adoptedStyleSheets.push(sheet);
        });
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(width);
        expect.soft((await textLines(page)).faults, file).toEqual([]);
      });
  });
