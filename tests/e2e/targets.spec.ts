import { expect, type Locator } from '@playwright/test';
import { places, siteAddress } from './served-sites.ts';
import { addressOfEachKind, pagesOf, slug, story } from './story.ts';
import { test } from './watched-page.ts';

const addresses = addressOfEachKind(await story());

/** The colour of an element's ground and that of a lit target, as the page shows them. */
function grounds(target: Locator): Promise<{ lit: string; ground: string }> {
  return target.evaluate((element) => {
    const probe = document.createElement('i');
    probe.style.background = 'var(--color-wash)';
    document.body.append(probe);
    const lit = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return { lit, ground: getComputedStyle(element).backgroundColor };
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const place of places) {
      test(`a link to anything opens at it and lights it up (${place})`, async ({ page }) => {
        for (const [kind, href] of Object.entries(addresses)) {
          await test.step(kind, async () => {
            await page.goto('about:blank');
            await page.goto(`${siteAddress('content', place)}${slug}/${href}`);
            const target = page.locator(':target');
            await expect.soft(target).toHaveCount(1);
            if ((await target.count()) === 0) return;
            await expect.soft(target).toBeInViewport();
            const { lit, ground } = await grounds(target);
            expect.soft(ground, kind).toBe(lit);
          });
        }
      });
    }
  });
}

test('every id inside a fold can be opened by its address', async ({ page }) => {
  for (const file of pagesOf('content')) {
    const address = siteAddress('content', 'root') + file;
    await page.goto(address);
    const ids = await page
      .locator('details > :not(summary) [id], details > [id]:not(summary)')
      .evaluateAll((found) => found.map(({ id }) => id));
    for (const id of ids) {
      await page.goto('about:blank');
      await page.goto(`${address}#${id}`);
      await expect.soft(page.locator(`[id="${id}"]`)).toBeVisible();
    }
  }
});
