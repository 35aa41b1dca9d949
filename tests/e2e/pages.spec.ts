import { expect, type Route } from '@playwright/test';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { pagesOf, slug } from './story.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const place of places) {
      test(`every page opens (${place})`, async ({ page, watch }) => {
        for (const file of pagesOf('content')) {
          await test.step(file, async () => {
            await page.goto(siteAddress('content', place) + file);
            await expect.soft(page.locator('h1')).toBeVisible();
            await expect.soft(page.locator('main')).toContainText(/\S{3}/u);
            expect.soft(watch.complaints.splice(0)).toEqual([]);
          });
        }
      });

      test(`every view is one click from every other (${place})`, async ({ page }) => {
        const bar = page.locator('nav.view-bar');
        await page.goto(`${siteAddress('content', place)}${slug}/index.html`);
        await expect(bar.getByRole('link')).toHaveCount(5);
        for (let view = 0; view < 5; view += 1) {
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

test('no page of the fixtures runs what its author wrote', async ({ page, watch }) => {
  for (const file of pagesOf('fixtures')) {
    await test.step(file, async () => {
      await page.goto(siteAddress('fixtures', 'root') + file);
      await expect.soft(page.locator('h1')).toBeVisible();
      expect.soft(await page.evaluate(() => Object.keys(globalThis).filter((name) => /pwned|hacked|xss|hostile/iu.test(name)))).toEqual([]);
      expect.soft(watch.complaints.splice(0)).toEqual([]);
    });
  }
});

for (const place of ['root', 'subfolder'] as const) {
  for (const address of ['no-such-page.html', `${slug}/no-such-page.html`, 'no-such-story/x.html', 'no/such/story/x.html']) {
    test(`${address}, which does not exist in the ${place}, is answered with 404 and a way back`, async ({ page, watch }) => {
      await page.goto(siteAddress('content', place) + address);
      await expect(page.locator('h1')).toBeVisible();
      expect(watch.complaints.some((complaint) => complaint.includes('404'))).toBe(true);
      const story = page.locator(`main a[href$="${slug}/index.html"]`);
      await expect(async () =>
        expect((await page.request.get(await story.evaluate((link: HTMLAnchorElement) => link.href))).status()).toBe(200),
      ).toPass();
      // It has looked for an explainer at the address.
      await page.waitForLoadState('networkidle');
      watch.complaints.length = 0;
      await story.click();
      await expect(page.locator('nav.view-bar')).toBeVisible();
    });
  }

  test(`a mistyped address in an explainer’s folder offers the views of that explainer, first (${place})`, async ({ page, watch }) => {
    const [meant, other] = ['library-boat', 'ravna-river-treaty'];
    await page.goto(`${siteAddress('fixtures', place)}${meant}/timelin.html`);
    const items = page.locator('[data-slugs]');
    await expect(items.first()).toHaveAttribute('data-slugs', new RegExp(`^${meant}`, 'u'));
    await expect(page.locator(`.views a[href*="${other}/"]`)).toHaveCount(0);
    watch.complaints.length = 0;
    await items.first().getByRole('link', { name: 'Timeline' }).click();
    await expect(page).toHaveURL(`${siteAddress('fixtures', place)}${meant}/timeline.html`);
  });
}

for (const [where, path, meant] of [
  ['in an explainer’s folder', 'library-boat/timelin.html', 'library-boat'],
  ['under its former name', 'ravna-treaty/no/such.html', 'ravna-river-treaty'],
] as const) {
  for (const place of ['root', 'subfolder'] as const) {
    test(`an explainer that is not among the newest is found, too: ${where} (${place})`, async ({ page, watch }) => {
      const site = siteAddress('fixtures', place);
      await page.route(`${site}${path}`, (route) => answerWithout(meant, route));
      await page.goto(site + path);
      const items = page.locator('[data-slugs]');
      await expect(items.first()).toHaveAttribute('data-slugs', meant);
      await expect(page.locator('.views')).toHaveCount(1);
      const title = items.first().locator('a').first();
      const isArabic = meant === 'library-boat';
      expect([await title.getAttribute('lang'), await title.getAttribute('dir')]).toEqual(isArabic ? ['ar', 'rtl'] : [null, null]);
      watch.complaints.length = 0;
      await items.first().getByRole('link', { name: 'Timeline' }).click();
      await expect(page).toHaveURL(`${site}${meant}/timeline.html`);
      await expect(page).toHaveTitle(/\S/u);
    });
  }
}

for (const place of ['root', 'subfolder'] as const) {
  test(`the name of a folder alone leads to the folder on any server (${place})`, async ({ page, watch }) => {
    const site = siteAddress('fixtures', place);
    for (const list of ['library-boat', 'none']) {
      await page.route(`${site}library-boat?a=b`, (route) => answerWithout(list, route, `${site}404.html`));
      await page.goto(`${site}library-boat?a=b#history`);
      await expect(page).toHaveURL(`${site}library-boat/?a=b#history`);
      await expect(page.locator('nav.view-bar')).toBeVisible();
      watch.complaints.length = 0;
    }
  });
}

/** Answers with the page for what is not found, as it is when an explainer is not among the newest. */
async function answerWithout(slug: string, route: Route, url?: string): Promise<void> {
  const response = await route.fetch(url === undefined ? {} : { url });
  const html = await response.text();
  const item = new RegExp(`<li data-slugs="?${slug}\\b.*?</ul>\\s*</li>`, 'u');
  await route.fulfill({ response, status: 404, body: html.replace(item, '') });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the 404 page lists the newest explainers with their views', async ({ page }) => {
    await page.goto(`${siteAddress('fixtures', 'root')}404.html`);
    for (const name of ['twenty-islands', 'divided-desert'])
      await expect(page.locator(`.views a[href="${name}/timeline.html"]`)).toBeVisible();
  });
});
