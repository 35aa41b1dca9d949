import type { Article } from '../article/article.ts';
import { withDates } from '../article/date-fields.ts';
import type { ListedExplainer } from '../article/published.ts';
import { frontmatter } from '../article/schema.ts';
import { addressesOf, calendarSequences, draftUuid, emptyRecord } from './addresses/anchors.ts';
import { anchorsIn } from './addresses/draft-anchors.ts';
import type { ArticleFile } from './read/article-file.ts';
import type { Content } from './read/article-files.ts';
import { frontmatterEnd, readFrontmatter } from './read/frontmatter.ts';
import { deepLine } from './read/nesting.ts';
import { withoutAllowed } from './rules/allow.ts';
import { contentRules } from './rules/content-rules.ts';
import type { Draft } from './draft.ts';
import { readFields } from './draft-fields.ts';
import { type ExplainerNames, parseExplainers } from './addresses/explainers.ts';
import { formerIds, stepsAtDates } from './addresses/former-ids.ts';
import { inDraft, longestMs } from './in-draft.ts';
import { formatMistake, type Mistake, quoted } from './messages/message.ts';
import type { Problem } from './messages/problem.ts';
import { compareProblems } from './messages/report.ts';
import type { Rule } from './rules/rule.ts';
import { recordedExplainer } from './rules/recorded-explainer.ts';
import { lead as leadRule, undrawn } from './rules/lead.ts';
import { record as recordRule, unrecorded } from './rules/record.ts';
import { rules } from './rules/rules.ts';
import { toArticle } from './to-article.ts';
import { withinTime } from './within-time.ts';

/** What became of a file: an article where there is no error, and every problem found in it, in the order of the text. */
export interface Compiled {
  article: Article | undefined;
  problems: Problem[];
}

/** What is made of a file, the same whether or not its author is still writing it. */
export interface Compilation extends Compiled {
  /** What is not recorded yet: errors, but not for authors who are still writing. */
  unrecorded: Problem[];
  /** True where the author says that it is not to be published yet. */
  isHeldBack?: boolean;
}

/** The articles of several files, and the problems of all. */
interface Whole {
  articles: Article[];
  problems: Problem[];
}

/**
 * Checks a file by every rule and makes it an Article. Never throws for what stands in the file.
 * @example compile({ path: 'content/a/article.md', slug: 'a', bytes: new Uint8Array() }).problems[0]?.rule //=> 'file'
 */
export function compile(file: ArticleFile, timeMs = longestMs): Compiled {
  return outcomeFor(file, compilation(file, timeMs));
}

/** What a file becomes: for authors who are still writing, an article also where it is not recorded yet, or held back. */
export function outcomeFor(
  { isDraft = false }: Pick<ArticleFile, 'isDraft'>,
  { article, problems, unrecorded, isHeldBack }: Compilation,
): Compiled {
  if (isHeldBack && !isDraft) return { article: undefined, problems };
  if (isDraft || unrecorded.length === 0) return { article, problems };
  return { article: undefined, problems: [...problems, ...unrecorded].sort(compareProblems) };
}

/** All that there is to say of a file; what `compile` gives follows from it. */
export function compilation(file: ArticleFile, timeMs = longestMs): Compilation {
  const read = inDraft(file, compileDraft, timeMs);
  return 'found' in read ? read.found : { article: undefined, problems: [read.problem], unrecorded: [] };
}

/** The articles of all files without an error, and the problems of all files, sorted. */
export function compileAll(files: ArticleFile[], compileOne: (file: ArticleFile) => Compiled = compile): Whole {
  const compiled = files.map((file) => compileOne(file));
  const articles = compiled.flatMap(({ article }) => article ?? []);
  return {
    articles,
    problems: [...compiled.flatMap(({ problems }) => problems), ...sharedSlugs(articles, files)].sort(compareProblems),
  };
}

/** The articles of a folder of explainers without an error, and all problems: of each file, and of the folder as a whole. */
export function compileContent(content: Content, compileOne?: (file: ArticleFile) => Compiled, published?: ListedExplainer[]): Whole {
  const { articles, problems } = compileAll(content.files, compileOne);
  const ofWhole = contentProblems(content, articles, published);
  // What must not be recorded anew is not asked to be.
  const unrecordable = new Set(ofWhole.filter(({ rule }) => rule === recordedExplainer.name).map(({ file }) => file));
  const ofFiles = problems.filter(({ rule, file }) => rule !== recordRule.name || !unrecordable.has(file));
  return { articles, problems: [...ofFiles, ...ofWhole].sort(compareProblems) };
}

