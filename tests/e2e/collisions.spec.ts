// No text lies over other text, and none leaves its drawing or the window: in every view of every explainer, of any size, in any script.
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { type View, views } from '../../src/article/views.ts';
import { viewFile } from '../../src/routes.ts';
import { builtSites, isLookedAt, randomSite, sites } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { slug } from './story.ts';
import { drawAll, textLines } from './text-lines.ts';

const widths = [320, 390, 768, 1100, 1440];
const files = views.map((view) => viewFile[view]);

// The rules that filter a hundred people take a browser seconds at each width.
test.setTimeout(600_000);

/** The folders of explainers in a site. */
function explainersIn(folder: string): string[] {
  const isExplainer = (name: string) => readdirSync(resolve(folder, name)).includes(viewFile.timeline);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isExplainer(entry.name))
    .map(({ name }) => resolve(folder, name))
    .sort();
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await drawAll(page);
}

/** What is wrong at every width, with how many lines were looked at. */
async function lookedThrough(page: Page, address: string): Promise<{ lines: number; faults: string[] }> {
  const found = { lines: 0, faults: [] as string[] };
  await open(page, address);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const { lines, faults } = await textLines(page);
    found.lines += lines;
    found.faults.push(...faults.map((fault) => `${address.split('/').slice(-2).join('/')} at ${width} px: ${fault}`));
  }
  await page.goto('about:blank');
  return found;
}

const built = builtSites.flatMap((site) => explainersIn(sites[site].out).filter((folder) => isLookedAt(site, `${basename(folder)}/`)));
for (const folder of [...built, ...explainersIn(randomSite.out)]) {
  const name = folder.split(/[\\/]/u).slice(-2).join('/');
  for (const fonts of ['loaded', 'blocked']) {
    test(`${name}: no text lies over another or leaves its drawing or the window (typefaces ${fonts})`, async ({ page, watch }, {
      annotations,
    }) => {
      if (fonts === 'blocked') await page.route('**/*.woff2', (route) => route.abort());
      let count = 0;
      const faults: string[] = [];
      for (const file of files.filter((each) => readdirSync(folder).includes(each))) {
        const found = await lookedThrough(page, pathToFileURL(resolve(folder, file)).href);
        count += found.lines;
        faults.push(...found.faults);
      }
      annotations.push({ type: 'lines of text', description: String(count) }, { type: 'collisions', description: String(faults.length) });
      expect(count).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      // That typefaces are missing is what was asked for.
      if (fonts === 'blocked') watch.complaints.length = 0;
    });
  }
}

test.describe('the look at lines', () => {
  const spoilt: [what: string, view: View, style: string, fault: RegExp][] = [
    ['lines that are set too close', 'article', '.text p{line-height:.5}', /lies over/u],
    ['a heading that is moved onto the next line', 'timeline', 'h1{position:relative;top:2em}', /lies over/u],
    ['a heading that is moved out of the window', 'timeline', 'h1{position:relative;left:1000px}', /leaves the window/u],
    ['a label that is moved out of its drawing', 'timeline', 'svg text{transform:translate(4000px)}', /leaves its drawing/u],
    ['a text that is cut off', 'article', '.text p{overflow:hidden;height:1em}', /is cut/u],
  ];
  for (const [what, view, style, fault] of spoilt) {
    test(`finds ${what}`, async ({ page }) => {
      await open(page, pathToFileURL(resolve(sites.content.out, slug, viewFile[view])).href);
      expect((await textLines(page)).faults).toEqual([]);
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, style);
      const { faults } = await textLines(page);
      expect(faults.filter((one) => fault.test(one)).length).toBeGreaterThan(0);
    });
  }
});
