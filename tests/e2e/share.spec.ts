import { expect, type Locator, type Page } from '@playwright/test';
import { views } from '../../src/article/views.ts';
import { en } from '../../src/languages/en/en.ts';
import { viewFile } from '../../src/routes.ts';
import { publishedAt } from '../built-sites.ts';
import { plainWords } from './plain-words.ts';
import { reusedPage } from './reused-page.ts';
import { type Place, places, siteAddress } from './served-sites.ts';
import { sharePagesOf, slug } from './story.ts';
import { test as watched } from './watched-page.ts';

const t = en.share;
const items = [t.link, t.citation, t.bibtex];

/** What the page writes to the clipboard; over file:// there is no permission to read it back. */
const test = reusedPage(() => {
  const copied: string[] = [];
  Object.assign(globalThis, { copied });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
});

const lastCopied = (page: Page) => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied.at(-1));
const menuOf = (page: Page) => page.getByRole('menu', { name: t.menu });
// The filters of a view have a status of their own.
const statusOf = (page: Page) => page.locator('.share-says[role=status]');
const folderOf = (place: Place) => `${siteAddress('content', place)}${slug}/`;

async function idOf(handle: Locator): Promise<string> {
  return ((await handle.getAttribute('href')) ?? '').slice(1);
}

async function openMenu(page: Page, handle: Locator): Promise<void> {
  await handle.focus();
  await page.keyboard.press('Enter');
  await expect(menuOf(page)).toBeVisible();
  await expect(menuOf(page).getByRole('menuitem').first()).toBeFocused();
}

async function clickAt(page: Page, place: Promise<{ x: number; y: number }>): Promise<void> {
  const { x, y } = await place;
  await page.mouse.click(x, y);
}

