// npm run build: checks every article, builds the site beside the last good one, and swaps the two when all is well.
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticleFiles } from '../compile/article-files.ts';
import { compileAll, hasErrors } from '../compile/compile.ts';
import { formatReport } from '../compile/report.ts';
import { site, SiteError, siteLicence } from '../site.ts';

export interface BuildPaths {
  /** The folder of explainers; `content` unless said otherwise. */
  content?: string | undefined;
  /** The folder to write, replaced as a whole; `dist` unless said otherwise. */
  out?: string | undefined;
}

/** Articles have errors; the message is the report. */
class ArticlesError extends Error {}

/**
 * Writes the whole site, or throws and leaves `out` exactly as it was.
 * The new site is built in `<out>.next`, so a reader of `out` never sees half of one.
 */
export async function buildSite({ content = 'content', out = 'dist' }: BuildPaths): Promise<void> {
  await refuseErrors(content);
  readSettings(content);
  const before = process.env.STANDFIRST_CONTENT;
  process.env.STANDFIRST_CONTENT = content;
  const next = `${out}.next`;
  const cache = await mkdtemp(join(tmpdir(), 'standfirst-'));
  try {
    await rm(next, { recursive: true, force: true });
    const { build } = await import('astro');
    await build({ outDir: next, cacheDir: cache, logLevel: 'warn' });
    await replace(out, next);
  } finally {
    if (before === undefined) delete process.env.STANDFIRST_CONTENT;
    else process.env.STANDFIRST_CONTENT = before;
    await rm(cache, { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
  }
}

/** Astro's loader would say the same, but later and with a stack. */
async function refuseErrors(content: string): Promise<void> {
  const { problems } = compileAll(await readArticleFiles(content));
  if (hasErrors(problems)) throw new ArticlesError(formatReport(problems));
}

/** Reads the settings of the site once before anything is written, and says what is missing. */
function readSettings(content: string): void {
  if (site.address === undefined) console.warn(noAddress);
  siteLicence(content);
}

const noAddress =
  'Nobody has said where the site will stand: previews will have no picture, and there will be no sitemap and no code to embed a view. Set STANDFIRST_ADDRESS, for example STANDFIRST_ADDRESS=https://news.org/ npm run build';

/** Puts `next` in the place of `out`; should that fail, `out` is put back. */
async function replace(out: string, next: string): Promise<void> {
  const last = `${out}.last`;
  await rm(last, { recursive: true, force: true });
  await rename(out, last).catch(ignoreMissing);
  try {
    await rename(next, out);
  } catch (error) {
    await rename(last, out).catch(ignoreMissing);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

if (import.meta.main) {
  const { STANDFIRST_CONTENT: content, STANDFIRST_OUT: out } = process.env;
  await buildSite({ content, out }).catch((error: unknown) => {
    // An article's mistakes are the author's to mend: the report says all, and a stack would only hide it.
    console.error(error instanceof ArticlesError || error instanceof SiteError ? error.message : error);
    process.exitCode = 1;
  });
}
