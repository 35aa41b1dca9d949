// Makes a part of a site in a process of its own, so that several are made side by side and each gives its memory back.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { orExit } from '../commands/or-exit.ts';
import { policiesIn } from '../integrations/hosting/hosting.ts';
import { buildingFolder, Kept, newFolderIn } from './kept.ts';
import { holdPart } from '../integrations/held-part.ts';

/** What a process is told to make. Articles are named by the digests under which they are kept. */
export interface PartOrder {
  keptFolder: string;
  explainers: { source: string; key: string }[];
  /** The articles of the whole site, and the digest of the pages that tell of several; undefined where those are not to be made. */
  site: { sources: string[]; key: string } | undefined;
}

// A build that was stopped needs no more parts.
const stop = () => process.exit(1);
process.once('disconnect', stop);
process.once('message', (order: PartOrder) => {
  void orExit(makePart(order)).then(() => {
    process.off('disconnect', stop);
    process.disconnect();
  });
});

async function makePart({ keptFolder, explainers, site }: PartOrder): Promise<void> {
  const kept = new Kept(keptFolder);
  const article = async (source: string): Promise<Article> => {
    const found = (await kept.compiled(source))?.article;
    if (!found) throw new Error(`The compiled article ${source} is gone from ${keptFolder}.`);
    return found;
  };
  const keyed = await Promise.all(explainers.map(async ({ source, key }) => ({ key, article: await article(source) })));
  const all = site && (await Promise.all(site.sources.map(article)));
  holdPart({ explainers: keyed.map((one) => one.article), all });
  // Within the project: elsewhere, Astro would put the code of all builds at once into one folder.
  const out = await newFolderIn(buildingFolder);
  const cache = await mkdtemp(join(tmpdir(), 'standfirst-'));
  try {
    const { build } = await import('astro');
    await build({ outDir: out, cacheDir: cache, logLevel: 'warn' });
    for (const { key, article } of keyed) {
      const folders = [article.slug, ...article.formerly];
      const pages = folders.map((name) => `${name}/**/*.html`);
      await kept.keep(key, out, folders, await policiesIn(out, pages));
    }
    if (site) await kept.keep(site.key, out, await readdir(out), await policiesIn(out));
  } finally {
    await rm(out, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
}
