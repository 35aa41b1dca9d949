import { expect } from '@playwright/test';
import type { Article } from '../../src/article/article.ts';
import { views } from '../../src/article/views.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { opening } from '../../src/figures/opening/opening.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { viewFile } from '../../src/routes.ts';
import { builtSites, type SiteName, sites } from '../built-sites.ts';
import { siteAddress } from './served-sites.ts';
import { slug, story } from './story.ts';
import { test } from './watched-page.ts';

const fixtures = compileAll(await readArticleFiles(sites.fixtures.content)).articles;
const articles: { site: SiteName; article: Article }[] = [
  { site: 'content', article: await story() },
  ...fixtures.flatMap((article) =>
    builtSites.includes('fixtures') && article.slug === 'quarry-lake' ? [{ site: 'fixtures' as const, article }] : [],
  ),
];
const inOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } });

for (const { site, article } of articles) {
  test(`a copy of ${article.slug} is its own words: no sign of a handle, no note of the margin`, async ({ page }) => {
    await page.goto(`${siteAddress(site, 'root')}${article.slug}/index.html`);
    // Notes and handles are on the page.
    await expect(page.locator('.note').first()).toBeVisible();
    await expect(page.locator('.text .handle').first()).toBeAttached();
    const figures = (await page.locator('.text :is(.in-text, .pictured)').allInnerTexts()).map(inOneLine);
    // A picture that the article opens with does not stand in the text.
    const first = opening(article, wordsOf(article));
    const elsewhere = first.kind === 'picture' ? first.block : undefined;
    const words = article.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks
        .filter((block) => block !== elsewhere)
        .flatMap((block) =>
          block.kind === 'view' || block.kind === 'picture' ? [figures.shift() ?? ''] : [block.text, asText(block.attribution)],
        ),
    ]);

    await page.evaluate(() => {
      const text = document.querySelector('.text');
      if (text) getSelection()?.selectAllChildren(text);
    });
    await page.keyboard.press('ControlOrMeta+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    // A browser copies what a picture shows in words, too.
    const shown = await page.locator('.text .pictured img').evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''));
    const withoutPictures = shown.reduce((text, alt) => text.replace(alt, ''), copied);
    expect(withoutSpaces(withoutPictures)).toBe(withoutSpaces(words.join('')));
    expect(withoutSpaces(selected)).toBe(withoutSpaces(words.join('')));
  });
}

for (const view of views) {
  test(`a copy of all of ${view} has no sign of a handle`, async ({ page }) => {
    await page.goto(`${siteAddress('content', 'root')}${slug}/${viewFile[view]}`);
    await expect(page.locator('.handle').first()).toBeAttached();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.length).toBeGreaterThan(1000);
    expect(copied).not.toContain('¶');
  });
}

/** The words of a line of HTML. */
function asText(html = ''): string {
  return html.replace(/<[^>]+>/gu, '');
}

/** What a figure or a list puts between its words differs; the words do not. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}
