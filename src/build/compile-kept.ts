import type { Article } from '../article/article.ts';
import type { ListedExplainer } from '../article/published.ts';
import { compilation, compile, compileAll, type Compiled, compileContent, outcomeFor } from '../compile/compile.ts';
import type { Problem } from '../compile/messages/problem.ts';
import type { ArticleFile } from '../compile/read/article-file.ts';
import type { Content } from '../compile/read/article-files.ts';
import { sourceDigest } from './digests.ts';
import type { Kept } from './kept.ts';

/** The articles of a folder, each with the digest of its source by its slug, and all problems. */
export interface CompiledContent {
  articles: Article[];
  problems: Problem[];
  sources: ReadonlyMap<string, string>;
}

/**
 * As `compileContent`, but only what has changed since it was last compiled is compiled again; the rest is taken from what is kept.
 * Of some files alone, as `compileAll`. @param onChanged Called before one is compiled.
 */
export async function compileKept(
  what: Content | ArticleFile[],
  kept: Kept,
  code: string,
  onChanged?: () => void,
  published?: ListedExplainer[],
): Promise<CompiledContent> {
  const files = Array.isArray(what) ? what : what.files;
  const sources = new Map<string, string>();
  const known = new Map<ArticleFile, Compiled>();
  for (const file of files) {
    const { source, compiled } = await compileFile(file, kept, code, onChanged);
    sources.set(file.slug, source);
    known.set(file, compiled);
  }
  const compileOne = (file: ArticleFile) => known.get(file) ?? compile(file);
  if (Array.isArray(what)) return { ...compileAll(what, compileOne), sources };
  await kept.prune('compiled', sources.values());
  return { ...compileContent(what, compileOne, published), sources };
}

/** As `compile`, unless the file is as it was when it was last compiled: then what is kept is taken. */
export async function compileFile(
  file: ArticleFile,
  kept: Kept,
  code: string,
  onChanged?: () => void,
): Promise<{ source: string; compiled: Compiled }> {
  const source = sourceDigest(code, file);
  let known = await kept.compiled(source);
  if (!known) {
    onChanged?.();
    known = compilation(file);
    await kept.keepCompiled(source, known);
  }
  return { source, compiled: outcomeFor(file, known) };
}
