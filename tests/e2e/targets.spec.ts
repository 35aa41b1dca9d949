import { expect } from '@playwright/test';
import { places, siteAddress } from './served-sites.ts';
import { addressOfEachKind, pagesOf, slug, story } from './story.ts';
import { test } from './watched-page.ts';

const addresses = addressOfEachKind(await story());

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const place of places) {
      for (const [kind, href] of Object.entries(addresses)) {
        test(`a link to a ${kind} opens at it and lights it up (${place})`, async ({ page }) => {
          await page.goto(`${siteAddress('content', place)}${slug}/${href}`);
          const target = page.locator(':target');
          await expect(target).toHaveCount(1);
          await expect(target).toBeInViewport();
          const { wash, ground } = await target.evaluate((element) => {
            const probe = document.createElement('i');
            probe.className = 'probe';
            document.body.append(probe);
            probe.style.background = 'var(--color-wash)';
            const colours = { wash: getComputedStyle(probe).backgroundColor, ground: getComputedStyle(element).backgroundColor };
            probe.remove();
            return colours;
          });
          expect(ground).toBe(wash);
        });
      }
    }
  });
}

test('every id inside a fold can be opened by its address', async ({ page }) => {
  for (const file of pagesOf('content')) {
    const address = siteAddress('content', 'root') + file;
    await page.goto(address);
    const ids = await page
      .locator('details [id]')
      .evaluateAll((elements) => elements.filter(({ tagName }) => tagName !== 'SUMMARY').map(({ id }) => id));
    for (const id of ids) {
      await page.goto('about:blank');
      await page.goto(`${address}#${id}`);
      await expect(page.locator(`[id="${id}"]`)).toBeVisible();
    }
  }
});
