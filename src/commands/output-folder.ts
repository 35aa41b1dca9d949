// The folder that a build writes: only ever an earlier build is replaced, and the last good one is never lost.
import { lstat, mkdir, readdir, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isMissing } from '../compile/article-files.ts';

/** Lies in every built folder, and says that it may be replaced. */
const markFile = '.standfirst';
const mark = 'Standfirst built this folder. The next build replaces it as a whole: keep nothing of your own in it.\n';

/** What a build had written before there was a mark. */
const unmarkedBuild = ['404.html', '_headers.caddy', '_headers.nginx', 'index.html'];

/** A build was stopped for what its user can mend: the message says all, and a stack would only hide it. */
export class BuildStopped extends Error {}

/** The folders of a build, as whole paths. */
export interface OutputFolders {
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

/** The folder with the built site. Where a build was killed as it swapped the two, the last good one is put back first. */
export async function builtFolder(): Promise<string> {
  const out = outputFolder();
  await putBack(await foldersFor(out));
  return out;
}

/**
 * The folders to build with, made ready: what a killed build left is put back or taken away.
 * @throws BuildStopped before anything is changed, where a build would delete what is no build.
 */
export async function openOutput(out: string, content: string): Promise<OutputFolders> {
  const folders = await foldersFor(out);
  await refuseSources(out, folders.out, content);
  for (const folder of [folders.out, folders.next, folders.last]) await refuseOthers(folder);
  await putBack(folders);
  await rm(folders.next, { recursive: true, force: true });
  await mkdir(folders.next, { recursive: true });
  // From the first moment on, so that what a killed build leaves is known again.
  await writeFile(join(folders.next, markFile), mark);
  return folders;
}

/** Puts the new site in the place of the old one; should that fail, the old one is put back. */
export async function swapIn({ out, site, last }: OutputFolders): Promise<void> {
  await writeFile(join(site, markFile), mark);
  await rm(last, { recursive: true, force: true });
  await rename(out, last).catch(ignoreMissing);
  try {
    await rename(site, out);
  } catch (error) {
    await rename(last, out).catch(ignoreMissing);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
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
  if (hops > 40) throw new BuildStopped(`${path} is a link that leads back to itself; name the folder itself.`);
  return behindLinks(resolve(dirname(here), await readlink(here)), hops + 1);
}

async function putBack({ out, last }: OutputFolders): Promise<void> {
  const [isThere, isLeft] = await Promise.all([out, last].map((folder) => lstat(folder).catch(ignoreMissing)));
  if (!isThere && isLeft && (await isReplaceable(last))) await rename(last, out);
}

/** The project, its articles and what holds either are never emptied, whatever lies in them. */
async function refuseSources(named: string, out: string, content: string): Promise<void> {
  const [articles, project] = await Promise.all([content, '.'].map((folder) => behindLinks(resolve(folder))));
  const holds = [project, articles].some((folder) => folder !== undefined && isWithin(folder, out));
  const remedy = 'Set STANDFIRST_OUT to a folder for the built site alone, such as dist. Nothing was changed.';
  if (holds) throw new BuildStopped(`A build replaces its folder as a whole, and ${named} holds the articles or the project. ${remedy}`);
  if (articles !== undefined && isWithin(out, articles))
    throw new BuildStopped(`${named} lies in ${content}, the folder of the articles. ${remedy}`);
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function refuseOthers(folder: string): Promise<void> {
  if (await isReplaceable(folder)) return;
  const shown = isWithin(folder, resolve('.')) ? relative(resolve('.'), folder) : folder;
  throw new BuildStopped(
    `${shown} is no earlier build of this site, and a build would delete what is in it. Set STANDFIRST_OUT to a new or empty folder; or, if nothing in it is needed, delete ${shown} yourself. Nothing was changed.`,
  );
}

/** True for what is not there, is empty, or is an earlier build. */
async function isReplaceable(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(ignoreMissing);
  if (!found) return true;
  if (!found.isDirectory()) return false;
  const names = await readdir(folder);
  return names.length === 0 || names.includes(markFile) || unmarkedBuild.every((name) => names.includes(name));
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
