import { describe, expect, test } from 'vitest';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { builtSites, sites } from '../built-sites.ts';
import { madeSentences } from './made-sentences.ts';

const { articles } = compileAll(await readArticleFiles(sites.fixtures.content));

// A change in these files is to be read, sentence by sentence: is it true of the article, and is it English?
describe.runIf(builtSites.includes('fixtures'))('what the site says of each fixture', () => {
  test.each(articles.filter(({ slug }) => slug !== 'hostile').map((article) => [article.slug, article] as const))(
    '%s',
    async (slug, article) => {
      const parts = madeSentences('fixtures', article).map(
        ({ where, texts }) => `## ${where}\n\n${texts.map((text) => `- ${text}\n`).join('')}`,
      );
      const intro = 'Every text that the site makes of the data, by page; each stands where it is said first. The test writes this file.';
      await expect(`# ${slug}\n\n${intro}\n\n${parts.join('\n')}`).toMatchFileSnapshot(`../fixtures/sentences/${slug}.md`);
    },
  );
});
