import { expect, type Locator, type Page } from '@playwright/test';
import { entryViews, views } from '../../src/article/views.ts';
import { viewFile } from '../../src/routes.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';
import type { SiteName } from '../built-sites.ts';

// What a reader sees of an article and its views before any scrolling.

const wide = [
  [1366, 768],
  [1440, 900],
  [1100, 800],
] as const;
const phones = [
  [390, 844],
  [320, 568],
] as const;

interface Story {
  site: SiteName;
  folder: string;
  /** Its travellers, whose labels and routes are on the map. */
  travellers: string[];
  /** So long a headline or standfirst that a small phone shows only its start. */
  isLong?: boolean;
}

const stories: Story[] = [
  { site: 'content', folder: slug, travellers: ['Kamala Harris', 'Antony Blinken'] },
  { site: 'fixtures', folder: 'library-boat', travellers: ['هند بنت سالم'] },
  { site: 'fixtures', folder: 'ravna-river-treaty', travellers: [], isLong: true },
  { site: 'fixtures', folder: 'hostile', travellers: [], isLong: true },
];

async function open(page: Page, { site, folder }: Story, file: string, [width, height]: readonly [number, number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(`${siteAddress(site, 'file')}${folder}/${file}`);
  await page.evaluate(() => document.fonts.ready);
}

/** Whether something lies wholly in the window, or at least its first line. */
async function expectSeen(what: Locator, isStart = false): Promise<void> {
  const seen = await what.evaluate((element, firstLine) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const { left, right, top, bottom } = firstLine && boxes[0] ? boxes[0] : element.getBoundingClientRect();
    return { isIn: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, left, right, top, bottom };
  }, isStart);
  expect(seen).toMatchObject({ isIn: true });
}

for (const story of stories) {
  for (const size of wide) {
    test(`${story.folder} at ${size.join(' × ')} px: what happened, as of when, and the map of it`, async ({ page }) => {
      await open(page, story, 'index.html', size);
      await expectSeen(page.locator('h1'));
      await expectSeen(page.locator('.standfirst'), true);
      await expectSeen(page.locator('.colophon strong'));
      const map = page.locator('.route-map svg:visible');
      for (const traveller of story.travellers) await expectSeen(map.locator('text', { hasText: traveller }).first());
      for (const part of await map.locator('.r, .a, circle, rect, text').all()) await expectSeen(part);
    });

    test(`${story.folder} at ${size.join(' × ')} px: no text of the map lies on text of the page`, async ({ page }) => {
      await open(page, story, 'index.html', size);
      const met = await page.evaluate(() => {
        const lines = [...document.querySelectorAll('.head h1, .head .standfirst, .head .colophon, .head .brief')].flatMap((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return [...range.getClientRects()].map((rect) => ({ text: element.className || element.tagName, rect }));
        });
        const drawn = [...document.querySelectorAll('.route-map :is(text, circle, rect)')];
        return drawn.flatMap((element) => {
          const a = element.getBoundingClientRect();
          return lines
            .filter(({ rect: b }) => a.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map(({ text }) => `${element.textContent} on ${text}`);
        });
      });
      expect(met).toEqual([]);
    });
  }

  for (const size of phones) {
    test(`${story.folder} at ${size.join(' × ')} px: what happened, as of when, and how sure each part is`, async ({ page }) => {
      await open(page, story, 'index.html', size);
      await expectSeen(page.locator('h1'), story.folder === 'hostile');
      if (story.isLong) return;
      await expectSeen(page.locator('.standfirst'), true);
      await expectSeen(page.locator('.colophon strong'));
      await expectSeen(page.locator('.head .certainty svg'));
    });
  }
}

for (const size of wide)
  test(`at ${size.join(' × ')} px each view shows its headline and the start of its figure`, async ({ page }) => {
    for (const story of stories.filter(({ folder }) => folder !== 'hostile'))
      for (const view of entryViews) {
        await open(page, story, viewFile[view], size);
        await expectSeen(page.locator('h1'));
        const figure = page.locator('main figure').first();
        if ((await figure.count()) === 0) continue;
        const top = await figure.evaluate((element) => element.getBoundingClientRect().top);
        expect(top, `${story.folder}/${view}`).toBeLessThan(size[1] - 24);
      }
  });

for (const size of [wide[0], phones[0], phones[1]])
  test(`at ${size.join(' × ')} px the tabs stand where they stood on the page before`, async ({ page }) => {
    const [story] = stories;
    if (!story) return;
    const places: unknown[] = [];
    for (const view of views) {
      await open(page, story, viewFile[view], size);
      const tabs = page.locator('.view-bar a');
      places.push(await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect()).map(({ left, width }) => [left, width])));
    }
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
  });

for (const size of wide.filter(([width]) => width >= 1240)) {
  test(`the places at ${size.join(' × ')} px: the countries where the story happens, large and whole`, async ({ page }) => {
    await open(page, { site: 'content', folder: slug, travellers: [] }, 'places.html', size);
    // The frames of the large panel and the small one.
    const frames = page.locator('.places-map .map > svg > path:visible');
    await expectSeen(frames.first());
    for (const name of ['Guatemala', 'Honduras', 'El Salvador', 'Costa Rica'])
      await expectSeen(page.locator('.places-map svg svg:visible').first().locator('.p', { hasText: name }));
    const [large, small] = await frames.evaluateAll((all) =>
      all.map((frame) => frame.getBoundingClientRect()).map(({ top, width }) => ({ top, width })),
    );
    expect(large?.width).toBeGreaterThan(size[0] / 2);
    expect(large?.width).toBeGreaterThan(2 * (small?.width ?? Infinity));
    const names = await page.locator('.places-map svg svg:visible :is(.p, .c)').allTextContents();
    expect(names).toEqual([...new Set(names)]);
    expect(large?.top).toBeGreaterThan(await page.locator('.map-head > .page').evaluate((head) => head.getBoundingClientRect().bottom));
  });
}
