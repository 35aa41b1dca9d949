import { expect } from '@playwright/test';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const place of places) {
      test(`a shared paragraph says its section and headline in one line, a shared date its month and year (${place})`, async ({
        page,
      }) => {
        const folder = `${siteAddress('content', place)}${slug}/`;
        for (const width of [320, 390, 1366]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`${folder}index.html?${String(width)}`);
          await expect(page.locator('.where:visible')).toHaveCount(0);
          const section = page.locator('.text section').nth(1);
          const id = (await section.locator('> p[id]').nth(1).getAttribute('id')) ?? '';
          await page.goto(`${folder}index.html?at=${String(width)}#${id}`);
          const line = section.locator('.where > div');
          await expect(line).toBeInViewport({ ratio: 1 });
          await expect(line).toContainText((await section.locator('h2').textContent()) ?? '');
          await expect(line).toContainText((await page.locator('h1').textContent()) ?? '');
          const at = await line.boundingBox();
          const text = await page.locator(':target').boundingBox();
          expect(at?.height ?? 99).toBeLessThan(34);
          expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
          await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        }
        await page.goto(`${folder}timeline.html#harris-in-mexico`);
        await expect(page.locator(':target .month-of')).toHaveText(/June\s2021/u);
        await expect(page.locator('.month-of:visible')).toHaveCount(1);
      });
    }
  });
}
