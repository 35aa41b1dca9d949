import { expect, type Locator } from '@playwright/test';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { addressOfEachKind, pagesOf, slug, story } from './story.ts';

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
        for (const [index, [kind, href]] of Object.entries(addresses).entries()) {
          await test.step(kind, async () => {
            await page.goto(`${siteAddress('content', place)}${slug}/${href.replace('#', `?${index}#`)}`);
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
    await page.goto(siteAddress('content', 'root') + file);
    const unopened = await page.evaluate(async () => {
      const folds = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      const targets = [...document.querySelectorAll('details > :not(summary) [id], details > [id]:not(summary)')];
      const unopened: string[] = [];
      for (const target of targets) {
        // As on a page that has just been opened.
        for (const fold of folds) fold.open = false;
        location.hash = target.id;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const { width, height } = target.getBoundingClientRect();
        const isSeen = target.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
        if (!isSeen || document.querySelector(':target') !== target) unopened.push(target.id);
      }
      return unopened;
    });
    expect.soft(unopened, file).toEqual([]);
  }
});
