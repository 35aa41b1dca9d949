// npm run bench: how long an article takes to compile, a share card to be drawn and the site to build; medians, after a first run that warms up.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, readArticleFiles } from '../compile/read/article-files.ts';
import { compileAll } from '../compile/compile.ts';
import { drawCard } from '../pictures/card-picture.ts';
import { siteCards } from '../integrations/files/share-cards.ts';
import { buildSite } from '../build/build-site.ts';

const files = await readArticleFiles(contentFolder());
const compileMs = await median(20, () => void compileAll(files));
console.log(`compile  ${compileMs.toFixed(1)} ms for ${String(files.length)} articles`);

const cards = siteCards(compileAll(files).articles);
const cardsMs = await median(1, async () => {
  for (const { card } of cards) await drawCard(card);
});
console.log(`cards    ${(cardsMs / cards.length).toFixed(0)} ms for each of ${String(cards.length)}, drawn without the cache`);

const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
const buildMs = await median(3, () => buildSite({ out: join(folder, 'dist') }));
console.log(`build    ${(buildMs / 1000).toFixed(1)} s`);
await rm(folder, { recursive: true });

async function median(runs: number, work: () => Promise<void> | void): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
