// What readers come for, each from where they start to the answer; what it cost them is printed.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { embeddedViews, entryViews } from '../../src/article/views.ts';
import { en } from '../../src/languages/en/en.ts';
import { embedFile, viewFile } from '../../src/routes.ts';
import { cut, expectEdition, first, nextVisit, readAndKeep, second, test } from './kept-site.ts';
import { Reader } from './reader.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

const phone = { width: 390, height: 844 };
const folder = () => `${siteAddress('content', 'root')}${slug}/`;
const open = (page: Page, path: string) => page.goto(folder() + path);
const tab = (page: Page, view: keyof typeof en.views) => page.locator(`.view-bar a[href$="${viewFile[view]}"]`);

test('what is it about, and what is not known', async ({ page }) => {
  await page.setViewportSize(phone);
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await expect(page.locator('h1')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.head .standfirst')).toBeInViewport({ ratio: 1 });
  await reader.listenFor(/Six things are not known/u);
  await reader.tap(page.locator('.brief a').last());
  const target = page.locator(':target');
  await expect(target).toBeInViewport();
  await expect(target).toHaveText(/not (?:yet )?known/iu);
  await expect(page.locator('.knowns li:has(> b)')).toHaveCount(6);
  reader.expectAtMost({ taps: 1, heard: 70 });
});

test('when does Harris land, who said so, and a link to it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize(phone);
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await reader.tap(tab(page, 'timeline'));
  const date = page.locator('.date', { hasText: 'Symone Sanders' }).filter({ hasText: 'Guatemala' }).first();
  await expect(date).toContainText('6');
  await expect(date).toContainText(en.timeline.saidBy);
  await reader.listenByHeadings(date, /Symone Sanders/u);
  await reader.tap(date.locator('a.handle'));
  await reader.tap(page.getByRole('menuitem', { name: en.share.link }));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(page.locator('.date:target')).toContainText('Symone Sanders');
  await expect(page.locator('.date:target')).toBeInViewport();
  reader.expectAtMost({ taps: 3, heard: 40 });
});

test('how much, paid or not, on what condition, the sentence, and back', async ({ page }) => {
  await page.setViewportSize(phone);
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await reader.tap(tab(page, 'aid'));
  await expect(page.locator('h1')).toHaveText(/no pledge is reported paid/iu);
  const pledge = page.locator('#aid-310m');
  await expect(pledge).toContainText('310');
  await expect(pledge).toContainText(en.aid.condition);
  await reader.listenFor(/310 million/u, page.locator('main'));
  await reader.tap(pledge.locator('.passages summary'));
  await reader.tap(pledge.locator('.passages a', { hasText: '310' }).first());
  await expect(page.locator(':target')).toContainText('310');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(viewFile.aid, 'u'));
  await expect(pledge).toBeInViewport();
  reader.expectAtMost({ taps: 3, heard: 40 });
});

test('who is Mazin Alfaqih', async ({ page }) => {
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await reader.tap(tab(page, 'actors'));
  await reader.tap(page.locator('main a[href="#mazin-alfaqih"]:visible').first());
  const entry = page.locator('#mazin-alfaqih');
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText('special adviser for the Northern Triangle');
  await reader.listenFor(/special adviser/u, entry);
  reader.expectAtMost({ taps: 2, heard: 8 });
});

test('who is Mazin Alfaqih, by keys alone, from the sentence that names him', async ({ page }) => {
  const reader = new Reader(page);
  await open(page, `${viewFile.article}#promises`);
  const mention = page.locator('.text a[href$="#mazin-alfaqih"]').first();
  await reader.tabTo(mention, 40);
  await expect(page.getByRole('tooltip').or(page.locator('aside:target, .note')).first()).toBeVisible();
  await reader.press('Enter');
  await expect(page.locator('#mazin-alfaqih')).toBeInViewport();
  reader.expectAtMost({ keys: 25 });
});

test('which dates concern Mexico, shared and opened again', async ({ page }) => {
  const reader = new Reader(page);
  await open(page, viewFile.timeline);
  await reader.tap(page.locator('.filters label:has(input[name=place][value=mexico])'));
  const shown = page.locator('.date:visible');
  const count = await shown.count();
  expect(count).toBeGreaterThan(0);
  await expect(shown.filter({ hasText: 'Mexico' })).toHaveCount(count);
  await expect(page).toHaveURL(/\?place=mexico$/u);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(shown).toHaveCount(count);
  reader.expectAtMost({ taps: 1 });
});

test('cite a passage, and quote its words by a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = new Reader(page);
  await open(page, viewFile.article);
  const block = page.locator('.text p[id]').first();
  await block.hover();
  await reader.tap(block.locator('a.handle'));
  await reader.tap(page.getByRole('menuitem', { name: en.share.citation }));
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('US presses Central America');
  const words = await block.evaluate((element) => {
    const node = [...element.childNodes].find((child) => child.nodeType === 3 && (child.textContent ?? '').trim().length > 30);
    if (!node) return '';
    const range = document.createRange();
    range.setStart(node, 1);
    range.setEnd(node, 28);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return range.toString();
  });
  await reader.tap(
    page
      .getByRole('button', { name: en.share.quote })
      .or(page.getByRole('menuitem', { name: en.share.quote }))
      .first(),
  );
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(link)).toContain(':~:text=');
  expect(words.length).toBeGreaterThan(20);
  reader.expectAtMost({ taps: 3 });
});

