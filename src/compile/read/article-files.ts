import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sourceFile } from '../../routes.ts';
import { parseRecord } from '../addresses/anchors.ts';
import type { ArticleFile } from './article-file.ts';
import { explainersFile, leftNames, parseExplainers } from '../addresses/explainers.ts';
import { type Mistake, quotedPath } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';

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
  /** Slugs of folders that lie there, and whose explainers this site has left. */
  left: string[];
}

/** A folder without an article that is read, and why. */
export interface UnreadFolder {
  slug: string;
  /** A link in the place of the folder, or of the article; an article under another name; a record without an article. */
  why: 'linked-folder' | 'linked-article' | 'other-name' | 'no-article';
  /** What lies there instead of the article. */
  name: string;
}

/** All that a folder of explainers holds. @param isDraft True while authors are still writing, as the dev server runs. */
export async function readContent(folder: string, root = '.', isDraft = false): Promise<Content> {
  const whole = path.resolve(root, folder);
  const entries = await readdir(whole, { withFileTypes: true }).catch((error: unknown) => {
    throw isMissing(error) ? new UserError(noFolder(folder)) : error;
  });
  const explainers = await readTextIfThere(path.join(whole, explainersFile));
  const away = leftNames(parseExplainers(explainers) ?? []);
  const content: Content = { folder: folder.split(path.sep).join('/'), files: [], explainers, unread: [], left: [] };
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const unread = await unreadFolder(entry, whole);
    if (unread === 'no explainer') continue;
    if (away.has(entry.name)) content.left.push(entry.name);
    else if (unread) content.unread.push(unread);
    else {
      const file = await readArticleFile(path.join(folder, entry.name, sourceFile), root);
      // A newer version of what was left may have another name.
      const names = parseRecord(file.anchors ?? '')?.slugs ?? [];
      if (names.some((name) => away.has(name))) content.left.push(entry.name);
      else content.files.push({ ...file, isDraft });
    }
  }
  return content;
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

/** Why an entry of the folder has no article that is read; undefined when it has one. */
async function unreadFolder(entry: Dirent, folder: string): Promise<UnreadFolder | 'no explainer' | undefined> {
  const { name: slug } = entry;
  const whole = path.join(folder, slug);
  if (entry.isSymbolicLink()) {
    const isExplainer = await stat(path.join(whole, sourceFile)).catch(() => undefined);
    return isExplainer ? { slug, why: 'linked-folder', name: slug } : 'no explainer';
  }
  if (!entry.isDirectory()) return 'no explainer';
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

/** One article file; its folder's name is the slug. The path for messages is as given. */
export async function readArticleFile(file: string, root = '.'): Promise<ArticleFile> {
  const whole = path.resolve(root, file);
  const folder = path.dirname(whole);
  const anchors = await readTextIfThere(path.join(folder, anchorsFile));
  return { path: file.split(path.sep).join('/'), slug: path.basename(folder), bytes: await readFile(whole), anchors };
}

/** The text of a file, empty where there is none. */
export async function readTextIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
}

/** True for the error of a file or folder that does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** For `catch`: undefined in place of what does not exist. @throws any other error. */
export function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
