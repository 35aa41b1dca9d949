import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readArticleFiles, readDrafts } from './article-files.ts';
import { compileAll, hasErrors } from './compile.ts';
import { inTurn } from './in-turn.ts';
import { formatReport } from './report.ts';

/**
 * Astro's way to the articles of a folder: the data of each entry is an Article.
 *
 * A build stops with one error whose message is the whole report of all files. The dev server logs the report,
 * keeps the last good state of a broken article, and compiles again whenever something in the folder changes.
 */
export function articles(folder: string): Loader {
  return {
    name: 'articles',
    async load(context) {
      const { report, failed } = await sync(folder, context);
      if (failed && !context.watcher) throw new Error(`The articles have errors.\n\n${report}`);
      log(report, failed, context);
      watch(folder, context);
    },
  };
}

interface Synced {
  report: string;
  failed: boolean;
}

/** Puts the articles without an error into the store; what has not changed is left alone. */
async function sync(folder: string, { config, store, ...context }: LoaderContext): Promise<Synced> {
  const files = await (context.watcher ? readDrafts : readArticleFiles)(folder, fileURLToPath(config.root));
  const { articles: compiled, problems } = compileAll(files);
  const slugs = new Set(files.map(({ slug }) => slug));
  for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
  // The digest is that of the Article, so it also changes with the compiler.
  for (const article of compiled) store.set({ id: article.slug, data: { ...article }, digest: context.generateDigest({ ...article }) });
  return { report: formatReport(problems), failed: hasErrors(problems) };
}

function log(report: string, failed: boolean, { logger }: LoaderContext) {
  if (failed) logger.error(`\n${report}`);
  else if (report) logger.warn(`\n${report}`);
}

function watch(folder: string, context: LoaderContext) {
  const root = path.resolve(fileURLToPath(context.config.root), folder);
  const load = inTurn(
    async () => {
      const { report, failed } = await sync(folder, context);
      log(report, failed, context);
    },
    (error) => log(String(error), true, context),
  );
  context.watcher?.add(root);
  for (const event of ['add', 'change', 'unlink'] as const)
    context.watcher?.on(event, (changed: string) => {
      if (!path.relative(root, changed).startsWith('..')) load();
    });
}
