import { articlePath, type Content, contentFolder, noArticle, readArticleFile, readContent } from '../compile/read/article-files.ts';
import { isMissing } from '../compile/read/missing.ts';
import type { ArticleFile } from '../compile/read/article-file.ts';
import { compileKept } from '../build/compile-kept.ts';
import { codeDigest } from '../build/digests.ts';
import { Kept } from '../build/kept.ts';
import { compileAll, hasErrors } from '../compile/compile.ts';
import { formatMistake } from '../compile/messages/message.ts';
import type { Problem } from '../compile/messages/problem.ts';
import { formatReport } from '../compile/messages/report.ts';
import { orExit } from './or-exit.ts';
import { siteContent } from '../site.ts';

/** What the check command reads and prints with; tests replace it. */
export interface CheckEffects {
  readArticle: (file: string) => Promise<ArticleFile>;
  readAll: (folder: string) => Promise<Content>;
  /** What is wrong with all that a folder holds. */
  problemsOf: (content: Content) => Promise<Problem[]>;
  /** What is wrong with the settings and the texts of the site. */
  siteProblems: (folder: string) => Problem[];
  write: (text: string) => void;
}

/**
 * Prints the report of the articles named, or of all in the folder and of the folder as a whole, and gives the exit code:
 * 1 if there is any error or a named file is not there. The settings of the site are checked with all.
 * @example await check(['a'], 'content', effects) //=> 0
 */
export async function check(named: string[], folder: string, effects: CheckEffects): Promise<number> {
  const content = named.length > 0 ? undefined : await effects.readAll(folder);
  const files = content?.files ?? (await readNamed(named, folder, effects));
  const problems = content ? [...(await effects.problemsOf(content)), ...effects.siteProblems(folder)] : compileAll(files).problems;
  if (files.length > 0 || named.length === 0) effects.write(formatReport(problems) || `No problems in ${counted(files.length)}`);
  return hasErrors(problems) || files.length < named.length ? 1 : 0;
}

/** The named files that are there; the others are told of. */
async function readNamed(named: string[], folder: string, { readArticle, write }: CheckEffects): Promise<ArticleFile[]> {
  const found: ArticleFile[] = [];
  for (const name of named.map((one) => articlePath(one, folder))) {
    try {
      found.push(await readArticle(name));
    } catch (error) {
      if (!isMissing(error)) throw error;
      write(formatMistake(noArticle(name, folder)));
    }
  }
  return found;
}

function counted(articles: number): string {
  return `${articles} ${articles === 1 ? 'article' : 'articles'}`;
}

/** Checks the articles named on the command line, or all of the folder. */
export async function checkNamed(named: string[]): Promise<number> {
  const effects: CheckEffects = {
    readArticle: readArticleFile,
    readAll: (folder) => readContent(folder),
    // What has not changed since a check or a build is not compiled again.
    problemsOf: async (content) => (await compileKept(content, new Kept(), await codeDigest())).problems,
    siteProblems: (folder) => siteContent(folder).problems,
    write: (text) => console.log(text),
  };
  return orExit(check(named, contentFolder(), effects));
}
