import { expect } from '@playwright/test';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';

/** A page of aid with 84 pledges in nine currencies. */
const file = 'cold-sea/aid.html';
const orders = ['', '#view-by-from', '#view-by-step', '#view-by-announced'];

/** What stands before the entries takes no more. */
const screens = 6;

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`at ${String(width)} px, all that stands before the entries of 84 pledges takes up to six screens`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const order of orders) {
      await page.goto('about:blank');
      await page.goto(siteAddress('crowded', 'root') + file + order);
      const top = await page.evaluate(() => (document.querySelector('.entry.pledge')?.getBoundingClientRect().top ?? Infinity) + scrollY);
      expect(top, order).toBeLessThanOrEqual(screens * height);
      await expect(page.locator('.pledge-table:visible tbody tr')).toHaveCount(84);
    }
  });

for (const place of ['root', 'file'] as const)
  test.describe(`without JavaScript (${place})`, () => {
    test.use({ javaScriptEnabled: false });

    test('the table of many pledges is sorted by links, with the keyboard alone', async ({ page }) => {
      await page.goto(siteAddress('crowded', place) + file);
      const table = page.locator('.pledge-table:visible');
      await expect(table.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute('aria-sort', 'descending');
      await page.locator('.order:visible a', { hasText: 'From' }).first().focus();
      await page.keyboard.press('Enter');
      await expect(table).toHaveCount(1);
      await expect(table.getByRole('columnheader', { name: 'From' })).toHaveAttribute('aria-sort', 'ascending');
      await expect(table.getByRole('caption')).toHaveText('Pledges, sorted by: From');
      await expect(page.locator('.order:visible > p')).toBeInViewport();
      const names = await table.locator('tbody td:nth-child(3)').allTextContents();
      expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
      // The next stop is the first of the other orders.
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveText('Amount');
      await page.keyboard.press('Enter');
      await expect(table.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute('aria-sort', 'descending');
      // A link of a row opens its entry.
      await table.getByRole('rowheader').first().getByRole('link').click();
      await expect(page.locator(':target')).toHaveClass(/entry/u);
      await expect(table).toHaveCount(1);
    });
  });