/** The former names that a file states, read without the rest of it: those of its article, where it has no error. */
export function statedFormerly(file: ArticleFile): string[] {
  const known = formerNames.get(file) ?? readFormerly(file);
  formerNames.set(file, known);
  return known;
}

const formerNames = new WeakMap<ArticleFile, string[]>();

function readFormerly({ bytes }: ArticleFile): string[] {
  const text = new TextDecoder().decode(bytes);
  // Most have none, so their YAML need not be read.
  if (!text.includes('formerly') || deepLine(text, frontmatterEnd(text))) return [];
  const read = withinTime(() => readFrontmatter(text).values, longestMs);
  return read.done && read.value ? readFields(read.value).fields.formerly : [];
}

/**
 * What is wrong with a folder of explainers as a whole.
 * @param articles Those without an error.
 * @param published What the site that is published lists, to compare with.
 */
export function contentProblems(content: Content, articles: ExplainerNames[], published?: ListedExplainer[]): Problem[] {
  const whole = { ...content, articles, record: parseExplainers(content.explainers), published };
  return contentRules.flatMap(({ name, severity, check }) =>
    [...check(whole)].map(({ file, line = 1, ...mistake }) => ({
      file,
      line,
      column: 1,
      severity,
      message: formatMistake(mistake),
      rule: name,
    })),
  );
}

/** A former name can lead to one explainer only, and to none while another has it. */
export function sharedSlugs(articles: ExplainerNames[], files: ArticleFile[]): Problem[] {
  const owners = new Map(files.map(({ slug, path }) => [slug, path]));
  return articles.flatMap((article) =>
    article.formerly.flatMap((former) => {
      const path = files.find(({ slug }) => slug === article.slug)?.path ?? '';
      const owner = owners.get(former);
      if (owner === undefined) owners.set(former, path);
      if (owner === undefined || owner === path) return [];
      const mistake: Mistake = {
        in: 'formerly',
        wrong: `${quoted(former)} is a name of another explainer, ${quoted(owner)}`,
        remedy: 'delete it here',
      };
      return [{ file: path, line: 1, column: 1, severity: 'error', rule: 'formerly', message: formatMistake(mistake) } as const];
    }),
  );
}

/** True when one of the problems stops a build. */
export function hasErrors(problems: Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function compileDraft(draft: Draft): Compilation {
  const found = rules.flatMap((rule) => problemsBy(rule, draft));
  const problems = withoutRecord(withoutAllowed(draft, found, ruleNames)).sort(compareProblems);
  const { complete, body, brief, file, record = emptyRecord } = draft;
  if (hasErrors(problems) || !complete) return { article: undefined, problems, unrecorded: [] };
  const data = withDates(frontmatter, complete);
  // Before the trees are changed.
  const missing = problemsBy({ ...recordRule, check: unrecorded }, draft);
  const now = anchorsIn(draft);
  const former = [...formerIds(record, now, data.retired), ...stepsAtDates(data, now)];
  const article = toArticle(
    file,
    data,
    body.root,
    brief.map(({ root }) => root),
    { uuid: record.uuid ?? draftUuid(file.slug), former, addresses: addressesOf(record, now), sequences: calendarSequences(record, now) },
  );
  const undrawable = problemsBy({ ...leadRule, check: (read) => undrawn(read, article) }, draft);
  if (undrawable.length > 0) return { article: undefined, problems: [...problems, ...undrawable].sort(compareProblems), unrecorded: [] };
  return {
    article,
    problems,
    unrecorded: missing,
    isHeldBack: data.draft,
  };
}

const ruleNames = rules.map(({ name }) => name);

/** What is still to be mended cannot be recorded yet: that is asked for last. */
function withoutRecord(problems: Problem[]): Problem[] {
  const others = problems.filter(({ rule }) => rule !== 'record');
  return hasErrors(others) ? others : problems;
}

function problemsBy(rule: Rule, draft: Draft): Problem[] {
  if (!isReadable(draft, rule.needs)) return [];
  const { name, severity } = rule;
  return [...rule.check(draft)].map(({ offset, isDoubtful, ...mistake }) => ({
    file: draft.file.path,
    ...draft.placeAt(offset),
    severity: isDoubtful ? 'warning' : severity,
    message: formatMistake(mistake),
    rule: name,
  }));
}

function isReadable({ source, nesting, frontmatter }: Draft, needs: Rule['needs']): boolean {
  if (needs === 'file') return true;
  if (source.refused || nesting || frontmatter.fence === 'unclosed') return false;
  return needs === 'text' || frontmatter.values !== undefined;
}
