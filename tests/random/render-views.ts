// The five views of random articles, as pages with their style and typefaces, but without cards, editions, workers and compression:
// `node tests/random/render-views.ts <folder> <count>`, in a process of its own, since Astro builds the code of the pages in it.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { views } from '../../src/article/views.ts';
import { buildingFolder, newFolderIn } from '../../src/build/kept.ts';
import { renderPages } from '../../src/build/render-pages.ts';
import { compile } from '../../src/compile/compile.ts';
import { setMaker } from '../../src/integrations/build-orders.ts';
import { writeClassicScripts } from '../../src/integrations/files/classic-scripts.ts';
import { holdPart } from '../../src/integrations/held-part.ts';
import { viewFile } from '../../src/routes.ts';
import { randomArticle } from './random-article.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const components = new Set(views.map((view) => `src/pages/[article]/${viewFile[view].replace('.html', '.astro')}`));
const code = await newFolderIn(buildingFolder);
const cache = await mkdtemp(join(tmpdir(), 'standfirst-'));

setMaker(async (pages) => {
  await cp('public', folder, { recursive: true });
  await writeClassicScripts(folder);
  for (let seed = 0; seed < Number(count); seed += 1) {
    holdPart({ explainers: [articleOf(seed)], all: () => Promise.resolve([]) });
    await renderPages(pages, folder, (component) => components.has(component));
  }
});
try {
  await build({ outDir: code, cacheDir: cache, logLevel: 'warn' });
} finally {
  await rm(code, { recursive: true, force: true });
  await rm(cache, { recursive: true, force: true });
}

/** @throws Error when it has mistakes: it must not. */
function articleOf(seed: number) {
  const slug = `story-${String(seed).padStart(3, '0')}`;
  const file = { path: `content/${slug}/article.md`, slug, bytes: new TextEncoder().encode(randomArticle(seed)), isDraft: true };
  const { article, problems } = compile(file);
  if (!article) throw new Error(`${slug}: ${problems.map(({ message }) => message).join('\n')}`);
  return article;
}
