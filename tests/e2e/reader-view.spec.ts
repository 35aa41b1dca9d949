import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Article, Block } from '../../src/article/article.ts';
import { knowns } from '../../src/article/knowns.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { elementsIn } from '../../src/editions/elements-in.ts';
import { opening } from '../../src/figures/opening/opening.ts';
import { rehypeReadParts } from '../../src/integrations/built-pages/rehype/read-parts.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { explainerHref, viewFile } from '../../src/routes.ts';
import { builtPath, builtSites, type SiteName, sites } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';

// Firefox and many programs that fetch pages read them with this.
const script = readFileSync(new URL(import.meta.resolve('@mozilla/readability/Readability.js')), 'utf8');

const stories = await Promise.all(
  builtSites.filter((site) => site !== 'hundred').map(async (site) => ({ site, articles: await articlesOf(site) })),
);
const all = stories.flatMap(({ site, articles }) => articles.map((article) => ({ site, article })));

for (const { site, article } of all) {
  test(`a reader view of ${article.slug} has all of its words, and no controls`, async ({ page }) => {
    // A program reads the page as it was sent; a browser after its scripts have run.
    const sent = await read(page, readFileSync(builtPath(site, fileOf(article)), 'utf8'));
    await page.goto(`${siteAddress(site, 'root')}${fileOf(article)}`);
    const shown = await read(page, await page.content());
    for (const found of [sent, shown]) {
      // Readability reads “&lt;” in a headline as a sign that was escaped twice.
      const [title, excerpt] = [article.headline, article.standfirst].map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
      const names = article.authors.map(({ name }) => name);
      const byline = names.length > 0 ? wordsOf(article).list(names) : null;
      expect(found).toMatchObject({ title, excerpt, byline, lang: article.language });
      expect(missing(found.text, wordsOfStory(article))).toEqual([]);
      expect(article.sources.flatMap((source) => missing(found.text, [source.headline]))).toEqual([]);
      expect(article.sources.flatMap(({ publisher = '' }) => missing(found.text, [publisher]))).toEqual([]);
      expect(found.pictures).toBe(article.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'picture')).length);
      expect(found.controls).toEqual([]);
      expect(controlsIn(article).filter((words) => inOneLine(found.text).includes(words))).toEqual([]);
    }
  });
}

test('words of a page’s furniture in ids take no part of the text away', async ({ page }) => {
  const [story] = all.filter(({ article }) => article.slug === 'quarry-lake');
  test.skip(!story, 'no fixtures were built');
  if (!story) return;
  const { site, article } = story;
  const sent = readFileSync(builtPath(site, fileOf(article)), 'utf8');
  await page.evaluate(script);
  const furniture = await page.evaluate(() => {
    const { unlikelyCandidates, negative } = (globalThis as unknown as Reader).Readability.prototype.REGEXPS;
    return `${unlikelyCandidates.source}|${negative.source}`.split('|');
  });
  // With ids that authors can write. An id made by `npm run anchors` never has “share”, which nothing makes good again.
  const words = furniture
    .map((word) => word.replace(/[^a-z0-9-]/gu, '').replaceAll(/^-|-$/gu, ''))
    .filter((word) => word && word !== 'share');
  expect(words.length).toBeGreaterThan(50);
  for (let first = 0; first < words.length; first += 16) {
    const found = await read(
      page,
      withIds(sent, (index) => `part-${words[(first + index) % words.length] ?? ''}-${String(index)}`),
    );
    expect({ first, missing: missing(found.text, wordsOfStory(article)) }).toEqual({ first, missing: [] });
  }
});

async function articlesOf(site: SiteName): Promise<Article[]> {
  return compileAll(await readArticleFiles(sites[site].content)).articles;
}

function fileOf({ slug }: Article): string {
  return `${explainerHref(slug)}${viewFile.article}`;
}

interface ReadPage {
  title: string;
  excerpt: string;
  byline: string | null;
  lang: string;
  text: string;
  pictures: number;
  /** What is no text: buttons, menus, notes of the margin, and links without words. */
  controls: string[];
}