/** Selects some words of a block of the text. */
async function select(block: Locator, from: number, to: number): Promise<string> {
  return block.evaluate(
    (element, [start, end]) => {
      const words = [...element.childNodes].find((node) => node.nodeType === 3 && (node.textContent ?? '').trim().length > end);
      const range = document.createRange();
      if (words) {
        range.setStart(words, start);
        range.setEnd(words, end);
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    },
    [from, to] as const,
  );
}

for (const place of places) {
  test.describe(place, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`${folderOf(place)}index.html`);
    });

    test('a handle opens a menu that copies the link, says so, and gives the focus back', async ({ page }) => {
      const handle = page.locator('main a.handle').nth(1);
      const id = await idOf(handle);
      await openMenu(page, handle);
      await expect(page).toHaveURL(new RegExp(`#${id}$`, 'u'));
      await expect(menuOf(page).getByRole('menuitem')).toHaveText(items);
      await page.keyboard.press('Enter');
      await expect(statusOf(page)).toHaveText(t.copied.link);
      await expect(menuOf(page)).toBeHidden();
      await expect(handle).toBeFocused();
      const link = place === 'file' ? `index.html#${id}` : `s/${id}.html`;
      expect(await lastCopied(page)).toBe(folderOf(place) + link);
      await page.goto('about:blank');
      await page.goto(folderOf(place) + link);
      await expect(page.locator(':target')).toBeInViewport();
    });

    test('the menu is walked by keys and closed by Esc, Tab and a click elsewhere', async ({ page }) => {
      const handle = page.locator('main a.handle').nth(1);
      const item = (name: string) => menuOf(page).getByRole('menuitem', { name });
      await openMenu(page, handle);
      await expect(handle).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowUp');
      await expect(item(t.bibtex)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(item(t.link)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(item(t.citation)).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await expect(item(t.link)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(menuOf(page)).toBeHidden();
      await expect(handle).toBeFocused();
      await expect(handle).not.toHaveAttribute('aria-expanded');
      await openMenu(page, handle);
      await page.keyboard.press('Shift+Tab');
      await expect(menuOf(page)).toBeHidden();
      await openMenu(page, handle);
      await clickAt(page, plainWords(page.locator('.text p').first()));
      await expect(menuOf(page)).toBeHidden();
    });

    test('a click opens the menu, and a second closes it', async ({ page }) => {
      const handle = page.locator('main a.handle').nth(2);
      await handle.click({ force: true });
      await expect(menuOf(page)).toBeVisible();
      await handle.click({ force: true });
      await expect(menuOf(page)).toBeHidden();
    });

    test('a citation names the entry, the headline, where it stands, publisher, day and address', async ({ page }) => {
      await page.goto(`${folderOf(place)}actors.html`);
      const handle = page.locator('#antony-blinken a.handle');
      await openMenu(page, handle);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(statusOf(page)).toHaveText(t.copied.citation);
      const headline = (await page.locator('.kicker a').textContent()) ?? '';
      const end = place === 'file' ? `${publishedAt}${slug}/actors.html#antony-blinken` : `${folderOf(place)}s/antony-blinken.html`;
      const citation = (await lastCopied(page)) ?? '';
      expect(citation).toMatch(/^“Antony Blinken”, /u);
      expect(citation).toContain(`, ${headline}, section “`);
      expect(citation).toContain(`. Standfirst, 2 June 2021. ${end}`);
    });

    test('a view is shared and cited as a whole, by words under its headline', async ({ page }) => {
      for (const view of views) {
        await page.goto(`${folderOf(place)}${viewFile[view]}`);
        const address = place === 'file' ? `${publishedAt}${slug}/${viewFile[view]}` : page.url();
        await page.locator('.sharer').first().click();
        await expect(menuOf(page).getByRole('menuitem', { name: t.link })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(statusOf(page)).toHaveText(t.copied.link);
        expect(await lastCopied(page)).toBe(`${folderOf(place)}${viewFile[view]}`);
        await page.locator('.sharer').nth(1).click();
        await expect(menuOf(page).getByRole('menuitem', { name: t.citation })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(statusOf(page)).toHaveText(t.copied.citation);
        const citation = (await lastCopied(page)) ?? '';
        expect(citation).toMatch(view === 'article' ? /^[^“]/u : /^“/u);
        expect(citation.endsWith(address)).toBe(true);
      }
    });

    test('the menu under a headline opens below it, where the window ends as well', async ({ page }) => {
      await page.goto(`${folderOf(place)}aid.html`);
      const sharer = page.locator('.sharer').first();
      const foot = await sharer.evaluate((line) => Math.ceil(line.getBoundingClientRect().bottom + scrollY));
      await page.setViewportSize({ width: 1366, height: foot + 20 });
      await page.evaluate(() => scrollTo(0, 0));
      await openMenu(page, sharer);
      const [line, menu] = [await sharer.boundingBox(), await menuOf(page).boundingBox()];
      expect(menu?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0));
      expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(foot + 20);
    });

    test('the menu stands in the margin beside a heading, and never over it', async ({ page }) => {
      for (const width of [390, 1366]) {
        await page.setViewportSize({ width, height: 800 });
        const handle = page.locator('.text .heading .handle').nth(1);
        await openMenu(page, handle);
        const menu = await menuOf(page).boundingBox();
        const heading = await page.locator('.text h2').nth(1).boundingBox();
        const apart = [
          (menu?.x ?? 0) + (menu?.width ?? 0) <= (heading?.x ?? 0),
          (menu?.y ?? 0) >= (heading?.y ?? 0) + (heading?.height ?? 0),
          (menu?.y ?? 0) + (menu?.height ?? 0) <= (heading?.y ?? 0),
        ];
        expect(apart).toContain(true);
        expect(apart[0]).toBe(width > 1000);
        await page.keyboard.press('Escape');
      }
    });

    test('a citation of a paragraph names its section; BibTeX is one entry', async ({ page }) => {
      const handle = page.locator('.text p a.handle').first();
      await openMenu(page, handle);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(statusOf(page)).toHaveText(t.copied.bibtex);
      const section = (await page.locator('.text h2').first().textContent()) ?? '';
      const entry = (await lastCopied(page)) ?? '';
      expect(entry).toContain(`@misc{standfirst-2021-${await idOf(handle)},`);
      expect(entry).toContain(`note = {section “${section}”}`);
      expect(entry).toContain('day = {2}');
    });

    test('selected words give a link to them', async ({ page }) => {
      const block = page.locator('.text section > p[id]').nth(1);
      const id = (await block.getAttribute('id')) ?? '';
      const button = page.getByRole('button', { name: t.quote });
      const words = await select(block, 1, 30);
      await expect(button).toBeVisible();
      await button.click();
      await expect(statusOf(page)).toHaveText(t.copied.quote);
      await expect(button).toBeHidden();
      const link = (await lastCopied(page)) ?? '';
      expect(link).toMatch(new RegExp(`${slug}/index\\.html#${id}:~:text=`, 'u'));
      expect(decodeURIComponent(link).toLowerCase()).toContain((words.trim().split(/\s+/u)[1] ?? '').toLowerCase());
      await page.goto('about:blank');
      await page.goto(link);
      await expect(block).toBeInViewport();
      // Words that are gone: the link still opens at the block.
      await page.goto('about:blank');
      await page.goto(`${link.replace(/:~:.*$/u, '')}:~:text=${encodeURIComponent('words that nobody wrote')}`);
      await expect(block).toBeInViewport();
    });

    test('the quote button goes with the selection, and is reached by Tab', async ({ page }) => {
      const index = await page
        .locator('.text section > p[id]')
        .evaluateAll((found) =>
          found.findIndex(({ firstChild }) => firstChild?.nodeType === 3 && (firstChild.textContent ?? '').length > 30),
        );
      const block = page.locator('.text section > p[id]').nth(index);
      const button = page.getByRole('button', { name: t.quote });
      const { x, y } = await plainWords(block);
      await page.mouse.dblclick(x, y);
      for (let letter = 0; letter < 12; letter += 1) await page.keyboard.press('Shift+ArrowRight');
      await expect(button).toBeVisible();
      for (let stop = 0; stop < 12 && !(await button.evaluate((element) => element === document.activeElement)); stop += 1)
        await page.keyboard.press('Tab');
      await expect(button).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button).toBeHidden();
      await select(block, 1, 20);
      await expect(button).toBeVisible();
      // Sent away just after the selection changed, it does not come back for that.
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Escape');
      await page.evaluate(() => new Promise((passed) => setTimeout(passed, 400)));
      await expect(button).toBeHidden();
      await select(block, 1, 24);
      await expect(button).toBeVisible();
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await expect(button).toBeHidden();
    });
  });
}

