import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readArticleFiles } from './article-files.ts';
import { compileAll, hasErrors } from './compile.ts';
import { formatReport } from './report.ts';

/** The report of mistakes that only an author can mend; the build command prints its message alone. */
class ArticlesError extends Error {
  override name = 'ArticlesError';
}

/**
 * Astro's way to the articles of a folder: each entry's data is an Article.
 *
 * A build stops with one error whose message is the whole report of all files. The dev server logs the report,
 * keeps the last good state of a broken article, and compiles again whenever something in the folder changes.
 */
export function articles(folder: string): Loader {
  return {
    name: 'articles',
    async load(context) {
      const root = path.resolve(fileURLToPath(context.config.root), folder);
      const { errors } = await sync(root, folder, context);
      if (errors && !context.watcher) throw new ArticlesError(`The articles have errors.\n\n${errors}`);
      watch(root, folder, context);
    },
  };
}

/** Puts the articles without an error into the store; the report of the others, if any. */
async function sync(
  root: string,
  folder: string,
  { store, logger, generateDigest }: LoaderContext,
): Promise<{ errors: string | undefined }> {
  const files = (await readArticleFiles(root)).map((file) => ({ ...file, path: `${folder}/${file.slug}/article.md` }));
  const { articles: compiled, problems } = compileAll(files);
  const slugs = new Set(files.map((file) => file.slug));
  for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
  for (const article of compiled) store.set({ id: article.slug, data: { ...article }, digest: generateDigest({ ...article }) });
  const report = formatReport(problems);
  const failed = hasErrors(problems);
  if (report && !failed) logger.warn(`\n${report}`);
  return { errors: failed ? report : undefined };
}

function watch(root: string, folder: string, context: LoaderContext) {
  const { watcher, logger } = context;
  if (!watcher) return;
  watcher.add(root);
  const onChange = async (changed: string) => {
    if (path.relative(root, changed).startsWith('..')) return;
    const { errors } = await sync(root, folder, context);
    if (errors) logger.error(`\n${errors}`);
    else logger.info(`Compiled ${path.relative(root, changed)}`);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (changed) => void onChange(changed));
}
