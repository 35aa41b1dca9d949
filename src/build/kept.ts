// What earlier builds made, so that it is not made again: compiled articles, the files of each explainer, and the pages that tell of
// several, each under the digest of all that it is made of. The folder may be deleted at any time. What is in it came there by a rename, so it is whole.
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Compilation } from '../compile/compile.ts';
import type { StatedPolicies } from '../integrations/hosting/hosting.ts';
import { ignoreMissing } from '../compile/read/missing.ts';
import { parsedJson } from '../compile/read/parsed-json.ts';
import { deleteAtEnd } from './temporary.ts';

/** Where builds keep what they made, unless said otherwise; for CI caches, too. */
export const keptFolder = '.cache/explainers';

/** Where parts of sites are made. */
export const buildingFolder = '.cache/building';

/** What a build must know of files that are kept. */
export interface Facts {
  /** How many there are: where some were deleted, all are made anew. */
  files: number;
  /** The different security policies that the pages among them state. */
  policies: StatedPolicies;
}

/** The most that is kept beside what the last build used, and beside what another build may be using now. */
const mostUnused = 100;
const inUseMs = 3_600_000;

const factsFile = 'facts.json';
const filesFolder = 'files';

/** What is kept in a folder. */
export class Kept {
  readonly folder: string;

  constructor(folder = keptFolder) {
    this.folder = folder;
  }

  /** An article with its problems, as it was compiled before. */
  async compiled(key: string): Promise<Compilation | undefined> {
    const bytes = await readFile(this.#compiledFile(key)).catch(ignoreMissing);
    if (bytes) await touch(this.#compiledFile(key));
    try {
      return bytes && (deserialize(bytes) as Compilation);
    } catch {
      return undefined;
    }
  }

  async keepCompiled(key: string, compiled: Compilation): Promise<void> {
    const file = this.#compiledFile(key);
    await mkdir(dirname(file), { recursive: true });
    const part = `${file}.${process.pid}`;
    await writeFile(part, serialize(compiled));
    await rename(part, file);
  }

  /** What is known of kept files; undefined when they are not there as a whole. */
  async facts(key: string): Promise<Facts | undefined> {
    const folder = this.#entry(key);
    const text = await readFile(join(folder, factsFile), 'utf8').catch(ignoreMissing);
    const facts = text === undefined ? undefined : (parsedJson(text) as Facts | undefined);
    if (!facts) return undefined;
    if ((await countFiles(join(folder, filesFolder))) !== facts.files) return undefined;
    await touch(folder);
    return facts;
  }

  /** Takes files and folders out of a built folder and keeps them. @param names Those at its root. */
  async keep(key: string, built: string, names: readonly string[], policies: StatedPolicies): Promise<void> {
    const part = await newFolderIn(this.folder);
    const files = join(part, filesFolder);
    await mkdir(files);
    for (const name of names) await move(join(built, name), join(files, name));
    await writeFile(join(part, factsFile), JSON.stringify({ files: await countFiles(files), policies } satisfies Facts));
    await this.#put(key, part);
  }

  /** Copies kept files into a site. Nothing is linked: who edits a built file does not reach what is kept. */
  async copy(key: string, site: string): Promise<Facts> {
    const facts = await this.facts(key);
    if (!facts) throw new Error(`${this.#entry(key)} was deleted while the site was built.`);
    await copyFolder(join(this.#entry(key), filesFolder), site);
    return facts;
  }

  /** Copies what is kept under a key for another machine. */
  async hand(key: string, folder: string): Promise<void> {
    await copyFolder(this.#entry(key), join(folder, key));
  }

  /** Takes over what another machine has made, if it is in this folder. */
  async receive(key: string, folder: string): Promise<void> {
    if (!(await stat(join(folder, key)).catch(ignoreMissing))) return;
    const part = await newFolderIn(this.folder);
    await copyFolder(join(folder, key), part);
    await this.#put(key, part);
  }

  async #put(key: string, part: string): Promise<void> {
    const folder = this.#entry(key);
    await mkdir(dirname(folder), { recursive: true });
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder).catch(async (error: unknown) => {
      // Another build has just put the same there.
      await rm(part, { recursive: true, force: true });
      if (!(await this.facts(key))) throw error;
    });
  }

  /** Deletes compiled articles, or made files, that were not used for longest beyond the most that is kept, and what killed builds have left. */
  async prune(kind: 'compiled' | 'made', used: Iterable<string>): Promise<void> {
    await pruneFolder(join(this.folder, kind), new Set(used));
    await removeAbandoned(this.folder);
  }

  #compiledFile(key: string): string {
    return join(this.folder, 'compiled', key);
  }

  #entry(key: string): string {
    return join(this.folder, 'made', key);
  }
}

/** Deletes what was not used for longest in a folder, beyond the most that is kept. */
export async function pruneFolder(folder: string, used: ReadonlySet<string>, most = mostUnused): Promise<void> {
  const unused: { path: string; last: number }[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (!used.has(name)) unused.push({ path, last: (await stat(path).catch(ignoreMissing))?.mtimeMs ?? 0 });
  }
  const tooMany = unused.toSorted((a, b) => b.last - a.last).slice(most);
  for (const { path, last } of tooMany) if (Date.now() - last > inUseMs) await rm(path, { recursive: true, force: true });
}

/** Says that something was used just now. */
export async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(ignoreMissing);
}

/** Copies a folder as it is; where the disk can, its files share their blocks until one of them is changed. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      return entry.isDirectory() ? copyFolder(source, target) : copyFile(source, target, constants.COPYFILE_FICLONE);
    }),
  );
}

/** A new folder that says which process it is of, for what is gone when that ends. */
export async function newFolderIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const made = await mkdtemp(join(folder, `${building}${process.pid}-`));
  deleteAtEnd(made);
  return made;
}

const building = 'building-';

/** Deletes the new folders of processes that were killed. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(new RegExp(`^${building}(\\d+)-`, 'u').exec(name)?.[1]);
    if (pid && !isRunning(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Moves a folder, to another disk as well. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFolder(from, to);
    await rm(from, { recursive: true });
  });
}

export async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
