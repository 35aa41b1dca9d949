import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Article } from '../article/article.ts';
import { readContent } from './read/article-files.ts';
import { compileContent, hasErrors } from './compile.ts';
import { inTurn } from './in-turn.ts';
import type { Problem } from './messages/problem.ts';
import { formatReport } from './messages/report.ts';
import { UserError } from './messages/user-error.ts';
import { watchFolder } from './watch-folder.ts';

/**
 * Astro's way to the articles of a folder: the data of each entry is an Article.
 *
 * Errors are thrown as one report of all files. The dev server logs the report, keeps the last good state of a broken article, and
 * compiles again whenever something in the folder changes.
 */
export function articles(folder: string): Loader {
  return {
    name: 'articles',
    async load(context) {
      const { problems, report, failed } = await sync(folder, context);
      if (failed && !context.watcher) throw new UserError(problems);
      log(report, failed, context);
      watch(folder, context);
    },
  };
}

interface Synced {
  problems: Problem[];
  report: string;
  failed: boolean;
}

/** Puts the articles without an error into the store; a broken one keeps its last good state. */
async function sync(folder: string, context: LoaderContext): Promise<Synced> {
  const content = await readContent(folder, fileURLToPath(context.config.root), context.watcher !== undefined);
  const { articles: compiled, problems } = compileContent(content);
  const slugs = new Set(content.files.map(({ slug }) => slug));
  for (const id of context.store.keys()) if (!slugs.has(id)) context.store.delete(id);
  put(compiled, context);
  return { problems, report: formatReport(problems), failed: hasErrors(problems) };
}

/** What has not changed is left alone by the store: the digest is that of the Article, so it also changes with the compiler. */
function put(compiled: Article[], { store, ...context }: LoaderContext): void {
  for (const article of compiled) store.set({ id: article.slug, data: { ...article }, digest: context.generateDigest({ ...article }) });
}

function log(report: string, failed: boolean, { logger }: LoaderContext) {
  if (failed) logger.error(`\n${report}`);
  else if (report) logger.warn(`\n${report}`);
}

function watch(folder: string, context: LoaderContext) {
  if (!context.watcher) return;
  const load = inTurn(
    async () => {
      const { report, failed } = await sync(folder, context);
      log(report, failed, context);
    },
    (error) => log(String(error), true, context),
  );
  watchFolder(context.watcher, path.resolve(fileURLToPath(context.config.root), folder), load);
}
