// Builds the pages of a site that list its explainers, and no others, from as many articles as are asked for: in a copy of the project,
// whose folder is the first argument. The articles are those of the folder in STANDFIRST_CONTENT again and again, each time with another
// name and day.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Article } from '../../src/article/article.ts';
import type { parseDate } from '../../src/article/date.ts';
import type { compileAll } from '../../src/compile/compile.ts';
import type { holdArticles } from '../../src/compile/held-articles.ts';
import type { contentFolder, readArticleFiles } from '../../src/compile/read/article-files.ts';

const [project = '', count = '0'] = process.argv.slice(2);

async function module<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(resolve(project), path)).href)) as Module;
}

const { compileAll: compile } = await module<{ compileAll: typeof compileAll }>('src/compile/compile.ts');
const { holdArticles: hold } = await module<{ holdArticles: typeof holdArticles }>('src/compile/held-articles.ts');
const { parseDate: dateOf } = await module<{ parseDate: typeof parseDate }>('src/article/date.ts');
const files = await module<{ contentFolder: typeof contentFolder; readArticleFiles: typeof readArticleFiles }>(
  'src/compile/read/article-files.ts',
);
const { default: config } = await module<{ default: AstroInlineConfig }>('astro.config.ts');

const { articles } = compile(await files.readArticleFiles(files.contentFolder()));
const rounds = Array.from({ length: Math.ceil(Number(count) / articles.length) }, () => articles);
hold(rounds.flat().slice(0, Number(count)).map(another));
const { build } = await import('astro');
await build({ ...config, configFile: false, root: project, integrations: [], logLevel: 'warn' });

/** The article once more: four in a week, the first in 2021; of some the year is not known. */
function another(article: Article, index: number): Article {
  const day = new Date(Date.UTC(2021, 0, 1) + Math.floor(index / 4) * 7 * 86_400_000).toISOString().slice(0, 10);
  const published = dateOf(index % 50 === 49 ? `[${day}..2099-12-31]` : day);
  return { ...article, slug: `${article.slug}-${index}`, headline: `${article.headline} (${index})`, published };
}
