// Builds the pages of a site that tell of several explainers, and no explainer, into the folder that is the first argument. They are the
// articles of the folder in STANDFIRST_CONTENT again and again, as many as the second argument says, each time with another name and day.
import type { Article } from '../../src/article/article.ts';
import { parseBoundedDate } from '../../src/article/date.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { contentFolder, readArticleFiles } from '../../src/compile/read/article-files.ts';
import { sitePagesDigest } from '../../src/build/digests.ts';
import { Kept } from '../../src/build/kept.ts';
import { PartMakers } from '../../src/build/parts.ts';

const [out = '', count = '0'] = process.argv.slice(2);
const kept = new Kept(`${out}.kept`);
const { articles } = compileAll(await readArticleFiles(contentFolder()));
const rounds = Array.from({ length: Math.ceil(Number(count) / articles.length) }, () => articles);
const all = rounds.flat().slice(0, Number(count)).map(another);
for (const article of all) await kept.keepCompiled(article.slug, { article, problems: [], unrecorded: [] });
const makers = new PartMakers();
const sources = all.map(({ slug }) => slug);
const site = { sources, key: sitePagesDigest('', sources) };
await makers.make({ keptFolder: kept.folder, code: '', explainers: [], site, environment: {} });
makers.close();
await kept.copy(site.key, out);

/** The article once more: four in a week, the first in 2021; of some the year is not known. */
function another(article: Article, index: number): Article {
  const day = new Date(Date.UTC(2021, 0, 1) + Math.floor(index / 4) * 7 * 86_400_000).toISOString().slice(0, 10);
  const published = parseBoundedDate(index % 50 === 49 ? `[${day}..2099-12-31]` : day);
  return { ...article, slug: `${article.slug}-${index}`, headline: `${article.headline} (${index})`, published };
}
