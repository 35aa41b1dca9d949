// Compiles in a thread of its own, beside the dev server: no article, however slow, makes a page wait that is not about it.
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { compileFile } from '../../build/compile-kept.ts';
import { codeDigest } from '../../build/digests.ts';
import { Kept } from '../../build/kept.ts';
import type { Desk } from '../../compile/desk.ts';
import { ContentFolder } from '../../compile/read/article-files.ts';
import { ContentWatch } from './content-watch.ts';
import { type ArticleNews, Drafts, type FolderNews } from './drafts.ts';

/** What the thread is asked to do; it answers when it is done. */
export type Question = { read: true } | { open: string } | { all: true } | { desk: string; today: string };

/** The answer to the question of that number, or why there is none. */
export interface Answer {
  id: number;
  desk?: Desk | undefined;
  failure?: string;
}

/** Why what has changed is not compiled. */
interface Failure {
  failure: string;
}

export type FromThread = ArticleNews | FolderNews | Answer | Failure;

const folder = workerData as string;
const port = parentPort;
const tell = (message: FromThread) => port?.postMessage(message);

const kept = new Kept();
const code = await codeDigest();
const drafts = new Drafts(new ContentFolder(folder, '.', true), async (file) => (await compileFile(file, kept, code)).compiled, tell);

let watching: ContentWatch | undefined;
const change = (names: string[]) => {
  drafts.changed(names).catch((error: unknown) => tell({ failure: String(error) }));
};

async function answer(question: Question): Promise<Desk | undefined> {
  watching ??= existsSync(folder) ? new ContentWatch(folder, change) : undefined;
  await drafts.read();
  if ('open' in question) await drafts.open(question.open);
  else if ('all' in question) await drafts.all();
  else if ('desk' in question) return drafts.desk(question.desk, question.today);
  return undefined;
}

port?.on('message', ({ id, ...question }: Question & { id: number }) => {
  answer(question).then(
    (desk) => tell({ id, desk }),
    (error: unknown) => tell({ id, failure: String(error) }),
  );
});
