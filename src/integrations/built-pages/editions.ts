import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Article } from '../../article/article.ts';
import { lastChange } from '../../article/history.ts';
import { bookEntries } from '../../editions/book/book.ts';
import { oneFile } from '../../editions/one-file.ts';
import { type SiteFile, siteZipEntries } from '../../editions/site-zip.ts';
import { zip } from '../../editions/zip.ts';
import { wordsOf } from '../../languages/words.ts';
import { type BookCover, bookCover } from '../../outputs/share-cards/book-cover.ts';
import {
  editionFile,
  explainerHref,
  iconFiles,
  landFile,
  licencesFile,
  mentionPopoversScript,
  shareScript,
  viewFile,
} from '../../routes.ts';
import { site } from '../../site.ts';
import { inLight } from '../../styles/colours.ts';
import { fontFiles } from '../../styles/font-faces.ts';
import { drawCover } from '../../pictures/card-picture.ts';
import { type CardCache, cardCache } from '../files/card-cache.ts';
import { rehypePolicy } from './rehype/policy.ts';

/** Makes of an explainer’s pages, by their paths from its folder, the files that hold it as a whole. */
export type EditionWriter = (article: Article, pages: ReadonlyMap<string, Root>) => Promise<void>;

/** What writes the editions of a built folder. */
export async function editionWriter(root: string, cacheFolder = '.cache/cards'): Promise<EditionWriter> {
  const covers = await cardCache(cacheFolder, drawCover);
  return (article, pages) => writeEditions(article, pages, root, covers);
}

const finished = unified().use(rehypePolicy).use(rehypeStringify, { allowDangerousCharacters: true }).freeze();

function textOf(page: Root, path: string): string {
  const file = new VFile({ path });
  return finished.stringify(finished.runSync(page, file) as Root, file);
}

async function writeEditions(article: Article, pages: ReadonlyMap<string, Root>, root: string, covers: CardCache<BookCover>) {
  const { slug } = article;
  const folder = join(root, explainerHref(slug));
  const origin = { address: site.address, slug };
  const changed = lastChange(article).earliest;
  const fileAt = (address: string) => (existsSync(join(folder, address)) ? readFileSync(join(folder, address)) : undefined);
  // A file cannot lead on as a page does: under a former name of the folder it is there too.
  const write = async (form: 'html' | 'epub' | 'zip', content: string | Uint8Array) => {
    for (const name of [slug, ...article.formerly]) await writeFile(join(root, explainerHref(name), editionFile(name, form)), content);
  };

  const whole = editionFile(slug, 'html');
  const page = pages.get(whole);
  if (!page) throw new Error(`${explainerHref(slug)}${whole}: no page that holds the whole explainer`);
  await write('html', textOf(oneFile(page, origin, fileAt), whole));
  await write('epub', zip(await toBook(article, page, covers, fileAt, changed), changed));
  const files = {
    pages,
    folder: filesIn(folder, '**/*').filter(({ path }) => !pages.has(path)),
    root: filesIn(root, `{${[...fontFiles, iconFiles.drawing, shareScript, mentionPopoversScript, licencesFile].join()}}`),
  };
  await write('zip', zip(siteZipEntries(files, origin, textOf), changed));
}

async function toBook(
  article: Article,
  page: Root,
  covers: CardCache<BookCover>,
  fileAt: (address: string) => Uint8Array | undefined,
  changed: string,
) {
  const t = wordsOf(article);
  const land = fileAt(landFile)?.toString();
  const { png } = await covers.picture(bookCover(article, land, t));
  const address = site.address && `${site.address}${explainerHref(article.slug)}${viewFile.article}`;
  const font = readFileSync(fontFile);
  const style = readFileSync(bookStyle, 'utf8');
  const imprint = { publisher: site.publisher?.name ?? site.name, address, licence: site.licence, changed };
  const parts = {
    page,
    origin: { address: site.address, slug: article.slug },
    imprint,
    style,
    inks: inLight(site.colours),
    font,
    cover: png,
    land,
    fileAt,
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
