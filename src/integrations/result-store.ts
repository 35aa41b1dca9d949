import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreMissing } from '../compile/read/missing.ts';

/** Results of slow work, kept from one build to the next: files in a folder, each named by the hash of all that it depends on. */
export interface ResultStore {
  /** The result of that name, and whether it had to be made. */
  get: (name: string, make: () => Promise<Uint8Array>) => Promise<{ bytes: Uint8Array; made: boolean }>;
}

/** Bytes that a folder may hold when a build begins. */
const mostBytes = 200 * 1024 ** 2;

/** The store in a folder, made when something is first put there. What was used longest ago goes where there is too much. */
export async function resultStore(folder: string, most = mostBytes): Promise<ResultStore> {
  await dropOldest(folder, most);
  return {
    get: async (name, make) => {
      const file = join(folder, name);
      const known = await readIfThere(file);
      if (known) {
        await utimes(file, new Date(), new Date()).catch(ignoreMissing);
        return { bytes: known, made: false };
      }
      const bytes = await make();
      await keep(folder, file, bytes);
      return { bytes, made: true };
    },
  };
}

/** A file’s bytes, or undefined where there is none. */
export function readIfThere(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(ignoreMissing);
}

/** A build may be stopped at any time, and two may make the same result at once: a file is never there in part. */
async function keep(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = `${file}.${randomUUID()}`;
  await writeFile(part, bytes);
  await rename(part, file);
}

async function dropOldest(folder: string, most: number): Promise<void> {
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const { size = 0, mtimeMs = 0 } = (await stat(file).catch(ignoreMissing)) ?? {};
      return { file, size, mtimeMs };
    }),
  );
  let bytes = 0;
  for (const { file, size } of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
    bytes += size;
    if (bytes > most) await rm(file, { force: true });
  }
}
