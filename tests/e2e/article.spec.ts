import { expect } from '@playwright/test';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

test.describe.configure({ mode: 'default' });

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${siteAddress('content', place)}${slug}/index.html`);
    });

    test('a mention shows its card on hover, keeps it while the card is hovered, and closes it after', async ({ page }) => {
      const mention = page.locator('.text a.person').first();
      const card = page.getByRole('tooltip');
      await mention.hover();
      await expect(card).toBeVisible();
      await card.hover();
      await expect(card).toBeVisible();
      await page.mouse.move(2, 2);
      await expect(card).toBeHidden();
    });

    test('a mention shows its card on keyboard focus until Esc', async ({ page }) => {
      const mention = page.locator('.text a.person').first();
      const card = page.getByRole('tooltip');
      await mention.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(mention).toBeFocused();
      await expect(card).toBeVisible();
      await expect(mention).toHaveAccessibleDescription(/\S/u);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(mention).toBeFocused();
    });

    test('the contents list marks the section being read', async ({ page }) => {
      const links = page.locator('.toc a');
      const third = links.nth(2);
      const id = ((await third.getAttribute('href')) ?? '').slice(1);
      await expect(links.first()).toHaveAttribute('aria-current', 'true');
      await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView());
      await expect(third).toHaveAttribute('aria-current', 'true');
      await expect(page.locator('.toc a[aria-current]')).toHaveCount(1);
    });
  });
}
