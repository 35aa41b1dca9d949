import { expect, type Page } from '@playwright/test';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf, slug } from './story.ts';

/** What has the focus: its tag, class and where it leads; whether it can be seen. */
function focused(page: Page): Promise<{ at: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    // A radio button is drawn by the words beside it.
    const drawn = [element, element.matches('label > input') ? element.nextElementSibling : null].filter((part) => part !== null);
    const { width, height, bottom, right } = (drawn.at(-1) ?? element).getBoundingClientRect();
    const ringed = drawn.some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return {
      at: `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('href') ?? element.id}`,
      seen:
        element === document.body ||
        (width > 0 && height > 0 && bottom > 0 && right > 0 && ringed && getComputedStyle(drawn.at(-1) ?? element).opacity !== '0'),
    };
  });
}

test('the first stop skips to the text', async ({ page }) => {
  await page.goto(`${siteAddress('content', 'root')}${slug}/index.html`);
  await page.keyboard.press('Tab');
  expect((await focused(page)).at).toBe('a.skip #main');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/u);
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  expect(inMain).toBe(true);
});

for (const file of pagesOf('content')) {
  test(`${file}: everything that can be used is reached by Tab, in the order of the page, and shows it`, async ({ page }) => {
    await page.goto(siteAddress('content', 'root') + file);
    const usable = await page
      .locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible, [tabindex="0"]:visible')
      .count();
    const unseen: string[] = [];
    let stops = 0;
    await page.keyboard.press('Tab');
    const first = await page.evaluateHandle(() => document.activeElement);
    for (;;) {
      const { at, seen } = await focused(page);
      // After the last stop a browser leaves the page, or begins again.
      if (at.startsWith('body') || (stops > 0 && (await first.evaluate((element) => element === document.activeElement)))) break;
      stops += 1;
      if (!seen) unseen.push(at);
      if (stops > usable + 5) break;
      await page.keyboard.press('Tab');
    }
    expect(unseen).toEqual([]);
    // A group of radio buttons is one stop.
    const radios = await page.locator('input[type=radio]:visible').count();
    expect(stops).toBeGreaterThanOrEqual(usable - radios);
    expect(stops).toBeLessThanOrEqual(usable);
  });
}

test('a table that is wider than the screen is scrolled with keys, and no other is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${siteAddress('fixtures', 'root')}harbour-fund/index.html`);
  const table = page.getByRole('group', { name: 'Step, Begins, Workers, Stones, in tonnes, Who decides' });
  await table.focus();
  expect((await focused(page)).seen).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  for (const width of [320, 390, 700, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    const unreached = page.locator('.cells:not([tabindex])');
    for (const box of await unreached.all()) expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  }
});
