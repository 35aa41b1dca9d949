// The five views of random articles, as pages with their style, typefaces and maps, but without cards, editions, workers and compression:
// `node tests/random/render-views.ts <folder> <count>`. In a process of its own, since a process makes one part of a site at a time.
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { views } from '../../src/article/views.ts';
import { codeDigest } from '../../src/build/digests.ts';
import { PageCode } from '../../src/build/page-code.ts';
import { PartMakers } from '../../src/build/parts.ts';
import { renderPages } from '../../src/build/render-pages.ts';
import { compile } from '../../src/compile/compile.ts';
import { holdPart } from '../../src/integrations/held-part.ts';
import { viewFile } from '../../src/routes.ts';
import { randomArticle } from './random-article.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const files = [...views.map((view) => viewFile[view].replace('.html', '.astro')), 'land.svg.ts'];
const components = new Set(files.map((file) => `src/pages/[article]/${file}`));
const code = await codeDigest();
await new PartMakers().pageCode(code);
const pages = await PageCode.load(code);
for (const path of pages.base) await cp(path, join(folder, basename(path)), { recursive: true });
for (let seed = 0; seed < Number(count); seed += 1) {
  holdPart({ explainers: [articleOf(seed)], all: () => Promise.resolve([]) });
  await renderPages(pages, folder, (component) => components.has(component));
}

/** @throws Error when it has mistakes: it must not. */
function articleOf(seed: number) {
  const slug = `story-${String(seed).padStart(3, '0')}`;
  const file = { path: `content/${slug}/article.md`, slug, bytes: new TextEncoder().encode(randomArticle(seed)), isDraft: true };
  const { article, problems } = compile(file);
  if (!article) throw new Error(`${slug}: ${problems.map(({ message }) => message).join('\n')}`);
  return article;
}
