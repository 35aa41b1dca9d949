// npm run pdf: writes every explainer of dist/ as a PDF on A4, printed by a browser from its one-file edition, beside it.
import './plain-errors.ts';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Article } from '../article/article.ts';
import { contentFolder, readContent } from '../compile/read/article-files.ts';
import { compileContent, hasErrors } from '../compile/compile.ts';
import { quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';
import type { Publication } from '../outputs/publication.ts';
import { editionFile, explainerHref } from '../routes.ts';
import { site } from '../site.ts';
import { chromiumFlags, installBrowser } from './browser.ts';
import { orExit } from './or-exit.ts';
import { builtFolder } from '../build/output-folder.ts';
import { mendOutline } from './pdf-outline.ts';

/** Prints the editions of a built site; gives the paths of the files it wrote. */
export async function writePdfs(dist: string, content: string): Promise<string[]> {
  const { articles, problems } = compileContent(await readContent(content));
  if (hasErrors(problems)) throw new UserError(problems);
  const browser = await chromium.launch({ executablePath: installBrowser(), args: chromiumFlags });
  try {
    const written: string[] = [];
    for (const article of articles) {
      const fileOf = (form: 'html' | 'pdf') => join(dist, explainerHref(article.slug), editionFile(article.slug, form));
      if (!existsSync(fileOf('html')))
        throw new UserError({ wrong: `${quotedPath(fileOf('html'))} is missing`, remedy: 'run `npm run build` first' });
      const { pdf, headings } = await print(browser, pathToFileURL(resolve(fileOf('html'))).href);
      const file = await PDFDocument.load(pdf, { updateMetadata: false });
      describe(file, article);
      mendOutline(file, headings);
      await writeFile(fileOf('pdf'), await file.save());
      written.push(fileOf('pdf'));
    }
    return written;
  } finally {
    await browser.close();
  }
}

/** Prints a page, tagged for screen readers and with an outline of its headings. */
async function print(browser: Browser, address: string): Promise<{ pdf: Uint8Array; headings: string[] }> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  // Handles and what else paper does not show are no part of a heading.
  await page.emulateMedia({ media: 'print' });
  const headings = await page.locator('h1, h2, h3, h4, h5, h6').allInnerTexts();
  await page.close();
  return { pdf, headings };
}

/** Who wrote it or, where it names nobody, who publishes it, for readers’ lists of their files. */
export function authorsOf({ authors }: Pick<Article, 'authors'>, { name, publisher }: Pick<Publication, 'name' | 'publisher'>): string {
  return authors.length > 0 ? authors.map((author) => author.name).join(', ') : (publisher?.name ?? name);
}

/** Says what it is, from whom and as of when: not the day on which it was printed. */
function describe(file: PDFDocument, article: Article): void {
  const changed = article.updated ?? article.corrections.at(-1)?.date ?? article.published;
  const day = new Date(`${changed.earliest}T12:00:00Z`);
  file.setTitle(article.headline, { showInWindowTitleBar: true });
  file.setAuthor(authorsOf(article, site));
  file.setSubject(article.standfirst);
  file.setLanguage(article.language);
  file.setKeywords([article.kicker.topic, article.kicker.scope ?? ''].filter(Boolean));
  file.setCreator(site.name);
  file.setCreationDate(day);
  file.setModificationDate(day);
}

if (import.meta.main) {
  // As all that is published.
  process.umask(0o022);
  const dist = await orExit(builtFolder());
  for (const file of await orExit(writePdfs(dist, contentFolder()))) console.log(`${file}  ${String((await readFile(file)).length)} bytes`);
}
