import { expect } from '@playwright/test';
import { places, siteAddress } from './served-sites.ts';
import { pagesOf, slug } from './story.ts';
import { test } from './watched-page.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const place of places) {
      for (const file of pagesOf('content')) {
        test(`${file} opens (${place})`, async ({ page }) => {
          await page.goto(siteAddress('content', place) + file);
          await expect(page.locator('h1')).toBeVisible();
          await expect(page.locator('main')).toContainText(/\S{3}/u);
          await page.waitForLoadState('load');
        });
      }

      test(`every view is one click from every other (${place})`, async ({ page }) => {
        const bar = page.locator('nav.view-bar');
        await page.goto(`${siteAddress('content', place)}${slug}/index.html`);
        for (let view = 0; view < (await bar.getByRole('link').count()); view += 1) {
          await bar.getByRole('link').nth(view).click();
          await expect(bar.getByRole('link').nth(view)).toHaveAttribute('aria-current', 'page');
          await expect(page.locator('h1')).toBeVisible();
        }
        await page.locator('header .wordmark').click();
        await page.locator(`main a[href*="${slug}/"]`).first().click();
        await expect(bar).toBeVisible();
      });
    }
  });
}

for (const file of pagesOf('fixtures')) {
  test(`${file} of the fixtures opens and runs nothing of its author's`, async ({ page }) => {
    await page.goto(siteAddress('fixtures', 'root') + file);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('load');
    expect(await page.evaluate(() => Object.keys(globalThis).filter((name) => /pwned|hacked|xss|hostile/iu.test(name)))).toEqual([]);
  });
}

test('an address that does not exist is answered with 404 and a way back', async ({ page, watch }) => {
  await page.goto(`${siteAddress('content', 'root')}${slug}/no-such-page.html`);
  await expect(page.locator('h1')).toBeVisible();
  expect(watch.complaints.some((complaint) => complaint.includes('404'))).toBe(true);
  watch.complaints.length = 0;
  await page.locator(`main a[href*="${slug}/"]`).first().click();
  await expect(page.locator('nav.view-bar')).toBeVisible();
});
