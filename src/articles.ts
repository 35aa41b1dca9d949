import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from './article/article.ts';
import type { Withdrawn } from './article/withdrawn.ts';
import { newestFirst } from './article/newest-first.ts';
import { heldPart } from './integrations/held-part.ts';
import { namesOf } from './compile/addresses/explainers.ts';
import { contentFolder } from './compile/read/article-files.ts';
import { sourceFile } from './routes.ts';

/** Every article of the site, the newest first; articles of one day in the order of their slugs. */
export async function getArticles(): Promise<Article[]> {
  return newestFirst(await heldPart().all());
}

/** The articles whose folders are to be made: those of the part that a build makes, or those that were opened in the dev server. */
export function getExplainers(): Article[] {
  return heldPart().explainers;
}

/** The explainers that were withdrawn, where the pages that tell of several are made. */
export function getWithdrawn(): Withdrawn[] {
  return heldPart().withdrawn ?? [];
}

/** The same, once for each name under which they can be asked for. */
export function getWithdrawnByName(): { withdrawn: string; explainer: Withdrawn }[] {
  return getWithdrawn().flatMap((explainer) => namesOf(explainer).map((withdrawn) => ({ withdrawn, explainer })));
}

/** The bytes of an article's file, as its author wrote it. */
export async function readSource({ slug }: Article): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(path.join(contentFolder(), slug, sourceFile));
}
