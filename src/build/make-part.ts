import { cp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { readWithdrawn } from '../compile/read/withdrawn.ts';
import { contentFolder, readArticleFile } from '../compile/read/article-files.ts';
import { finishPages } from '../integrations/built-pages/built-pages.ts';
import { writeIcons } from '../integrations/files/app-icons.ts';
import { writeExplainerWorkers } from '../integrations/files/offline.ts';
import { writeShareCards } from '../integrations/files/share-cards.ts';
import { writeWithdrawn } from '../integrations/files/withdrawn.ts';
import { holdPart } from '../integrations/held-part.ts';
import { policiesIn } from '../integrations/hosting/hosting.ts';
import { compressFiles } from '../integrations/hosting/precompressed.ts';
import { sourceFile } from '../routes.ts';
import { site } from '../site.ts';
import { filesDigest, sitePagesDigest, sourceDigest } from './digests.ts';
import { buildingFolder, Kept, newFolderIn } from './kept.ts';
import type { PageCode } from './page-code.ts';
import { renderPages } from './render-pages.ts';

/** What a process is told to make. Articles are named by the digests under which they are kept. */
export interface PartOrder {
  keptFolder: string;
  /** The digest of the code. */
  code: string;
  explainers: { source: string; key: string }[];
  /** The articles of the whole site, and the digest of the pages that tell of several; undefined where those are not to be made. */
  site: { sources: string[]; key: string } | undefined;
  /** What decides the site’s facts: its content folder and its address, as variables of the environment; null for one that is not set. */
  environment: Record<string, string | null>;
}

/** Pages that every part needs, since what it makes is made of their bytes. */
const everywhere = ['src/pages/offline.astro', 'src/pages/manifest.webmanifest.ts'];

/** Makes the files of some explainers, or those that tell of several, and keeps them. */
export async function makePart(order: PartOrder, pages: PageCode): Promise<void> {
  const kept = new Kept(order.keptFolder);
  for (const [name, value] of Object.entries(order.environment)) {
    if (value === null) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  const articles = await Promise.all(
    order.explainers.map(async ({ source, key }) => ({ key, article: await compiledArticle(kept, source) })),
  );
  const explainers = articles.map(({ article }) => article);
  const all = order.site && (await Promise.all(order.site.sources.map((source) => compiledArticle(kept, source))));
  const folder = await newFolderIn(buildingFolder);
  try {
    for (const path of pages.base) await cp(path, join(folder, basename(path)), { recursive: true });
    const withdrawn = all ? readWithdrawn(contentFolder()) : [];
    holdPart({ explainers, withdrawn, all: () => Promise.resolve(all ?? []) });
    await renderPages(
      pages,
      folder,
      (component) => all !== undefined || component.startsWith('src/pages/[') || everywhere.includes(component),
    );
    if (all) await writeIcons(folder);
    await writeShareCards(folder, { explainers, all });
    await finishPages(folder, explainers);
    // From here on by the final bytes of each file.
    await writeExplainerWorkers(folder, pages.worker);
    await writeWithdrawn(folder, withdrawn, site);
    await compressFiles(folder);
    for (const { key, article } of articles) {
      refuseChanged(key, filesDigest([sourceDigest(order.code, await readArticleFile(join(contentFolder(), article.slug, sourceFile)))]));
      const names = [article.slug, ...article.formerly];
      const policies = await policiesIn(
        folder,
        names.map((name) => `${name}/**/*.html`),
      );
      await kept.keep(key, folder, names, policies);
    }
    if (order.site) refuseChanged(order.site.key, sitePagesDigest(order.code, order.site.sources));
    if (order.site) await kept.keep(order.site.key, folder, await readdir(folder), await policiesIn(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is made while an author saves, of two states of a file, must not be kept as the one or the other. */
function refuseChanged(key: string, now: string): void {
  if (now === key) return;
  throw new UserError({ wrong: 'an article or the settings of the site were changed while the site was built', remedy: 'build again' });
}

async function compiledArticle(kept: Kept, source: string): Promise<Article> {
  const article = (await kept.compiled(source))?.article;
  if (!article) throw new Error(`The compiled article ${source} is gone from ${kept.folder}.`);
  return article;
}
