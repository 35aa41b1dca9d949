// The folder that a build writes. Only an earlier build is replaced, and the last good one is never lost.
import { renameSync } from 'node:fs';
import { lstat, mkdir, readdir, readlink, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ignoreMissing, isMissing } from '../compile/read/missing.ts';
import { type Mistake, quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';
import { deleteAtEnd } from './temporary.ts';
import { takeTurn } from './turns.ts';

/** Lies in every built folder, and says that it may be replaced. */
const markFile = '.standfirst';
const mark = 'Standfirst built this folder. The next build replaces it as a whole: keep nothing of your own in it.\n';

/** The folders of a build, as whole paths. */
interface OutputFolders {
  /** The one to replace: where a link leads, the folder behind it. */
  out: string;
  /** Beside it: holds `site`, the new one, while it is made. */
  next: string;
  site: string;
  /** Beside it: the one that was replaced, for the moment between two renames. */
  last: string;
}

/**
 * The folder that a build writes, relative to the project; the environment variable STANDFIRST_OUT names another.
 * @example outputFolder({}) //=> 'dist'
 */
export function outputFolder({ STANDFIRST_OUT: named = '' }: Record<string, string | undefined> = process.env): string {
  return named === '' ? 'dist' : named;
}

/** The folder of a site that has some explainers only: never that of the whole site, which would lose the others. */
export function previewFolder({ STANDFIRST_OUT: named = '' }: Record<string, string | undefined> = process.env): string {
  return named === '' ? 'dist.preview' : named;
}

/**
 * The folder with the built site. Where a build was killed as it swapped the two, the last good one is put back first.
 * @throws UserError when there is none.
 */
export async function builtFolder(): Promise<string> {
  const out = outputFolder();
  const folders = await foldersFor(out);
  if (await isSwapped(folders)) {
    const endTurn = await turnWith(folders);
    await putBack(folders).finally(endTurn);
  }
  if (await isAbsentOrEmpty(folders.out)) throw new UserError(noSite(out));
  return out;
}

/** What is wrong where nothing has been built yet. */
export function noSite(folder: string): Mistake {
  return { wrong: `there is no built site in ${quotedPath(folder)}`, remedy: 'run `npm run build` first' };
}

/**
 * Replaces a folder by what is written. Where that fails or is stopped, the folder stays, or is put back by the next start. Of two builds of
 * one folder, the second waits.
 * @param write Writes the new site into a folder that is still to be made.
 * @throws UserError before anything is changed, where a build would delete what is no build.
 */
export async function replaceFolder(out: string, content: string, write: (site: string) => Promise<void>): Promise<void> {
  // What is published is for everyone to read, whoever builds it.
  process.umask(0o022);
  const folders = await foldersFor(out);
  await refuseSources(out, folders.out, content);
  const endTurn = await turnWith(folders);
  try {
    for (const folder of [folders.out, folders.next, folders.last]) await refuseOthers(folder);
    await putBack(folders);
    for (const left of [folders.next, folders.last]) await removeBuild(left);
    await makeInPlaceOf(folders, write);
  } finally {
    endTurn();
  }
}

async function makeInPlaceOf(folders: OutputFolders, write: (site: string) => Promise<void>): Promise<void> {
  const { next, site, last } = folders;
  await mkdir(next, { recursive: true });
  deleteAtEnd(next);
  try {
    // From the first moment on, so that what a killed build leaves is known again.
    await writeFile(join(next, markFile), mark);
    await write(site);
    await writeFile(join(site, markFile), mark);
    swapIn(folders);
    await removeBuild(last);
  } finally {
    await removeBuild(next);
  }
}

/** Puts the new site in the place of the old one; should that fail, the old one is put back. */
function swapIn({ out, site, last }: OutputFolders): void {
  try {
    renameSync(out, last);
  } catch (error) {
    if (!isMissing(error)) throw (error as NodeJS.ErrnoException).code === 'EBUSY' ? new UserError(mounted(out)) : error;
  }
  try {
    renameSync(site, out);
  } catch (error) {
    renameSync(last, out);
    throw error;
  }
}

function mounted(folder: string): Mistake {
  return {
    wrong: `${quotedPath(shown(folder))} cannot be replaced as a whole: it is a disk of its own, or another program holds it`,
    remedy: `set \`STANDFIRST_OUT\` to a folder in it, such as ${quotedPath(join(shown(folder), 'site'))}`,
  };
}

/** Deletes an earlier build, its mark last: what is left of it when that is stopped is known again. */
async function removeBuild(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  for (const name of names) if (name !== markFile) await rm(join(folder, name), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

function turnWith({ out }: OutputFolders): Promise<() => void> {
  return takeTurn(out, () => console.log(`Another build writes ${quotedPath(shown(out))}. This one waits for it.`));
}

async function foldersFor(folder: string): Promise<OutputFolders> {
  const out = await behindLinks(resolve(folder));
  const next = `${out}.next`;
  return { out, next, site: join(next, 'site'), last: `${out}.last` };
}

/** The path with no link in it; of what is not there, too. */
async function behindLinks(path: string, hops = 0): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  const here = join(await behindLinks(parent, hops), basename(path));
  const found = await lstat(here).catch(ignoreMissing);
  if (!found?.isSymbolicLink()) return here;
  if (hops > 40)
    throw new UserError({ wrong: `${quotedPath(path)} is a link that leads back to itself`, remedy: 'name the folder itself' });
  return behindLinks(resolve(dirname(here), await readlink(here)), hops + 1);
}

async function putBack(folders: OutputFolders): Promise<void> {
  if (!(await isSwapped(folders))) return;
  // Empty, or not there.
  await rmdir(folders.out).catch(ignoreMissing);
  await rename(folders.last, folders.out);
}

/** True where a build was killed after it had moved the last good site away. */
async function isSwapped({ out, last }: OutputFolders): Promise<boolean> {
  return (await isAbsentOrEmpty(out)) && !(await isAbsentOrEmpty(last)) && (await isReplaceable(last));
}

async function isAbsentOrEmpty(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(ignoreMissing);
  return !found || (found.isDirectory() && (await readdir(folder)).length === 0);
}

/** The project, its articles and what holds either are never emptied, whatever lies in them. */
async function refuseSources(named: string, out: string, content: string): Promise<void> {
  const [articles, project] = await Promise.all([content, '.'].map((folder) => behindLinks(resolve(folder))));
  const holds = [project, articles].some((folder) => folder !== undefined && isWithin(folder, out));
  const remedy = 'set `STANDFIRST_OUT` to a folder for the built site alone, such as `dist`';
  if (holds)
    throw new UserError({
      wrong: `a build replaces its folder as a whole, and ${quotedPath(named)} holds the articles or the project`,
      remedy,
    });
  if (articles !== undefined && isWithin(out, articles))
    throw new UserError({ wrong: `${quotedPath(named)} lies in ${quotedPath(content)}, the folder of the articles`, remedy });
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function refuseOthers(folder: string): Promise<void> {
  if (await isReplaceable(folder)) return;
  const remedy = 'set `STANDFIRST_OUT` to a new folder, or delete this one yourself if you need nothing in it';
  throw new UserError({ wrong: `${quotedPath(shown(folder))} is not an earlier build, and building would delete what is in it`, remedy });
}

/** A path as people name it: from the project where it lies in that. */
function shown(folder: string): string {
  return isWithin(folder, resolve('.')) ? relative(resolve('.'), folder) : folder;
}

/** True for what is not there, is empty, or is an earlier build; a repository into which one was copied is none. */
async function isReplaceable(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(ignoreMissing);
  if (!found) return true;
  if (!found.isDirectory()) return false;
  const names = await readdir(folder);
  return names.length === 0 || (names.includes(markFile) && !names.includes('.git'));
}
