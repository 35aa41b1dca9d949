import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Article } from '../article/article.ts';
import { contentFolder, readArticleFiles } from '../compile/article-files.ts';
import { compileAll } from '../compile/compile.ts';
import { oneFile } from '../editions/one-file.ts';
import { editionFile, explainerHref } from '../routes.ts';
import { site } from '../site.ts';

/** Makes of every explainer, when a build is done, the files that hold it as a whole. */
export function editions(): AstroIntegration {
  return {
    name: 'editions',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { articles } = compileAll(await readArticleFiles(contentFolder()));
        for (const article of articles) await writeEditions(article, root);
      },
    },
  };
}

async function writeEditions({ slug }: Article, root: string): Promise<void> {
  const folder = join(root, explainerHref(slug));
  const fileAt = (address: string) => {
    const path = join(folder, address);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  const page = join(folder, editionFile(slug, 'html'));
  await writeFile(page, oneFile(await readFile(page, 'utf8'), { address: site.address, slug }, fileAt));
}
