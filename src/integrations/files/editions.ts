import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Article } from '../../article/article.ts';
import { lastChange } from '../../article/history.ts';
import { articlesOfBuild } from '../../compile/held-articles.ts';
import { bookEntries } from '../../editions/book/book.ts';
import { oneFile } from '../../editions/one-file.ts';
import { type SiteFile, siteZipEntries } from '../../editions/site-zip.ts';
import { zip } from '../../editions/zip.ts';
import { wordsFor } from '../../languages/words.ts';
import { type BookCover, bookCover } from '../../outputs/share-cards/book-cover.ts';
import { editionFile, explainerHref, iconFiles, landFile, mentionPopoversScript, shareScript, viewFile } from '../../routes.ts';
import { site } from '../../site.ts';
import { colours, inLight } from '../../styles/colours.ts';
import { fontFiles } from '../../styles/font-faces.ts';
import { type CardCache, cardCache } from './card-cache.ts';
import { drawCover } from '../../pictures/card-picture.ts';
import { withPolicy } from '../built-pages/page-policy.ts';

/** Makes of every explainer, when a build is done, the files that hold it as a whole. */
export function editions(cacheFolder = '.cache/cards'): AstroIntegration {
  return {
    name: 'editions',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const covers = await cardCache(cacheFolder, drawCover);
        for (const article of articlesOfBuild()) await writeEditions(article, root, covers);
      },
    },
  };
}

async function writeEditions(article: Article, root: string, covers: CardCache<BookCover>): Promise<void> {
  const { slug } = article;
  const folder = join(root, explainerHref(slug));
  const origin = { address: site.address, slug };
  const changed = lastChange(article).earliest;
  const fileAt = (address: string) => (existsSync(join(folder, address)) ? readFileSync(join(folder, address)) : undefined);
  // A file cannot lead on as a page does: under a former name of the folder it is there too.
  const write = async (form: 'html' | 'epub' | 'zip', content: string | Uint8Array) => {
    for (const name of [slug, ...article.formerly]) await writeFile(join(root, explainerHref(name), editionFile(name, form)), content);
  };

  const page = await readFile(join(folder, editionFile(slug, 'html')), 'utf8');
  await write('html', oneFile(page, origin, fileAt));
  await write('epub', zip(await toBook(article, page, covers, fileAt, changed), changed));
  const files = {
    folder: filesIn(folder, '**/*'),
    root: filesIn(root, `{${[...fontFiles, iconFiles.drawing, shareScript, mentionPopoversScript].join()}}`),
  };
  await write('zip', zip(siteZipEntries(files, origin, withPolicy), changed));
}

async function toBook(
  article: Article,
  page: string,
  covers: CardCache<BookCover>,
  fileAt: (address: string) => Uint8Array | undefined,
  changed: string,
) {
  const t = wordsFor(article.language);
  const land = fileAt(landFile)?.toString();
  const { png } = await covers.picture(bookCover(article, land, t));
  const address = site.address && `${site.address}${explainerHref(article.slug)}${viewFile.article}`;
  const font = readFileSync(fontFile);
  const style = readFileSync(bookStyle, 'utf8');
  const imprint = { publisher: site.name, address, licence: site.licence, changed };
  const parts = {
    page,
    origin: { address: site.address, slug: article.slug },
    imprint,
    style,
    inks: inLight(colours),
    font,
    cover: png,
    land,
  };
  return bookEntries(article, parts, t);
}

const bookStyle = new URL('../../styles/book.css', import.meta.url);
const fontFile = new URL('../../../public/fonts/public-sans.woff2', import.meta.url);

function filesIn(folder: string, pattern: string): SiteFile[] {
  return globSync(pattern, { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) }));
}
