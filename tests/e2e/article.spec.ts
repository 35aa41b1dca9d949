import { expect } from '@playwright/test';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

test.describe.configure({ mode: 'default' });

/** From 1,100 px on the margin has notes, and what they say needs no popover. */
const withoutNotes = { width: 1000, height: 800 };

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${siteAddress('content', place)}${slug}/index.html`);
    });

    test('a mention shows its popover on hover, keeps it while the popover is hovered, and closes it after', async ({ page }) => {
      await page.setViewportSize(withoutNotes);
      const mention = page.locator('.text a.person').first();
      const popover = page.getByRole('tooltip');
      await mention.hover();
      await expect(popover).toBeVisible();
      await popover.hover();
      await expect(popover).toBeVisible();
      await page.mouse.move(2, 2);
      await expect(popover).toBeHidden();
    });

    test('a mention shows its popover on keyboard focus until Esc', async ({ page }) => {
      await page.setViewportSize(withoutNotes);
      const mention = page.locator('.text a.person').first();
      const popover = page.getByRole('tooltip');
      await mention.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(mention).toBeFocused();
      await expect(popover).toBeVisible();
      await expect(mention).toHaveAccessibleDescription(/\S/u);
      await page.keyboard.press('Escape');
      await expect(popover).toBeHidden();
      await expect(mention).toBeFocused();
    });

    test('a mention whose note is in view has that washed for a moment, and no popover', async ({ page }) => {
      const mention = page.locator('.text a.person').first();
      const note = page.locator('.note.person').first();
      await mention.scrollIntoViewIfNeeded();
      await expect(note).toBeInViewport({ ratio: 1 });
      await mention.hover();
      await expect(note).toHaveClass(/\blit\b/u);
      await expect(page.getByRole('tooltip')).toBeHidden();
      await expect(mention).toHaveAccessibleDescription(/\S/u);
      await page.mouse.move(2, 2);
      await expect(note).not.toHaveClass(/\blit\b/u);
    });

    test('a popover stands above its line and never over a note that is in view', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 1400 });
      let shown = 0;
      for (const mention of await page.locator('.text section > p a[href*=".html#"]').all()) {
        await mention.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await page.keyboard.press('Escape');
        await mention.hover();
        await page.waitForTimeout(250);
        const faults = await page.evaluate(() => {
          const popover = document.getElementById('card');
          if (!popover || popover.hidden) return undefined;
          const box = popover.getBoundingClientRect();
          const isOver = (other: DOMRect) =>
            other.width > 0 && other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
          const owner = document.querySelector('[aria-describedby=card]');
          return [
            ...[...document.querySelectorAll('.note')].filter((note) => isOver(note.getBoundingClientRect())),
            ...(owner && box.bottom > owner.getBoundingClientRect().top ? [owner] : []),
          ].map(({ textContent }) => textContent);
        });
        if (faults) shown += 1;
        expect.soft(faults ?? []).toEqual([]);
        if (shown >= 6) break;
      }
      expect(shown).toBeGreaterThan(0);
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
