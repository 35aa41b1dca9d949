import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sourceFile } from '../../routes.ts';
import { recordedSlugs } from '../addresses/anchors.ts';
import type { Borders } from '../../article/schema.ts';
import type { ArticleFile, GeometryFile } from './article-file.ts';
import { explainersFile, parseExplainers, unbuiltNames } from '../addresses/explainers.ts';
import { type Mistake, quotedPath } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import { ignoreMissing, isMissing, readTextIfThere } from './missing.ts';
import { readPictures } from './picture-files.ts';
import { siteFile, statedBorders } from './site-borders.ts';

/**
 * Where the articles lie, relative to the project; the environment variable STANDFIRST_CONTENT names another folder.
 * @example contentFolder({}) //=> 'content'
 */
export function contentFolder(environment: Record<string, string | undefined> = process.env): string {
  return environment.STANDFIRST_CONTENT ?? 'content';
}

/** The record of published addresses, beside each article. */
export const anchorsFile = 'anchors.json';

/** What a folder of explainers holds. */
export interface Content {
  /** Its path for messages, with forward slashes. */
  folder: string;
  /** Every `<folder>/<slug>/article.md`, in the order of the slugs. */
  files: ArticleFile[];
  /** The text of `explainers.json`, empty where there is none yet. */
  explainers: string;
  /** Folders that were meant to be explainers, and have no article that is read. */
  unread: UnreadFolder[];
  /** Slugs of folders that lie there, and whose explainers this site has left or withdrawn. */
  left: string[];
}

/** A folder without an article that is read, and why. */
export interface UnreadFolder {
  slug: string;
  /** A name that is no text; a link in the place of the folder, or of the article; an article under another name; a record without an article. */
  why: 'no-text' | 'linked-folder' | 'linked-article' | 'other-name' | 'no-article';
  /** What lies there instead of the article. */
  name: string;
}

/** All that a folder of explainers holds. @throws UserError where there is none. */
export async function readContent(folder: string, root = '.', isDraft = false): Promise<Content> {
  const read = new ContentFolder(folder, root, isDraft);
  await read.readAll();
  return read.content();
}

/** A folder of explainers that is read once, and then only what has changed. */
export class ContentFolder {
  readonly #folder: string;
  readonly #root: string;
  readonly #isDraft: boolean;
  #explainers = '';
  #borders: Borders | undefined;
  readonly #found = new Map<string, ArticleFile | UnreadFolder>();

  /** @param isDraft True while authors are still writing, as the dev server runs. */
  constructor(folder: string, root = '.', isDraft = false) {
    this.#folder = folder;
    this.#root = root;
    this.#isDraft = isDraft;
  }

