import { isDeepStrictEqual } from 'node:util';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../../article/article.ts';
import { type ExplainerNames, namesOf } from '../../compile/addresses/explainers.ts';
import { type Compiled, contentProblems, hasErrors, sharedSlugs, statedFormerly } from '../../compile/compile.ts';
import { desk, type Desk } from '../../compile/desk.ts';
import type { Problem } from '../../compile/messages/problem.ts';
import { compareProblems, formatReport } from '../../compile/messages/report.ts';
import type { ArticleFile } from '../../compile/read/article-file.ts';
import type { Content, ContentFolder } from '../../compile/read/article-files.ts';

/** Told when an explainer was compiled: its article, undefined where it has an error. */
export interface ArticleNews {
  slug: string;
  article: Article | undefined;
}

/** Told of the folder as a whole. */
export interface FolderNews {
  /** The slug of each explainer, by every name that it has or had. */
  slugs: Map<string, string>;
  /** What is wrong with the folder as a whole, and with all that was compiled. */
  problems: Problem[];
  report: string;
  hasErrors: boolean;
  /** How many of those that were asked for are still to be compiled. */
  waiting: number;
  /** True when something in the folder has changed. */
  isEdit: boolean;
}

/** While many are compiled one after the other, so often is told of the folder. */
const betweenNewsMs = 1000;

interface Known {
  file: ArticleFile;
  problems: Problem[];
  /** Undefined where the article has an error. */
  names: ExplainerNames | undefined;
}

/**
 * The explainers of a folder while their authors write. Each is compiled when it is first asked for, and when it has changed. Of the
 * others only the names are read, which are all that the checks of the whole folder need.
 */
export class Drafts {
  readonly #folder: ContentFolder;
  readonly #compile: (file: ArticleFile) => Promise<Compiled>;
  readonly #tell: (news: ArticleNews | FolderNews) => void;
  #content: Content | undefined;
  #files = new Map<string, ArticleFile>();
  #known = new Map<string, Known>();
  readonly #running = new Map<ArticleFile, Promise<void>>();
  readonly #opened = new Set<string>();
  #read: Promise<void> | undefined;
  #all: Promise<void> | undefined;
  #waiting = 0;
  #toldMs = 0;

  constructor(folder: ContentFolder, compile: (file: ArticleFile) => Promise<Compiled>, tell: (news: ArticleNews | FolderNews) => void) {
    this.#folder = folder;
    this.#compile = compile;
    this.#tell = tell;
  }

  /** Reads the folder, once. @throws UserError where there is none. */
  async read(): Promise<void> {
    this.#read ??= this.#readAll();
    await this.#read.catch((error: unknown) => {
      this.#read = undefined;
      throw error;
    });
  }

  /** Has an explainer compiled. */
  async open(slug: string): Promise<void> {
    await this.read();
    this.#opened.add(slug);
    if (await this.#isCompiled(slug)) this.#tellFolder(false);
  }

  /** Has every explainer compiled, the newest first. */
  async all(): Promise<void> {
    await this.read();
    this.#all ??= this.#compileAll();
    return this.#all;
  }

  /** Has compiled what has changed under some names of the folder; what was opened first. */
  async changed(names: string[]): Promise<void> {
    await this.read();
    for (const name of names) await this.#folder.read(name);
    this.#readContent();
    // A setting of the site is one of every article.
    const slugs = [...new Set([...names, ...this.#known.keys()])].filter((name) => this.#files.has(name) && !this.#isKnown(name));
    for (const slug of slugs.toSorted((a, b) => Number(this.#opened.has(b)) - Number(this.#opened.has(a)))) {
      await this.#isCompiled(slug);
      await this.#pause(true);
    }
    this.#tellFolder(true);
  }

  /** What an editor wants to know of an explainer; undefined where there is none. */
  desk(slug: string, today: string): Desk | undefined {
    const file = this.#files.get(slug);
    return file && desk(file, today);
  }

  async #readAll(): Promise<void> {
    await this.#folder.readAll();
    this.#readContent();
    this.#tellFolder(false);
  }

  async #compileAll(): Promise<void> {
    const files = [...this.#files.values()].filter(({ slug }) => !this.#known.has(slug));
    const slugs = files.toSorted((a, b) => (publishedLine(a) < publishedLine(b) ? 1 : -1)).map(({ slug }) => slug);
    for (const [index, slug] of slugs.entries()) {
      this.#waiting = slugs.length - index;
      await this.#isCompiled(slug);
      await this.#pause(false);
    }
    this.#waiting = 0;
    this.#tellFolder(false);
  }

  /** True where an explainer was compiled as it is now. */
  #isKnown(slug: string): boolean {
    const [known, now] = [this.#known.get(slug)?.file, this.#files.get(slug)];
    return known === now || isDeepStrictEqual(known, now);
  }

  /** Sees to it that an explainer is compiled as it is now. True where it had to be compiled. */
  async #isCompiled(slug: string): Promise<boolean> {
    let isNew = false;
    for (let file = this.#files.get(slug); file && !this.#isKnown(slug); file = this.#files.get(slug)) {
      const running = this.#running.get(file) ?? this.#run(file);
      this.#running.set(file, running);
      await running.finally(() => this.#running.delete(file));
      isNew = true;
    }
    return isNew;
  }

  async #run(file: ArticleFile): Promise<void> {
    const { slug } = file;
    const { article, problems } = await this.#compile(file);
    // Saved again in the meantime: that is compiled next.
    if (this.#files.get(slug) !== file) return;
    this.#known.set(slug, { file, problems, names: article && { slug, formerly: article.formerly } });
    this.#tell({ slug, article });
  }

  /** Lets what was asked meanwhile go first. */
  async #pause(isEdit: boolean): Promise<void> {
    if (performance.now() - this.#toldMs > betweenNewsMs) this.#tellFolder(isEdit);
    await nextTurn();
  }

  #readContent(): void {
    this.#content = this.#folder.content();
    this.#files = new Map(this.#content.files.map((file) => [file.slug, file]));
    for (const slug of this.#known.keys()) if (!this.#files.has(slug)) this.#known.delete(slug);
  }

  #tellFolder(isEdit: boolean): void {
    this.#toldMs = performance.now();
    const content = this.#content;
    if (!content) return;
    const named = content.files.flatMap((file) => {
      const known = this.#known.get(file.slug);
      return known ? (known.names ?? []) : { slug: file.slug, formerly: statedFormerly(file) };
    });
    const ofFiles = [...this.#known.values()].flatMap(({ problems }) => problems);
    const problems = [...ofFiles, ...sharedSlugs(named, content.files), ...contentProblems(content, named)].sort(compareProblems);
    const slugs = new Map([
      ...named.flatMap((names) => namesOf(names).map((name): [string, string] => [name, names.slug])),
      // A folder that has a name goes before one that had it.
      ...content.files.map(({ slug }): [string, string] => [slug, slug]),
    ]);
    this.#tell({ slugs, problems, report: formatReport(problems), hasErrors: hasErrors(problems), waiting: this.#waiting, isEdit });
  }
}

/** By which the newest can be compiled first, before anything is compiled. */
function publishedLine({ bytes }: ArticleFile): string {
  return /^published:\s*"?(.*)/mu.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
}
