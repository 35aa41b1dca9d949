import { expect } from '@playwright/test';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';

for (const [width, isWide] of [
  [320, false],
  [390, false],
  [1366, true],
] as const) {
  test(`at ${String(width)} px home leads with the newest explainer and its figure, larger than the slogan`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto(`${siteAddress('fixtures', 'root')}index.html`);
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(await size('.lead h3')).toBeGreaterThan(1.6 * (await size('h1')));
    const [lead, map, others] = [page.locator('.lead > div').first(), page.locator('.lead .map'), page.locator('.explainer:not(.lead)')];
    const [words, figure] = [await lead.boundingBox(), await map.boundingBox()];
    if (!words || !figure) throw new Error('no lead');
    if (isWide) expect(Math.abs(figure.y - words.y)).toBeLessThan(2);
    else expect(figure.y).toBeGreaterThanOrEqual(words.y + words.height);
    const [first, second] = [await others.nth(0).boundingBox(), await others.nth(1).boundingBox()];
    expect(first?.y === second?.y).toBe(isWide);
    for (const other of await others.all()) await expect(other.locator('.locator, .certainty svg')).toHaveCount(1);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
  });
}

test('a drawing of an explainer from right to left keeps its sides on a page from left to right', async ({ page }) => {
  await page.goto(`${siteAddress('fixtures', 'root')}index.html`);
  // Which explainers are among the newest changes; their drawings are set in one way.
  await page.locator('.explainer').evaluateAll((all) => all.forEach((explainer) => explainer.setAttribute('dir', 'rtl')));
  const drawings = page.locator('.explainer[dir=rtl] svg');
  expect(await drawings.count()).toBeGreaterThan(0);
  for (const drawing of await drawings.all()) await expect(drawing).toHaveCSS('direction', 'ltr');
});