  /** To be called once. @throws UserError where there is no folder. */
  async readAll(): Promise<void> {
    const entries = await readdir(this.#path(), { withFileTypes: true }).catch((error: unknown) => {
      throw isMissing(error) ? new UserError(noFolder(this.#folder)) : error;
    });
    this.#borders = statedBorders(this.#path());
    for (const entry of entries) await this.#readEntry(entry.name, entry);
    this.#explainers = await readTextIfThere(this.#path(explainersFile));
  }

  /** Reads what lies under one name, which may be gone. */
  async read(name: string): Promise<void> {
    if (name === explainersFile) this.#explainers = await readTextIfThere(this.#path(name));
    else if (name === siteFile) this.#readBorders();
    else await this.#readEntry(name, await lstat(this.#path(name)).catch(ignoreMissing));
  }

  /** All that it holds, as it was last read. An article that was not read again is the same object. */
  content(): Content {
    const away = unbuiltNames(parseExplainers(this.#explainers) ?? []);
    const content: Content = { folder: slashed(this.#folder), files: [], explainers: this.#explainers, unread: [], left: [] };
    for (const [name, found] of [...this.#found].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      // The record of what was withdrawn stays, so that its addresses answer.
      if (away.get(name) === 'withdrawn' && 'why' in found && found.why === 'no-article') continue;
      // A newer version of what was left may have another name.
      if (away.has(name) || ('bytes' in found && recordedSlugs(found).some((slug) => away.has(slug)))) content.left.push(name);
      else if ('bytes' in found) content.files.push(found);
      else content.unread.push(found);
    }
    return content;
  }

  async #readEntry(name: string, kind: EntryType | undefined): Promise<void> {
    const unread = kind ? await unreadFolder(name, kind, this.#path(name)) : 'no explainer';
    const read = unread ?? {
      ...(await readArticleFile(path.join(this.#folder, name, sourceFile), this.#root, this.#borders)),
      isDraft: this.#isDraft,
    };
    if (read === 'no explainer') this.#found.delete(name);
    else this.#found.set(name, read);
  }

  /** The setting is one of every article. */
  #readBorders(): void {
    const borders = statedBorders(this.#path());
    if (borders === this.#borders) return;
    this.#borders = borders;
    for (const [slug, found] of this.#found) if ('bytes' in found) this.#found.set(slug, { ...found, borders });
  }

  #path(name = ''): string {
    return path.resolve(this.#root, this.#folder, name);
  }
}

function noFolder(folder: string): Mistake {
  return { wrong: `there is no folder ${quotedPath(folder)}`, remedy: `create it, and write an article at ${exampleArticle(folder)}` };
}

/** Where articles lie, within a message. */
export function exampleArticle(folder: string): string {
  return quotedPath(`${folder}/<slug>/${sourceFile}`);
}

/** What is wrong where a named article is not there. */
export function noArticle(name: string, folder = contentFolder()): Mistake {
  return { wrong: `there is no file ${quotedPath(name)}`, remedy: `name an article, such as ${exampleArticle(folder)}` };
}

/**
 * The file of an article that a command names by its slug, its folder or the file itself.
 * @example articlePath('a', 'content') //=> 'content/a/article.md'
 */
export function articlePath(name: string, folder: string): string {
  if (name.endsWith('.md')) return name;
  return /[/\\]/u.test(name) ? path.join(name, sourceFile) : path.join(folder, name, sourceFile);
}

/** The articles that a command names, or else all in the folder. @throws UserError for one that is not there. */
export async function namedArticleFiles(named: string[], folder = contentFolder()): Promise<ArticleFile[]> {
  const readNamed = (name: string) => {
    const file = articlePath(name, folder);
    return readArticleFile(file).catch((error: unknown) => {
      throw isMissing(error) ? new UserError(noArticle(file, folder)) : error;
    });
  };
  return named.length > 0 ? Promise.all(named.map(readNamed)) : readArticleFiles(folder);
}

/** The articles of a folder of explainers, in the order of the slugs. */
export async function readArticleFiles(folder: string, root = '.'): Promise<ArticleFile[]> {
  return (await readContent(folder, root)).files;
}

type EntryType = Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>;

/** Why an entry of the folder has no article that is read; undefined when it has one. */
async function unreadFolder(slug: string, entry: EntryType, whole: string): Promise<UnreadFolder | 'no explainer' | undefined> {
  if (entry.isSymbolicLink()) {
    const isExplainer = await stat(path.join(whole, sourceFile)).catch(() => undefined);
    return isExplainer ? { slug, why: 'linked-folder', name: slug } : 'no explainer';
  }
  if (!entry.isDirectory()) return 'no explainer';
  // What is not UTF-8 is listed with this in its place, and cannot be opened.
  if (slug.includes('\uFFFD')) return { slug, why: 'no-text', name: slug };
  // By the names that are listed: some disks open `article.md` for `Article.md`.
  const inside = await readdir(whole, { withFileTypes: true });
  const article = inside.find(({ name }) => name === sourceFile);
  if (article?.isFile()) return undefined;
  if (article?.isSymbolicLink()) return { slug, why: 'linked-article', name: sourceFile };
  const other = inside.find((one) => one.isFile() && likeAnArticle.test(one.name));
  if (other) return { slug, why: 'other-name', name: other.name };
  return inside.some(({ name }) => name === anchorsFile) ? { slug, why: 'no-article', name: anchorsFile } : 'no explainer';
}

const likeAnArticle = /^article\.(?:md|markdown|mdx|txt|md\.txt)$/iu;

/** One article file; its folder's name is the slug. The path for messages is as given. @param borders Those of the site. */
export async function readArticleFile(file: string, root = '.', borders?: Borders): Promise<ArticleFile> {
  const whole = path.resolve(root, file);
  const folder = path.dirname(whole);
  const chosen = borders ?? statedBorders(path.dirname(folder));
  const anchors = await readTextIfThere(path.join(folder, anchorsFile));
  return {
    path: slashed(file),
    slug: path.basename(folder),
    bytes: await readFile(whole),
    anchors,
    borders: chosen,
    geometries: await readGeometries(folder),
    pictures: await readPictures(folder),
  };
}

/** What an own geometry weighs at most. */
export const geometryBytes = 64 * 1024;

async function readGeometries(folder: string): Promise<Record<string, GeometryFile>> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => name.endsWith('.geojson'));
  const found: [string, GeometryFile][] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) found.push([entry.name, { why: 'link' }]);
    else if (entry.isFile())
      found.push([entry.name, (await stat(file)).size > geometryBytes ? { why: 'large' } : { text: await readTextIfThere(file) }]);
  }
  return Object.fromEntries(found);
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
