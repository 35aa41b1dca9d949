import { expect } from '@playwright/test';
import type { SiteName } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';

/** Words of the ladder that are cut, broken or outside their cell. */
function misfits(): string[] {
  const found: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>('.ladder :is(th, td)')) {
    const bounds = cell.getBoundingClientRect();
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/[^\s\u2068\u2069]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [box, ...more] = [...range.getClientRects()].filter(({ width }) => width > 0);
        const fits =
          box &&
          box.left >= bounds.left - 0.5 &&
          box.right <= bounds.right + 0.5 &&
          box.top >= bounds.top - 0.5 &&
          box.bottom <= bounds.bottom + 0.5;
        // A long name may be broken; a word of the interface never is.
        if (!fits || (more.length > 0 && !cell.matches('tbody th'))) found.push(`${word} in ${cell.textContent.trim()}`);
      }
    }
  }
  return found;
}

for (const site of ['content', 'fixtures'] as SiteName[]) {
  for (const file of pagesOf(site).filter((page) => page.endsWith('/aid.html'))) {
    for (const typefaces of ['with', 'without'] as const) {
      test(`${file} ${typefaces} its typefaces: every word of the ladder stands whole in its cell`, async ({ page }) => {
        if (typefaces === 'without') await page.route('**/*.woff2', (route) => route.abort());
        for (const width of [320, 390, 700, 1100, 1366]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(siteAddress(site, 'root') + file);
          await page.evaluate(() => document.fonts.ready);
          expect(await page.evaluate(misfits), `${String(width)} px`).toEqual([]);
        }
      });
    }
  }
}
