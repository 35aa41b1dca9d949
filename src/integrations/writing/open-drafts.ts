import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../article/article.ts';
import type { Desks, SitePart } from '../held-part.ts';
import type { FolderNews } from './drafts.ts';
import type { Answer, FromThread, Question } from './drafts-thread.ts';

/** Astro is told the pages of the explainers that were opened last: those that a browser may be loading. */
const mostOpened = 20;

/** So long a page that tells of several explainers waits for those that are not compiled yet. It shows what there is then, if anything. */
const mostWaitMs = 2000;

/** Whom it tells of what happens. */
export interface Listener {
  /** What pages there are, or what is on them, may be different now. */
  onPages: () => void;
  /** What is known of the folder now. `isStale`: open pages show something else. */
  onFolder: (news: FolderNews, isStale: boolean) => void;
  onFailure: (message: string) => void;
}

/** What the dev server makes pages of: the explainers that were opened, and all others once a page asks for them. */
export class OpenDrafts implements SitePart {
  readonly #folder: string;
  readonly #listener: Listener;
  #thread: Worker | undefined;
  readonly #questions = new Map<number, (answer: Answer) => void>();
  #asked = 0;
  /** Those that have an error now as they were when they had none. */
  readonly #articles = new Map<string, Article>();
  #opened: string[] = [];
  #folderNews: FolderNews | undefined;
  #allCompiled: Promise<unknown> | undefined;
  /** A page was made of less than there will be. */
  #isShort = false;
  /** An article is different since the last news of the folder. */
  #isChanged = false;

  constructor(folder: string, listener: Listener) {
    this.#folder = folder;
    this.#listener = listener;
    void this.#ask({ read: true });
  }

  get explainers(): Article[] {
    return this.#opened.flatMap((slug) => this.#articles.get(slug) ?? []);
  }

  readonly all = async (): Promise<Article[]> => {
    this.#allCompiled ??= this.#ask({ all: true });
    this.#isShort ||= await Promise.race([this.#allCompiled.then(() => false), after(mostWaitMs, true)]);
    return [...this.#articles.values()];
  };

  readonly desks: Desks = {
    slugs: () => [...new Set(this.#folderNews?.slugs.values())],
    problems: () => this.#folderNews?.problems ?? [],
    of: async (slug, today) => (await this.#ask({ desk: slug, today })).desk,
  };

  /** Sees to it that the pages of the explainer can be made that has or had a name, and gives its slug; undefined where there is none. */
  async open(name: string): Promise<string | undefined> {
    if (!this.#folderNews) await this.#ask({ read: true });
    const slug = this.#folderNews?.slugs.get(name);
    if (slug === undefined) return undefined;
    const isNew = !this.#opened.includes(slug);
    if (isNew) await this.#ask({ open: slug });
    this.#opened = [...this.#opened.filter((one) => one !== slug), slug].slice(-mostOpened);
    if (isNew) this.#listener.onPages();
    return slug;
  }

  /** Compiles anew, with code that has changed. */
  async restart(): Promise<void> {
    await this.close();
    for (const slug of this.#opened) await this.#ask({ open: slug });
    this.#listener.onPages();
    if (this.#folderNews) this.#listener.onFolder(this.#folderNews, true);
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#forget();
    await thread?.terminate();
  }

  async #ask(question: Question): Promise<Answer> {
    const id = (this.#asked += 1);
    this.#thread ??= this.#start();
    this.#thread.postMessage({ id, ...question });
    const answer = await new Promise<Answer>((resolve) => this.#questions.set(id, resolve));
    if (answer.failure !== undefined) this.#listener.onFailure(answer.failure);
    return answer;
  }

  #start(): Worker {
    const thread = new Worker(new URL('drafts-thread.ts', import.meta.url), { workerData: this.#folder });
    thread.unref();
    thread.on('message', (message: FromThread) => this.#hear(message));
    thread.on('error', (error) => {
      this.#forget();
      this.#listener.onFailure(String(error));
    });
    return thread;
  }

  /** What a thread that has ended was asked is not answered any more; the next question gets a new thread. */
  #forget(): void {
    this.#thread = undefined;
    this.#allCompiled = undefined;
    for (const [id, resolve] of this.#questions) resolve({ id });
    this.#questions.clear();
  }

  #hear(message: FromThread): void {
    if ('id' in message) {
      this.#questions.get(message.id)?.(message);
      this.#questions.delete(message.id);
    } else if ('failure' in message) this.#listener.onFailure(message.failure);
    else if ('slug' in message) {
      if (!message.article) return;
      this.#articles.set(message.slug, message.article);
      this.#isChanged = true;
    } else this.#hearOfFolder(message);
  }

  #hearOfFolder(news: FolderNews): void {
    this.#folderNews = news;
    const slugs = new Set(news.slugs.values());
    for (const slug of this.#articles.keys()) if (!slugs.has(slug)) this.#isChanged = this.#articles.delete(slug);
    const isCompleted = this.#isShort && news.waiting === 0;
    if (isCompleted) this.#isShort = false;
    this.#listener.onPages();
    // What was broken leaves its pages as they were.
    this.#listener.onFolder(news, isCompleted || (news.isEdit && (this.#isChanged || !news.hasErrors)));
    this.#isChanged = false;
  }
}
