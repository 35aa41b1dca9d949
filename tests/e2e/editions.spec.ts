import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { views } from '../../src/article/views.ts';
import { editionFile, viewAnchor, viewFile } from '../../src/routes.ts';
import { builtPath, publishedAt } from '../built-sites.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';
import { test } from './watched-page.ts';

let kept = '';
let address = '';
test.beforeEach(() => {
  const info = test.info();
  kept = info.outputPath('kept & renamed (1).html');
  copyFileSync(builtPath('content', `${slug}/${editionFile(slug, 'html')}`), kept);
  address = pathToFileURL(kept).href;
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a whole explainer in one file, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, offline: true });

    test('opens from any folder under any name, and asks for nothing', async ({ page, watch }) => {
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
      for (const [at, view] of views.entries()) {
        await page.locator('nav.view-bar a').nth(at).click();
        await expect(page.locator(`#${viewAnchor(view)}`)).toBeInViewport();
      }
      expect(watch.requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(/#.*$/u, ''))).toEqual([address]);
    });

    test('leads from a mention to its entry, and back to the passage in a fold', async ({ page }) => {
      await page.goto(address);
      await page.locator('.text a[data-mention]', { hasText: 'Kamala Harris' }).first().click();
      await expect(page).toHaveURL(/#kamala-harris$/u);
      await expect(page.locator('#kamala-harris h4')).toBeInViewport();
      await page.locator('#kamala-harris summary').click();
      await page.locator('#kamala-harris .passages a').first().click();
      await expect(page.locator(':target')).toBeInViewport();
    });

    test('filters its timeline and leaves its people alone', async ({ page }) => {
      await page.goto(`${address}#${viewAnchor('timeline')}`);
      const dates = page.locator('.item.date:visible');
      const before = await dates.count();
      await page.locator('.filters input[name=person][value=antony-blinken]').check();
      expect(await dates.count()).toBeLessThan(before);
      await expect(page.locator('#joe-biden')).toBeVisible();
    });
  });
}

test('sets its text in its own typefaces', async ({ page }) => {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))).toEqual(
    expect.arrayContaining([expect.stringContaining('Public Sans'), expect.stringContaining('Explainer Serif')]),
  );
});

test('shows a mention’s popover in the one file', async ({ page }) => {
  // Where there is no margin for notes.
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(address);
  await page.locator('.text a[data-mention]', { hasText: 'Joe Biden' }).first().hover();
  await expect(page.locator('.card')).toContainText('US president');
});

test('has the share menu, and shares its parts by its own address', async ({ page, watch }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(Object.assign(globalThis, { copied: text })) },
    });
  });
  await page.goto(address);
  const copied = () => page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  const menu = page.getByRole('menu');
  await page.locator('#antony-blinken a.handle').focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(copied).toBe(`${address}#antony-blinken`);
  await page
    .locator(`#${viewAnchor('timeline')} .sharer`)
    .last()
    .click();
  await expect(menu).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(copied).toMatch(new RegExp(`2 June 2021\\. ${publishedAt}${slug}/timeline\\.html$`, 'u'));
  expect(watch.requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(/#.*$/u, ''))).toEqual([address]);
});

test('draws its maps from the land in it', async ({ page }) => {
  await page.goto(address);
  const land = page.locator('.route-map use:visible');
  await expect(land).toHaveCount(1);
  const { width } = (await land.boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(500);
});

test('a ZIP opens from a disk, and every page of it', async ({ page, watch }) => {
  const zip = unzipSync(readFileSync(builtPath('content', `${slug}/${editionFile(slug, 'zip')}`)));
  const unpacked = join(dirname(kept), 'un zipped');
  for (const [path, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), bytes);
  }
  const root = `${pathToFileURL(unpacked).href}/`;
  for (const file of globSync('*.html', { cwd: unpacked })) {
    await test.step(file, async () => {
      await page.goto(root + file);
      await expect(page.locator('h1')).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
    });
  }
  expect(watch.requests.filter((url) => !url.startsWith(root) && !url.startsWith('data:'))).toEqual([]);
  expect(watch.requests.some((url) => url.endsWith('.woff2'))).toBe(true);

  await page.goto(`${root}s/kamala-harris.html`);
  await expect(page).toHaveURL(/\/actors\.html#kamala-harris$/u);
  await page.locator('#kamala-harris h3').hover();
  await page.locator('#kamala-harris a.handle').click();
  await expect(page.locator('.share-menu')).toBeVisible();
});

for (const widthPx of [390, 800, 1280]) {
  test(`each view stands in the one file as on its own page, ${String(widthPx)} px wide`, async ({ page }) => {
    await page.setViewportSize({ width: widthPx, height: 900 });
    for (const view of views) {
      await page.goto(`${siteAddress('content', 'file')}${slug}/${viewFile[view]}`);
      const alone = await looksOf(page, 'main');
      await page.goto(address);
      const together = await looksOf(page, `#${viewAnchor(view)}`);
      expect(alone.length).toBeGreaterThan(100);
      expect.soft(together, view).toEqual(alone);
    }
  });
}

// The land is drawn otherwise, also in the box of a map’s panel, and the way to the next view is the page’s own; files to take are offered on the site only.
const elsewhere = 'svg svg, foreignObject, foreignObject *, nav.screen, nav.screen *';

/** Size, type and ink of all that is in an element; headings by their looks, not their level. */
async function looksOf(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(async () => {
    // Rows out of sight are laid out as well.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{content-visibility:visible!important}');
    document.adoptedStyleSheets.push(sheet);
    await document.fonts.ready;
  });
  await page.locator('[data-take]').evaluateAll((elements) => elements.forEach((element) => element.remove()));
  return page.locator(`${selector} :not(script, style, use, ${elsewhere})`).evaluateAll((elements) =>
    elements.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { color, fill, fontSize, fontWeight } = getComputedStyle(element);
      const words = element.textContent.replaceAll(/\s+/gu, ' ').trim().slice(0, 20);
      return [element.getAttribute('class'), words, Math.round(width), Math.round(height), color, fill, fontSize, fontWeight].join();
    }),
  );
}
