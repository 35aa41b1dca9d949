import { expect, test } from '@playwright/test';
import { embeddedViews } from '../../src/article/views.ts';
import { editionFile, embedFile, viewFile } from '../../src/routes.ts';
import { siteAddress } from './served-sites.ts';

const folder = 'library-boat';
const files = [...Object.values(viewFile), ...embeddedViews.map(embedFile), editionFile(folder, 'html')];

for (const file of files)
  test(`${file}: no name turns the numbers around that stand beside it`, async ({ page }) => {
    await page.goto(`${siteAddress('fixtures', 'root')}${folder}/${file}`);
    const days = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: { text: string; day: number; month: number }[] = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const match = /(?<day>\d+)\s(?<month>March|April)/u.exec(node.nodeValue ?? '');
        if (!match || node.parentElement?.closest('script, style')) continue;
        const boxOf = (from: number, length: number) => {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + length);
          return range.getBoundingClientRect();
        };
        const day = boxOf(match.index, match.groups?.day?.length ?? 1);
        const month = boxOf(match.index + match[0].search(/\s/u) + 1, 3);
        if (day.width > 0 && Math.abs(day.bottom - month.bottom) < day.height / 2)
          found.push({ text: node.nodeValue ?? '', day: day.right, month: month.left });
      }
      return found;
    });
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter(({ day, month }) => day > month)).toEqual([]);
  });

test('drawings keep their sides, and words of the other direction the edge of the page', async ({ page }) => {
  await page.goto(`${siteAddress('fixtures', 'root')}${folder}/${viewFile.timeline}`);
  await expect(page.locator('html')).toHaveCSS('direction', 'rtl');
  await expect(page.locator('.lens svg').first()).toHaveCSS('direction', 'ltr');
  const title = page.locator('h1 bdi');
  await expect(title).toHaveCSS('direction', 'ltr');
  const [inner, outer] = [await title.boundingBox(), await page.locator('h1').boundingBox()];
  expect(Math.abs((inner?.x ?? 0) + (inner?.width ?? 0) - (outer?.x ?? 0) - (outer?.width ?? 0))).toBeLessThan(8);
});

for (const [site, explainer] of [
  ['content', 'central-america-migration'],
  ['fixtures', folder],
] as const)
  test(`${explainer}: a line of a drawing runs as its own first letters do`, async ({ page }) => {
    await page.goto(`${siteAddress(site, 'root')}${explainer}/${viewFile.timeline}`);
    const isLeftToRight = (line: string, inPart: boolean) =>
      page.evaluate(
        ([words, isPart]) => {
          const name = (element: string) => document.createElementNS('http://www.w3.org/2000/svg', element);
          const svg = document.body.appendChild(name('svg'));
          const text = svg.appendChild(name('text'));
          const part = isPart ? text.appendChild(name('tspan')) : text;
          part.textContent = words;
          const leftOf = (at: number) => {
            const range = document.createRange();
            range.setStart(part.firstChild as Text, at);
            range.setEnd(part.firstChild as Text, at + 1);
            return range.getBoundingClientRect().left;
          };
          const found = leftOf(0) < leftOf(words.length - 1);
          svg.remove();
          return found;
        },
        [line, inPart] as const,
      );
    for (const inPart of [true, false])
      for (const [line, isSo] of [
        ['شركة النقل ABC', false],
        ['!בית ספר', false],
        ['ABC شركة النقل', true],
        ['31 March – شركة', true],
      ] as const)
        expect(await isLeftToRight(line, inPart), line).toBe(isSo);
  });
