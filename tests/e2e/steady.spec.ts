import { expect } from '@playwright/test';
import { isEditionPage } from '../../src/routes.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf } from './story.ts';
import { test } from './watched-page.ts';

interface Measured {
  shift: number;
  longestTaskMs: number;
}

for (const width of [390, 1280]) {
  // The typefaces of a whole explainer in one file stand in it: none is late.
  for (const file of pagesOf('content').filter((page) => !isEditionPage(page))) {
    test(`${file} at ${String(width)} px: nothing moves when late fonts arrive`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 844 });
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      });
      await page.addInitScript(() => {
        const measured: Measured = { shift: 0, longestTaskMs: 0 };
        Object.assign(globalThis, { measured });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) measured.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) measured.longestTaskMs = Math.max(measured.longestTaskMs, duration);
        }).observe({ type: 'longtask', buffered: true });
      });
      await page.goto(siteAddress('content', 'root') + file);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(200);
      const { shift, longestTaskMs } = await page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);
      info.annotations.push({ type: 'longest task', description: `${longestTaskMs.toFixed(0)} ms` });
      expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBeGreaterThan(0);
      expect(shift).toBeLessThan(0.001);
    });
  }
}
