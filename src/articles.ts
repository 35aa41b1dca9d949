import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getCollection } from 'astro:content';
import type { Article } from './article/article.ts';
import { newestFirst } from './article/newest-first.ts';
import { heldPart } from './integrations/held-part.ts';
import { contentFolder } from './compile/read/article-files.ts';
import { sourceFile } from './routes.ts';

/** Every article of the site, the newest first; articles of one day in the order of their slugs. */
export async function getArticles(): Promise<Article[]> {
  const part = heldPart();
  if (part) return newestFirst(part.all ?? []);
  const entries = await getCollection('articles');
  // The loader stores nothing but Articles; Astro knows them as plain records.
  return newestFirst(entries.map((entry) => entry.data as unknown as Article));
}

/** The articles whose folders are to be made: all of them, but for builds that make a part. */
export async function getExplainers(): Promise<Article[]> {
  return heldPart()?.explainers ?? getArticles();
}

/** The bytes of an article's file, as its author wrote it. */
export async function readSource({ slug }: Article): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(path.join(contentFolder(), slug, sourceFile));
}
