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
import type { ListedExplainer } from '../article/published.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { readPublished } from './web/published.ts';

/** What the check command reads and prints with; tests replace it. */
export interface CheckEffects {
  readArticle: (file: string) => Promise<ArticleFile>;
  readAll: (folder: string) => Promise<Content>;
  /** What is wrong with all that a folder holds, also beside what is published. */
  problemsOf: (content: Content, published?: ListedExplainer[]) => Promise<Problem[]>;
  /** What the site lists that is published at an address, or lies in a folder. */
  readPublished: typeof readPublished;
  /** What is wrong with the settings and the texts of the site. */
  siteProblems: (folder: string) => Problem[];
  write: (text: string) => void;
}

/**
 * Prints the report of the articles named, or of all in the folder and of the folder as a whole, and gives the exit code:
 * 1 if there is any error or a named file is not there. The settings of the site are checked with all.
 * @param where Of the published site, to compare with.
 * @example await check(['a'], 'content', effects) //=> 0
 */
export async function check(named: string[], folder: string, effects: CheckEffects, where?: string): Promise<number> {
  // First of all, so that nothing else hides that it is not known.
  const published = where === undefined ? undefined : await effects.readPublished(where);
  if (published?.warning !== undefined) effects.write(published.warning);
  const content = named.length > 0 ? undefined : await effects.readAll(folder);
  const files = content?.files ?? (await readNamed(named, folder, effects));
  const problems = content
    ? [...(await effects.problemsOf(content, published?.explainers)), ...effects.siteProblems(folder)]
    : compileAll(files).problems;
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

/** Checks the articles named on the command line, or all of the folder; with `--published <address or folder>`, beside what is published there. */
export async function checkNamed(given: string[]): Promise<number> {
  const { named, where } = await orExit(Promise.try(() => orders(given)));
  const effects: CheckEffects = {
    readArticle: readArticleFile,
    readAll: (folder) => readContent(folder),
    // What has not changed since a check or a build is not compiled again.
    problemsOf: async (content, published) => (await compileKept(content, new Kept(), await codeDigest(), undefined, published)).problems,
    readPublished,
    siteProblems: (folder) => siteContent(folder).problems,
    write: (text) => console.log(text),
  };
  return orExit(check(named, contentFolder(), effects, where));
}

const publishedOption = '--published';

function orders(given: string[]): { named: string[]; where?: string | undefined } {
  const at = given.findIndex((one) => one === publishedOption || one.startsWith(`${publishedOption}=`));
  if (at < 0) return { named: given };
  const [, inOne] = given[at]?.split(/=(.*)/su) ?? [];
  const where = inOne ?? given[at + 1];
  const named = given.toSpliced(at, inOne === undefined ? 2 : 1);
  if (where === undefined || where === '' || named.length > 0)
    throw new UserError({
      wrong: `\`${publishedOption}\` compares all that is published, and ${where ? 'articles are named, too' : 'names no site'}`,
      remedy: `write \`npm run check -- ${publishedOption} https://news.org/\`, or the folder of the published site`,
    });
  return { named, where };
}
