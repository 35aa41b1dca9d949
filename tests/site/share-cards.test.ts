import { readFileSync, statSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { siteCards } from '../../src/integrations/files/share-cards.ts';
import { builtPath, sites } from '../built-sites.ts';
import { builtFiles } from './built-page.ts';

test.each(['content', 'fixtures'] as const)('%s has the picture of every share card, and no other', async (site) => {
  const expected = siteCards(compileAll(await readArticleFiles(sites[site].content)).articles).map(({ path }) => path);
  const pictures = builtFiles(site).filter((file) => /(?:^|\/)s\/[^/]+\.png$/u.test(file));
  expect(pictures).toEqual(expected.toSorted());
  for (const file of pictures) {
    expect(statSync(builtPath(site, file)).size).toBeLessThan(60_000);
    expect(PNG.sync.read(readFileSync(builtPath(site, file)))).toMatchObject({ width: 1200, height: 630 });
  }
});
