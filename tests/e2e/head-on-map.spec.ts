import { expect } from '@playwright/test';
import type { Article } from '../../src/article/article.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { type Box, isInside, type Point } from '../../src/figures/maps/box.ts';
import { placed } from '../../src/figures/maps/frames.ts';
import { routeMap } from '../../src/figures/maps/route-map.ts';
import { type PlacedFrame, storyMap } from '../../src/figures/maps/story-map.ts';
import { viewFile } from '../../src/routes.ts';
import { type SiteName, sites } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';

// Where a map lies behind a head, no line of the headline lies on a land of the story that there is room for below it.

/** A land that takes more of the height below the headline would make the rest of the story small. */
const mostOfRoom = 0.5;
const widths = [1100, 1280, 1440, 1920];

/** The coasts of the story’s lands that the sheet has room for below a headline, in px of the sheet. */
function coastsBelow(article: Article, frame: PlacedFrame): { name: string; coast: Point[] }[] {
  const map = storyMap(article);
  const headline = Math.max(0, ...frame.text.filter(({ top }) => top === 0).map(({ bottom }) => bottom));
  return (map?.lands ?? []).flatMap(({ place, whole }) => {
    const rings = whole.map(({ coordinates: [ring = []] }) =>
      ring.map(([lon = 0, lat = 0]) => placed(map?.projection([lon, lat]) ?? [0, 0], frame.placement)),
    );
    const ys = rings.flat().map(([, y]) => y);
    const fits = Math.max(...ys) - Math.min(...ys) < (frame.heightPx - headline) * mostOfRoom;
    return fits ? rings.map((coast) => ({ name: place.name, coast })) : [];
  });
}

/** The frame of a map that lies behind the head of a page; undefined where none does. */
function frameBehind(article: Article, file: string): PlacedFrame | undefined {
  const map = storyMap(article);
  if (file === viewFile.article) return routeMap(article) ? map?.frames.routeWide : undefined;
  return map?.panels ? undefined : map?.frames.placesWide;
}

const touches = ({ left, top, right, bottom }: Box, coast: Point[]) =>
  coast.some(([x, y]) => x > left && x < right && y > top && y < bottom) || isInside([(left + right) / 2, (top + bottom) / 2], coast);

for (const site of ['content', 'fixtures'] satisfies SiteName[])
  for (const file of [viewFile.article, viewFile.places])
    test(`no headline lies on a land of its story: ${site}, ${file}`, async ({ page }) => {
      const { articles } = compileAll(await readArticleFiles(sites[site].content));
      for (const article of articles.filter(({ slug }) => slug !== 'hostile')) {
        const frame = frameBehind(article, file);
        if (!frame) continue;
        const coasts = coastsBelow(article, frame);
        await page.goto(`${siteAddress(site, 'file')}${article.slug}/${file}`);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const lines = await page.evaluate((isArticle) => {
            const svg = document.querySelector<SVGSVGElement>(`${isArticle ? '.route-map' : '.behind .map'} > svg.wide`);
            const matrix = svg?.checkVisibility() ? svg.getScreenCTM()?.inverse() : undefined;
            const range = document.createRange();
            range.selectNodeContents(document.querySelector('h1') ?? document.body);
            return [...range.getClientRects()].flatMap(({ left, top, right, bottom }) => {
              if (!matrix) return [];
              const [a, b] = [new DOMPoint(left, top).matrixTransform(matrix), new DOMPoint(right, bottom).matrixTransform(matrix)];
              return [{ left: a.x, top: a.y, right: b.x, bottom: b.y }];
            });
          }, file === viewFile.article);
          const met = coasts.filter(({ coast }) => lines.some((line) => touches(line, coast))).map(({ name }) => name);
          expect.soft([...new Set(met)], `${article.slug} at ${String(width)} px`).toEqual([]);
        }
      }
    });
