// The folder that a build writes. Only an earlier build is replaced, and the last good one is never lost.
import { lstat, mkdir, readdir, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ignoreMissing } from '../compile/read/missing.ts';
import { type Mistake, quotedPath } from '../compile/messages/message.ts';
import { UserError } from '../compile/messages/user-error.ts';

/** Lies in every built folder, and says that it may be replaced. */
const markFile = '.standfirst';
const mark = 'Standfirst built this folder. The next build replaces it as a whole: keep nothing of your own in it.\n';

/** What a build had written before there was a mark. */
const unmarkedBuild = ['404.html', '_headers.caddy', '_headers.nginx', 'index.html'];

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
  await putBack(folders);
  if (!(await lstat(folders.out).catch(ignoreMissing))) throw new UserError(noSite(out));
  return out;
}

/** What is wrong where nothing has been built yet. */
export function noSite(folder: string): Mistake {
  return { wrong: `there is no built site in ${quotedPath(folder)}`, remedy: 'run `npm run build` first' };
}

/**
 * The folders to build with, made ready: what a killed build left is put back or taken away.
 * @throws UserError before anything is changed, where a build would delete what is no build.
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
  if (hops > 40)
    throw new UserError({ wrong: `${quotedPath(path)} is a link that leads back to itself`, remedy: 'name the folder itself' });
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
  const shown = isWithin(folder, resolve('.')) ? relative(resolve('.'), folder) : folder;
  throw new UserError({
    wrong: `${quotedPath(shown)} is not an earlier build, and building would delete what is in it`,
    remedy: 'set `STANDFIRST_OUT` to a new folder, or delete this one yourself if you need nothing in it',
  });
}

/** True for what is not there, is empty, or is an earlier build. */
async function isReplaceable(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(ignoreMissing);
  if (!found) return true;
  if (!found.isDirectory()) return false;
  const names = await readdir(folder);
  return names.length === 0 || names.includes(markFile) || unmarkedBuild.every((name) => names.includes(name));
}
