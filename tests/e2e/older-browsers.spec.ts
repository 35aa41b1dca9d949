// The site where newer words of CSS are unknown: they are taken out of each page, and what is left must be readable.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { editionFile, embedFolder, isEditionPage, viewFile } from '../../src/routes.ts';
import { builtPath, builtSites, type SiteName } from '../built-sites.ts';
import { faintInk } from './faint-ink.ts';
import { newerWords, olderPage } from './older-style.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf, sharePagesOf, slug } from './story.ts';

// The policy of a page holds the hash of its style, which is another one here.
test.use({ bypassCSP: true, serviceWorkers: 'block' });

interface BuiltPage {
  site: SiteName;
  file: string;
  html: string;
}

const built = (site: SiteName, file: string): BuiltPage => ({ site, file, html: readFileSync(builtPath(site, file), 'utf8') });
// A hundred people show nothing here that a few do not.
const siteNames = builtSites.filter((site) => site !== 'crowded');
const pages = siteNames.flatMap((site) => pagesOf(site).map((file) => built(site, file)));
// They are many and alike.
const sharePages = siteNames.flatMap((site) => {
  const files = sharePagesOf(site);
  return [0, 0.5, 0.99].map((at) => built(site, files[Math.floor(files.length * at)] ?? ''));
});
const zipped = Object.entries(unzipSync(readFileSync(builtPath('content', `${slug}/${editionFile(slug, 'zip')}`)))).flatMap(
  ([file, bytes]): BuiltPage[] =>
    file.endsWith('.html') && !file.includes('/s/') ? [{ site: 'content', file, html: strFromU8(bytes) }] : [],
);

function kindOf({ file }: BuiltPage): string {
  if (isEditionPage(file)) return 'whole explainers';
  if (file.includes(embedFolder)) return 'frames';
  return file.includes('/') ? basename(file) : `the site’s ${file}`;
}

const kinds = { ...Object.groupBy(pages, kindOf), 'share pages': sharePages, 'pages of the ZIP': zipped };

async function open(page: Page, { site, file, html }: BuiltPage): Promise<void> {
  const address = siteAddress(site, 'root') + file;
  // A share page leads on at once.
  const body = olderPage(html).replace(/<meta http-equiv="?refresh[^>]*>/u, '');
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html;charset=utf-8', body }));
  await page.goto(address);
}

for (const [kind, found = []] of Object.entries(kinds)) {
  test(`${kind} can be read`, async ({ page }) => {
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      await open(page, one);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await page.evaluate(faintInk), `${one.site}/${one.file}, ${String(width)} px, ${colorScheme}`).toEqual([]);
        }
      }
    }
  });

  test(`${kind} say nothing in newer words only`, () => {
    const styles = found.flatMap(({ html }) => [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map(([, css = '']) => css));
    expect([...new Set(styles.flatMap(newerWords))]).toEqual([]);
  });
}

for (const width of [390, 1440]) {
  test(`the contents can be opened at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, built('content', `${slug}/${viewFile.article}`));
    const contents = page.locator('.toc');
    await contents.locator('summary').click();
    await contents.getByRole('link').last().click();
    await expect(page).toHaveURL(/#sources$/u);
  });
}
