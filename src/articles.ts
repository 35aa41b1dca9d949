import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getCollection } from 'astro:content';
import type { Article } from './article/article.ts';
import { compareDates } from './article/date.ts';
import { heldArticles } from './compile/held-articles.ts';
import { contentFolder } from './compile/read/article-files.ts';
import { sourceFile } from './routes.ts';

/** Every article, the newest first; articles of one day in the order of their slugs. */
export async function getArticles(): Promise<Article[]> {
  const articles = heldArticles() ?? (await collectedArticles());
  return articles.toSorted((a, b) => compareDates(b.published, a.published) || (a.slug < b.slug ? -1 : 1));
}

/** Those of the dev server. The loader stores nothing but Articles; Astro knows them as plain records. */
async function collectedArticles(): Promise<Article[]> {
  return (await getCollection('articles')).map((entry) => entry.data as unknown as Article);
}

/** The bytes of an article's file, as its author wrote it. */
export async function readSource({ slug }: Article): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(path.join(contentFolder(), slug, sourceFile));
}
