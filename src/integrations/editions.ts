import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Article } from '../article/article.ts';
import { contentFolder, readArticleFiles } from '../compile/article-files.ts';
import { compileAll } from '../compile/compile.ts';
import { oneFile } from '../editions/one-file.ts';
import { type SiteFile, siteZipEntries } from '../editions/site-zip.ts';
import { zip } from '../editions/zip.ts';
import { editionFile, explainerHref, iconFile, shareScript } from '../routes.ts';
import { site } from '../site.ts';
import { fontFiles } from '../styles/font-faces.ts';
import { withPolicy } from './page-policy.ts';

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

async function writeEditions(article: Article, root: string): Promise<void> {
  const { slug } = article;
  const folder = join(root, explainerHref(slug));
  const origin = { address: site.address, slug };
  const fileAt = (address: string) => (existsSync(join(folder, address)) ? readFileSync(join(folder, address)) : undefined);

  const page = join(folder, editionFile(slug, 'html'));
  await writeFile(page, oneFile(await readFile(page, 'utf8'), origin, fileAt));

  const files = { folder: filesIn(folder, '**/*'), root: filesIn(root, `{${[...fontFiles, iconFile, shareScript].join()}}`) };
  await writeFile(join(folder, editionFile(slug, 'zip')), zip(siteZipEntries(files, origin, withPolicy), dayOfLastChange(article)));
}

function dayOfLastChange({ published, updated, corrections }: Article): string {
  return (updated ?? corrections.at(-1)?.date ?? published).earliest;
}

function filesIn(folder: string, pattern: string): SiteFile[] {
  return globSync(pattern, { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) }));
}
