import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleFile } from './article-file.ts';

/**
 * Where the articles lie, relative to the project; the environment variable STANDFIRST_CONTENT names another folder.
 * @example contentFolder({}) //=> 'content'
 */
export function contentFolder(environment: Record<string, string | undefined> = process.env): string {
  return environment.STANDFIRST_CONTENT ?? 'content';
}

/** The record of published addresses, beside each article. */
export const anchorsFile = 'anchors.json';

/** Every `<folder>/<slug>/article.md`, in the order of the slugs; a folder without an article is left out. */
export async function readArticleFiles(folder: string, root = '.'): Promise<ArticleFile[]> {
  const entries = await readdir(path.resolve(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    throw isMissing(error) ? new Error(`There is no folder ${folder}; articles are at ${folder}/<slug>/article.md.`) : error;
  });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const files = await Promise.all(slugs.sort().map((slug) => readIfThere(path.join(folder, slug, 'article.md'), root)));
  return files.filter((file) => file !== undefined);
}

/** The same files while their authors still write: what is not recorded yet is no mistake then. */
export async function readDrafts(folder: string, root = '.'): Promise<ArticleFile[]> {
  return (await readArticleFiles(folder, root)).map((file) => ({ ...file, isDraft: true }));
}

/** One article file; its folder's name is the slug. The path for messages is as given. */
export async function readArticleFile(file: string, root = '.'): Promise<ArticleFile> {
  const whole = path.resolve(root, file);
  const folder = path.dirname(whole);
  const anchors = await readFile(path.join(folder, anchorsFile), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  return { path: file.split(path.sep).join('/'), slug: path.basename(folder), bytes: await readFile(whole), anchors };
}

async function readIfThere(file: string, root: string): Promise<ArticleFile | undefined> {
  try {
    return await readArticleFile(file, root);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** True for the error of a file or folder that does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