watched('the system’s clipboard holds what was copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${folderOf('root')}timeline.html`);
  const handle = page.locator('main a.handle').first();
  await openMenu(page, handle);
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toHaveText(t.copied.link);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${folderOf('root')}s/${await idOf(handle)}.html`);
});

test('nothing is asked for before the first use', async ({ page, watch }) => {
  await page.goto(`${folderOf('root')}index.html`);
  await clickAt(page, plainWords(page.locator('.text p').first()));
  expect(watch.requests.filter((url) => url.endsWith('.js'))).toEqual([]);
  await page.locator('main a.handle').nth(1).click({ force: true });
  await expect(menuOf(page)).toBeVisible();
  expect(watch.requests.filter((url) => url.endsWith('.js'))).toHaveLength(1);
});

for (const place of ['root', 'file'] as const) {
  test(`without the script of the menu a handle copies its link (${place})`, async ({ page, watch }) => {
    await page.route('**/share.js', (route) => route.abort());
    await page.goto(`${folderOf(place)}index.html`);
    const handle = page.locator('main a.handle').nth(1);
    await handle.click({ force: true });
    await expect(page.getByRole('alert')).toHaveText(t.copied.link);
    expect(await lastCopied(page)).toBe(`${folderOf(place)}index.html#${await idOf(handle)}`);
    watch.complaints.length = 0;
  });
}

for (const [width, height] of [
  [320, 568],
  [390, 844],
] as const) {
  test(`by touch, at ${width} px, the menu has the system’s sheet and stays inside the window`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => Promise.resolve(void Object.assign(globalThis, { shared: data })),
      });
    });
    for (const file of Object.values(viewFile)) {
      await page.goto(`${folderOf('root')}${file}`);
      for (const handle of (await page.locator('main a.handle').all()).slice(0, 6)) {
        await handle.tap();
        await expect(menuOf(page)).toBeVisible();
        const box = await menuOf(page).boundingBox();
        expect.soft(box?.x ?? -1).toBeGreaterThanOrEqual(0);
        expect.soft((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.keyboard.press('Escape');
      }
    }
    const handle = page.locator('main a.handle').first();
    await handle.tap();
    await menuOf(page).getByRole('menuitem', { name: t.system }).tap();
    const url = await page.evaluate(() => (globalThis as unknown as { shared?: ShareData }).shared?.url);
    expect(url).toBe(`${folderOf('root')}s/${await idOf(handle)}.html`);
    await context.close();
  });
}

for (const [place, javaScriptEnabled] of [
  ['root', true],
  ['file', false],
] as const) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test(`every share page leads to its spot (${place})`, async ({ page }) => {
      const isAtSpot = async (id: string) => expect.soft(page.locator(`[id="${id}"]`), id).toBeInViewport();
      // The page that it leads to is loaded once; a light one stands in for it at the other share pages.
      const spots = new Map<string, string[]>();
      for (const file of sharePagesOf('content')) {
        const id = file.replace(/^.*\/s\/|\.html$/gu, '');
        await page.goto(siteAddress('content', place) + file, { waitUntil: 'commit' });
        await page.waitForURL((url) => url.hash === `#${id}`, { waitUntil: 'domcontentloaded' });
        const target = page.url().replace(/#.*$/u, '');
        const known = spots.get(target);
        known?.push(id);
        if (known) continue;
        spots.set(target, [id]);
        await isAtSpot(id);
        await page.route(target, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A stand-in</title>' }));
      }
      await page.unrouteAll();
      // The spots of each page, one after the other in the page itself.
      for (const [target, ids] of spots) {
        await page.goto('about:blank');
        for (const id of ids) {
          await page.goto(`${target}#${id}`, { waitUntil: 'domcontentloaded' });
          await isAtSpot(id);
        }
      }
    });
  });
}

test('without JavaScript a handle is a link to its spot', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${folderOf('root')}timeline.html`);
  const handle = page.locator('main a.handle').nth(3);
  const id = await idOf(handle);
  await handle.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`timeline\\.html#${id}$`, 'u'));
  await context.close();
});
