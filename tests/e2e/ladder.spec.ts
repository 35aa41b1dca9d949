import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { builtPath, type SiteName } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';

/** Words of the ladder that are cut, broken or outside their cell. */
function misfits(): string[] {
  const found: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>('.ladder th, .ladder td > span')) {
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
          // The box of a word is higher than a tight line.
          box.top >= bounds.top - 3 &&
          box.bottom <= bounds.bottom + 3;
        // A long name may be broken; a word of the interface never is.
        if (!fits || (more.length > 0 && !cell.matches('tbody th'))) found.push(`${word} in ${cell.textContent.trim()}`);
      }
    }
  }
  return found;
}

/** Leaves only what the reader's machine has. */
function dropTypefaces(): void {
  for (const sheet of document.styleSheets) {
    for (let index = sheet.cssRules.length - 1; index >= 0; index--) {
      if (sheet.cssRules[index]?.cssText.includes('woff2')) sheet.deleteRule(index);
    }
  }
}

for (const site of ['content', 'fixtures'] as SiteName[]) {
  const withLadder = pagesOf(site).filter((file) => readFileSync(builtPath(site, file), 'utf8').includes('class="ladder"'));
  for (const file of withLadder.filter((page) => page.endsWith('/aid.html'))) {
    test(`${file}: every word of the ladder stands whole in its cell`, async ({ page }) => {
      await page.goto(siteAddress(site, 'root') + file);
      await page.evaluate(() => document.fonts.ready);
      for (const typefaces of ['with', 'without']) {
        if (typefaces === 'without') await page.evaluate(dropTypefaces);
        for (const width of [320, 390, 700, 1100, 1366]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(misfits), `${String(width)} px, ${typefaces} typefaces`).toEqual([]);
        }
      }
    });
  }
}
