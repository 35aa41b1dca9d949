import { describe, expect, test } from 'vitest';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { builtSites, sites } from '../built-sites.ts';
import { madeSentences } from './made-sentences.ts';

const listed = (['fixtures', 'crowded'] as const).filter((name) => builtSites.includes(name));
const articles = await Promise.all(
  listed.map(async (site) => compileAll(await readArticleFiles(sites[site].content)).articles.map((article) => ({ site, article }))),
);

// A change in these files is to be read, sentence by sentence: is it true of the article, and is it English?
describe.runIf(listed.length > 0)('what the site says of each fixture', () => {
  test.each(
    articles
      .flat()
      .filter(({ article }) => article.slug !== 'hostile')
      .map(({ site, article }) => [article.slug, site, article] as const),
  )('%s', async (slug, site, article) => {
    const parts = madeSentences(site, article).map(({ where, texts }) => `## ${where}\n\n${texts.map((text) => `- ${text}\n`).join('')}`);
    const intro = 'Every text that the site makes of the data, by page; each stands where it is said first. The test writes this file.';
    await expect(`# ${slug}\n\n${intro}\n\n${parts.join('\n')}`).toMatchFileSnapshot(`../fixtures/sentences/${slug}.md`);
  });
});
