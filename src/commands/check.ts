// npm run check [files]: checks all articles, or those named, without building.
import { contentFolder, isMissing, readArticleFile, readArticleFiles } from '../compile/article-files.ts';
import type { ArticleFile } from '../compile/article-file.ts';
import { compileAll, hasErrors } from '../compile/compile.ts';
import { formatReport } from '../compile/report.ts';

/** What the check command does to the world outside; tests put their own in its place. */
export interface CheckEffects {
  readArticle: (file: string) => Promise<ArticleFile>;
  readAll: (folder: string) => Promise<ArticleFile[]>;
  write: (text: string) => void;
}

/**
 * Prints the report of the articles named, or of all in the folder, and gives the exit code: 1 if there is any error.
 * @example await check(['content/a/article.md'], 'content', effects) //=> 0
 */
export async function check(named: string[], folder: string, effects: CheckEffects): Promise<number> {
  const files: ArticleFile[] = [];
  let code = 0;
  for (const name of named) {
    try {
      files.push(await effects.readArticle(name));
    } catch (error) {
      if (!isMissing(error)) throw error;
      effects.write(`Unexpected file ${name}, expected the path of an article that exists, such as ${folder}/<slug>/article.md`);
      code = 1;
    }
  }
  if (named.length === 0) files.push(...(await effects.readAll(folder)));
  const { problems } = compileAll(files);
  effects.write(formatReport(problems) || `No problems in ${files.length} ${files.length === 1 ? 'article' : 'articles'}`);
  return hasErrors(problems) ? 1 : code;
}

if (import.meta.main) {
  process.exitCode = await check(process.argv.slice(2), contentFolder(), {
    readArticle: readArticleFile,
    readAll: readArticleFiles,
    write: (text) => console.log(text),
  });
}
