// What comes out of a printer: how many sheets, how they are filled, and what has no business on paper.
import { expect, type Page, test } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { type EntryView, entryViews, type View, views } from '../../src/article/views.ts';
import { viewFile } from '../../src/routes.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

const story = `${siteAddress('content', 'root')}${slug}/`;
const fixture = (name: string) => `${siteAddress('fixtures', 'root')}${name}/`;

const sheets = { article: 3, timeline: 1, actors: 2, aid: 2, places: 2 } satisfies Record<View, number>;
for (const view of views) {
  const most = sheets[view];
  test(`the first story’s ${view} takes ${String(most)} at most`, async ({ page }) => {
    await page.goto(story + viewFile[view]);
    expect(await pagesOf(page)).toBeLessThanOrEqual(most);
  });
}

test('a drawing that is longer than a sheet is left out, and a short one is not', async ({ page }) => {
  await onPaper(page, fixture('harbour-fund') + viewFile.aid);
  await expect(page.locator('.ribbons:visible')).toHaveCount(0);
  await expect(page.locator('.entry.pledge:visible')).toHaveCount(17);
  expect(await pagesOf(page)).toBeLessThanOrEqual(4);
  await onPaper(page, story + viewFile.aid);
  await expect(page.locator('.ribbons:visible')).toHaveCount(1);
});

const entries = { timeline: '.month .item', actors: '.actor', aid: '.entry.pledge', places: '.place-entry' } satisfies Record<
  EntryView,
  string
>;
for (const folder of [story, fixture('library-boat')])
  for (const view of entryViews) {
    if (folder !== story && view === 'aid') continue; // One pledge is one column.
    test(`${folder.split('/').at(-2) ?? ''}: ${view} in two columns, and no text over text`, async ({ page }) => {
      await onPaper(page, folder + viewFile[view]);
      const boxes = await boxesOf(page, entries[view]);
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(2);
      for (const box of boxes) expect(box.width).toBeLessThan(width / 2);
      expect(await overlaps(page)).toEqual([]);
    });
  }

test('the figure of a timeline is there once, however wide the sheet is', async ({ page }) => {
  for (const folder of [story, fixture('quarry-lake'), fixture('library-boat')])
    for (const width of [500, 700, 1040, 1500]) {
      await onPaper(page, folder + viewFile.timeline);
      await page.setViewportSize({ width, height: 700 });
      await expect(page.locator('.lens > :is(svg, div):visible'), `${folder} ${String(width)}`).toHaveCount(1);
    }
});

for (const [turned, width] of [
  ['upright', 700],
  ['on its side', 1040],
] as const)
  test(`the marks of the timeline stand beside the words on a sheet ${turned}`, async ({ page }) => {
    for (const folder of [story, fixture('library-boat')]) {
      await onPaper(page, folder + viewFile.timeline);
      await page.setViewportSize({ width, height: 700 });
      const met = await page.locator('.month .item').evaluateAll(
        (rows) =>
          rows.filter((row) => {
            const mark = row.querySelector('.mark')?.getBoundingClientRect();
            const words = [...row.querySelectorAll('.when b, .named')].map((element) => element.getBoundingClientRect());
            return (
              !mark || words.some((box) => mark.left < box.right && box.left < mark.right && mark.top < box.bottom && box.top < mark.bottom)
            );
          }).length,
      );
      expect(met).toBe(0);
    }
  });

test('a pledge names the sections that it is reported in, though they are folded', async ({ page }) => {
  await onPaper(page, story + viewFile.aid);
  const reported = page.locator('.reported:has(details)');
  await expect(reported).toHaveCount(2);
  for (const one of await reported.all()) {
    await expect(one.locator('b').first()).toBeVisible();
    await expect(one.locator('summary')).toBeHidden();
    await expect(one.locator('li a:visible')).toHaveCount(0);
  }
  await expect(page.locator('#aid-310m .reported')).toContainText('What the US has pledged');
});

for (const view of views) {
  test(`${view}: nothing to press on paper, and no arrow`, async ({ page }) => {
    await onPaper(page, story + viewFile[view]);
    for (const gone of ['.share-line', '.filters', '.view-foot', '.view-bar', '.footer', '.handle', '.chosen :is(a, button)', '.locator'])
      await expect(page.locator(`${gone}:visible`)).toHaveCount(0);
    expect(await page.locator('body').innerText()).not.toMatch(/[←↑→↓]/u);
  });
}

test('the land of a map is grey', async ({ page }) => {
  await onPaper(page, story + viewFile.places);
  const map = page.locator('.places-map');
  await map.locator('img:visible').evaluateAll((all) => Promise.all(all.map((image) => (image as HTMLImageElement).decode())));
  // Small letters may have coloured edges on a screen.
  await map.locator('text, figcaption').evaluateAll((all) => all.forEach((text) => ((text as SVGElement).style.visibility = 'hidden')));
  const { data } = PNG.sync.read(await map.screenshot());
  let coloured = 0;
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 3) coloured++;
    if (green < 245) inked++;
  }
  expect(coloured).toBe(0);
  expect(inked).toBeGreaterThan(1000);
});

/** A page as it is laid out for paper, as wide as the text of a sheet of A4. */
async function onPaper(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 688, height: 1054 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

async function pagesOf(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
  return (await PDFDocument.load(pdf)).getPageCount();
}

function boxesOf(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((all) => all.map((element) => element.getClientRects()[0]?.toJSON() as DOMRect));
}

/** Words that stand on other words, outside drawings, whose labels have tests of their own. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('svg, .hidden-text, script, style')) continue;
      if (node.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 2 && box.height > 2) lines.push({ text: node.textContent ?? '', box });
    }
    return lines.flatMap(({ text, box }, index) =>
      lines.slice(index + 1).flatMap((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes of close lines touch; letters do only where a third of a line is shared.
        return across > 2 && down > Math.min(box.height, other.box.height) / 3 ? [`${text} / ${other.text}`] : [];
      }),
    );
  });
}