test('keep it for a flight', async ({ page, context, site }) => {
  const reader = new Reader(page);
  await readAndKeep(page, site);
  const { address } = site;
  await cut(context, site);
  await page.goto(`${address}${slug}/${viewFile.article}`);
  for (const view of entryViews) {
    await reader.tap(tab(page, view));
    await expect(page).toHaveURL(new RegExp(viewFile[view], 'u'));
    await expect(page.locator('h1')).toBeVisible();
  }
  reader.expectAtMost({ taps: 4 });
});

test('the timeline on one sheet of paper', async ({ page }) => {
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await reader.tap(tab(page, 'timeline'));
  await expect(page.locator('.date').first()).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })).toString('latin1');
  expect(/\/Type \/Pages\b[^>]*\/Count (\d+)/u.exec(pdf)?.[1] ?? /\/Count (\d+)/u.exec(pdf)?.[1]).toBe('1');
  reader.expectAtMost({ taps: 1 });
});

test('what was corrected', async ({ page }) => {
  await page.setViewportSize(phone);
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await reader.tap(page.locator('.head a[href="#history"]'));
  await expect(page.locator('#history')).toBeInViewport();
  await expect(page.locator('section:has(> #history), div:has(> #history)').first()).toContainText(en.article.noCorrections);
  reader.expectAtMost({ taps: 1 });
});

test('the pledges in a spreadsheet', async ({ page }) => {
  const reader = new Reader(page);
  await open(page, viewFile.article);
  await reader.tap(tab(page, 'aid'));
  const [file] = await Promise.all([page.waitForEvent('download'), reader.tap(page.locator('main a[href$="pledges.csv"]').first())]);
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data.map(({ id }) => id)).toEqual(['aid-310m', 'governance-aid', 'border-training', 'migrant-centres']);
  const row = Object.values(data[0] ?? {});
  for (const words of ['United States', 'Central America', '310000000']) expect(row.join(' | ')).toContain(words);
  reader.expectAtMost({ taps: 2 });
});

test('three links from a chat open at their words', async ({ page }) => {
  await page.setViewportSize(phone);
  const reader = new Reader(page);
  for (const path of [`s/harris-in-guatemala.html`, `s/mazin-alfaqih.html`, `s/aid-310m.html`]) {
    await open(page, path);
    const target = page.locator(':target');
    await expect(target).toBeInViewport();
    await expect(target).toHaveText(/Harris|Alfaqih|310/u);
  }
  reader.expectAtMost({});
});

test('a wrong address leads to the explainer that was meant', async ({ page }) => {
  const reader = new Reader(page);
  await open(page, 'timelin.html');
  await expect(page.locator('h1')).toHaveText(en.notFound.title);
  await reader.tap(page.locator(`main a[href$="${slug}/${viewFile.timeline}"]`).first());
  await expect(page).toHaveURL(folder() + viewFile.timeline);
  reader.expectAtMost({ taps: 1 });
});

test('an embed at 200 %', async ({ page }) => {
  // 200 % zoom halves the pixels of the page that a frame has.
  await page.setViewportSize({ width: 350, height: 500 });
  const reader = new Reader(page);
  for (const file of embeddedViews.map(embedFile)) {
    await open(page, file);
    await expect(page.locator('body.embed h1')).toBeInViewport();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways, file).toBe(0);
  }
  reader.expectAtMost({});
});

test('back after a new edition', async ({ page, context, site }) => {
  const reader = new Reader(page);
  const { address } = site;
  await readAndKeep(page, site);
  site.publish();
  const visit = await nextVisit(context);
  await visit.goto(`${address}${slug}/${viewFile.article}`);
  const says = visit.locator('[role=status][data-root]');
  await expect(says).toHaveText(en.offline.next);
  await expect(visit.locator('h1')).toHaveText(first);
  await reader.tap(says.locator('a, button').first());
  // The page loads anew by itself.
  await expect(visit.locator('h1')).toHaveText(second);
  await expectEdition(visit, address, second);
  reader.expectAtMost({ taps: 1 });
});

const failing = {
  'nothing but the page arrives': ['script', 'font', 'image', 'stylesheet', 'fetch', 'xhr', 'other', 'manifest'],
  'pictures fail': ['image'],
  'typefaces fail': ['font'],
  'scripts fail': ['script'],
};
for (const [what, types] of Object.entries(failing)) {
  test(`on a bad line, ${what}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.route('**/*', (route) => (types.includes(route.request().resourceType()) ? route.abort() : route.continue()));
    for (const file of Object.values(viewFile)) {
      await open(page, file);
      await expect(page.locator('h1')).toBeInViewport();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sideways, file).toBe(0);
    }
    const reader = new Reader(page);
    await open(page, viewFile.article);
    await reader.tap(tab(page, 'aid'));
    await expect(page.locator('#aid-310m')).toContainText('310');
    reader.expectAtMost({ taps: 1 });
  });
}
