import { expect, type Locator, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { embedFile, landFile, viewFile } from '../../src/routes.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

const files = [viewFile.article, viewFile.places, embedFile('places')];
const landAlone = 'body :not(:has(foreignObject), foreignObject, foreignObject *){visibility:hidden!important}';

/** A style sheet by script, since the page’s policy allows no other. */
async function showLandAlone(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, landAlone);
}

/** A picture of an element without its edges, where a neighbour may begin. */
async function insideOf(element: Locator): Promise<Buffer> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const seen = element.page().viewportSize() ?? { width: 0, height: 0 };
  const [right, bottom] = [Math.min(seen.width, x + width), Math.min(seen.height, y + height)];
  return element.page().screenshot({ clip: { x: left + 4, y: top + 4, width: right - left - 8, height: bottom - top - 8 } });
}

/** How many colours a picture has. */
function coloursIn(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  return new Set(Array.from({ length: data.length / 4 }, (_, at) => data.readUInt32BE(at * 4))).size;
}

for (const width of [390, 1366]) {
  test(`at ${String(width)} px a land that does not come leaves the ground, and no sign of a broken picture`, async ({ page, watch }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const file of files) {
      const map = page.locator('.map').first();
      await page.goto(`${siteAddress('content', 'root')}${slug}/${file}`);
      await showLandAlone(page);
      expect.soft(coloursIn(await insideOf(map)), file).toBeGreaterThan(2);
      await page.route(`**/${landFile}`, (route) => route.abort());
      await page.goto(`${siteAddress('content', 'root')}${slug}/${file}?without`);
      await showLandAlone(page);
      expect.soft(coloursIn(await insideOf(map)), file).toBe(1);
      await page.unrouteAll();
    }
    watch.complaints.length = 0;
  });
}
