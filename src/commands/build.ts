// npm run build: checks every article, builds the site beside the last good one, and swaps the two when all is well.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { contentFolder, exampleArticle, readContent } from '../compile/read/article-files.ts';
import { compileContent, hasErrors } from '../compile/compile.ts';
import { holdArticles } from '../compile/held-articles.ts';
import { formatMistake, quotedPath } from '../compile/messages/message.ts';
import { formatReport } from '../compile/messages/report.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { orExit } from './or-exit.ts';
import { openOutput, outputFolder, swapIn } from './output-folder.ts';
import { site, siteLicence } from '../site.ts';

export interface BuildPaths {
  /** The folder of explainers; `content` unless said otherwise. */
  content?: string | undefined;
  /** The folder to write, replaced as a whole; `dist` unless said otherwise. */
  out?: string | undefined;
}

/**
 * Writes the whole site, or throws and leaves `out` exactly as it was.
 * The new site is built beside it, in `<out>.next`, so a reader of `out` never sees half of one.
 * @throws UserError when articles have errors, there is none, or `out` is no folder to replace.
 */
export async function buildSite({ content = 'content', out = 'dist' }: BuildPaths): Promise<void> {
  const folders = await openOutput(out, content);
  readSettings(content);
  const before = process.env.STANDFIRST_CONTENT;
  const cache = await mkdtemp(join(tmpdir(), 'standfirst-'));
  try {
    process.env.STANDFIRST_CONTENT = content;
    holdArticles(await compileOnce(content));
    const { build } = await import('astro');
    await build({ outDir: folders.site, cacheDir: cache, logLevel: 'warn' });
    await swapIn(folders);
  } finally {
    holdArticles(undefined);
    if (before === undefined) delete process.env.STANDFIRST_CONTENT;
    else process.env.STANDFIRST_CONTENT = before;
    await rm(cache, { recursive: true, force: true });
    await rm(folders.next, { recursive: true, force: true });
  }
}

/** The articles that every step of the build works with; says what there is to warn of. */
async function compileOnce(folder: string): Promise<Article[]> {
  const { articles, problems } = compileContent(await readContent(folder));
  if (hasErrors(problems)) throw new UserError(problems);
  if (articles.length === 0)
    throw new UserError({
      wrong: `there is no article in ${quotedPath(folder)}, so nothing was built`,
      remedy: `write one at ${exampleArticle(folder)}`,
    });
  if (problems.length > 0) console.warn(formatReport(problems));
  return articles;
}

/** Reads the settings of the site once before anything is written, and says what is missing. */
function readSettings(content: string): void {
  if (site.address === undefined) console.warn(noAddress);
  siteLicence(content);
}

const noAddress = formatMistake({
  wrong: 'the site has no address yet, so it gets no preview pictures, no sitemap and no embed codes',
  remedy: 'set `STANDFIRST_ADDRESS`, as in `STANDFIRST_ADDRESS=https://news.org/ npm run build`',
});

if (import.meta.main) {
  await orExit(buildSite({ content: contentFolder(), out: outputFolder() }));
}
