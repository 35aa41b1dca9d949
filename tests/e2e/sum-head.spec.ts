import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { builtPath, type SiteName } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';

/** Whether the parts of the sum stand on one line within the column. */
function isOneLine(): boolean {
  const sum = document.querySelector('.giant');
  if (!sum) return false;
  const range = document.createRange();
  range.selectNodeContents(sum);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const { left, right } = sum.parentElement?.getBoundingClientRect() ?? { left: 0, right: 0 };
  const highest = Math.max(...boxes.map(({ top }) => top));
  const lowest = Math.min(...boxes.map(({ bottom }) => bottom));
  return boxes.length > 0 && highest < lowest && boxes.every((box) => box.left >= left - 12 && box.right <= right + 1);
}

for (const site of ['content', 'fixtures'] as SiteName[]) {
  const withSum = pagesOf(site).filter((file) => /class="giant [abc]"/u.test(readFileSync(builtPath(site, file), 'utf8')));
  for (const file of withSum.filter((page) => page.endsWith('/aid.html') && !page.includes('/embed/'))) {
    test(`${file}: the number and its unit stand on one line at any width`, async ({ page }) => {
      await page.goto(siteAddress(site, 'root') + file);
      // Our typeface may come too late for the first time.
      await page.reload();
      await page.evaluate(() => document.fonts.ready);
      for (const width of [320, 360, 390, 430, 600, 768, 1100, 1366, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(isOneLine), `${String(width)} px`).toBe(true);
      }
    });
  }
}