/** Readability, in a page. */
interface Reader {
  Readability: {
    new (
      document: Document,
      options: object,
    ): { parse(): { title: string; excerpt: string; byline: string | null; lang: string; content: string; textContent: string } };
    prototype: { REGEXPS: Record<'unlikelyCandidates' | 'negative', RegExp> };
  };
}

/** What Readability makes of a page. */
async function read(page: Page, html: string): Promise<ReadPage> {
  await page.evaluate(script);
  return page.evaluate((html) => {
    const { Readability } = globalThis as unknown as Reader;
    const sent = new DOMParser().parseFromString(html, 'text/html');
    const { title, excerpt, byline, lang, content, textContent } = new Readability(sent, { keepClasses: true }).parse();
    const { body } = new DOMParser().parseFromString(content, 'text/html');
    const controls = body.querySelectorAll('button, input, select, nav, aside, .note, .handle, .sharer, [role=status]');
    const empty = [...body.querySelectorAll('a[href]')].filter((link) => link.textContent.trim() === '');
    return {
      title,
      excerpt,
      byline,
      lang,
      text: textContent,
      pictures: body.querySelectorAll('img').length,
      controls: [...controls, ...empty].map((element) => element.outerHTML),
    };
  }, html);
}

/** All that a reader view has to show after the headline, in order. */
function wordsOfStory(article: Article): string[] {
  const t = wordsOf(article);
  const { known, unknownDates, notKnown, agenda } = knowns(article);
  const first = opening(article, t);
  // A picture that the article opens with stands there, and not in the text.
  const shown = first.kind === 'picture' ? first.block : undefined;
  const wordsOfBlock = (block: Block) => (block.kind === 'view' ? [] : [block.text, asText(block.attribution)]);
  return [
    article.standfirst,
    ...[...article.authors, ...article.credits].map(({ name }) => name),
    t.article.inBrief,
    ...article.inBrief.map(({ html }) => asText(html)),
    ...(shown ? wordsOfBlock(shown) : []),
    ...article.sections.flatMap(({ title, blocks }) => [title, ...blocks.filter((block) => block !== shown).flatMap(wordsOfBlock)]),
    ...known.map(({ title }) => title),
    ...unknownDates.map(({ title }) => title),
    ...notKnown.map(({ question }) => question),
    ...agenda.flatMap(({ subject, summary }) => [subject, summary ?? '']),
    wordsOf(article).article.sources(article.sources.length),
  ];
}

/** Words of the page that are none of the article. */
function controlsIn(article: Article): string[] {
  const t = wordsOf(article);
  return ['¶', `${t.viewFoot.share} ·`, t.takeAway.title, t.takeAway.data, t.site.skip, t.site.allExplainers, t.viewFoot.label];
}

/** Those of some texts that another has not, each after the one before. */
function missing(text: string, parts: string[]): string[] {
  const whole = withoutSpaces(text);
  let from = 0;
  return parts.filter((part) => {
    const at = whole.indexOf(withoutSpaces(part), from);
    if (at >= 0) from = at + withoutSpaces(part).length;
    return at < 0;
  });
}

/** A page with other ids in its article, as the build would finish it. */
function withIds(html: string, id: (index: number) => string): string {
  const change = () => (tree: Parameters<typeof elementsIn>[0]) => {
    const isPart = ({ tagName, properties }: Element) => tagName !== 'a' && properties.id !== undefined;
    for (const article of elementsIn(tree, ({ tagName }) => tagName === 'article'))
      elementsIn(article, isPart).forEach(({ properties }, index) => (properties.id = id(index)));
  };
  return String(unified().use(rehypeParse).use(change).use(rehypeReadParts).use(rehypeStringify).processSync(html));
}

/** The words of a line of HTML. */
function asText(html = ''): string {
  return toString(unified().use(rehypeParse, { fragment: true }).parse(html));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
