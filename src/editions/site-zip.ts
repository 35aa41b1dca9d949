import { posix } from 'node:path';
import type { Root } from 'hast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { cardFile, editionFile, editionForms, embedFolder, viewFile, workerFile } from '../routes.ts';
import { cardForm } from '../outputs/picture-forms.ts';
import { copyOf } from './copy-of.ts';
import type { Origin } from './origin.ts';
import { rehypeDeadLinks } from './rehype/dead-links.ts';
import { rehypeMoved } from './rehype/moved.ts';
import type { ZipEntry } from './zip.ts';

/** A file of the built site, by its path from the explainer’s folder or from the site’s root. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** What of a built site an explainer’s archive is made from. */
export interface SiteFiles {
  /** The pages of the explainer’s folder, by their paths from it. */
  pages: ReadonlyMap<string, Root>;
  /** What else lies in the explainer’s folder. */
  folder: SiteFile[];
  /** What its pages load from the site’s root. */
  root: SiteFile[];
}

/**
 * True for a file of an explainer’s folder that goes along when it is taken away: all but previews for other sites, the other
 * editions, what only a server can use, and what is there twice.
 * @example isTaken('s/joe-biden.png', 'a-story') //=> false
 */
export function isTaken(path: string, slug: string): boolean {
  const isEdition = editionForms.some((form) => path === editionFile(slug, form));
  return !isEdition && !left.some((pattern) => posix.matchesGlob(path, pattern));
}

const left = [cardFile('*'), cardForm({ file: '*' }).file, `${embedFolder}**`, workerFile, '**/*.br', '**/*.gz'];

/**
 * The files of an explainer as a folder that needs nothing around it, its article first: pages load what lay at the site’s root
 * from beside them, and whatever leads out of the folder is a whole address of the site. Where that is not known, links out of it are left out.
 * @param textOf The text of a page in its last form, with its policy.
 */
export function siteZipEntries(files: SiteFiles, origin: Origin, textOf: (page: Root, path: string) => string): ZipEntry[] {
  const pages = [...files.pages].filter(([path]) => isTaken(path, origin.slug));
  const folder = files.folder.filter(({ path }) => isTaken(path, origin.slug));
  const paths = new Set([...pages.map(([path]) => path), ...folder.map(({ path }) => path)]);
  const moved = unified().use(rehypeMoved, { origin, folder: paths, root: new Set(files.root.map(({ path }) => path)) });
  if (origin.address === undefined) moved.use(rehypeDeadLinks);
  const inZip = pages.map(([path, page]) => {
    const tree = moved.runSync(copyOf(page), new VFile({ path })) as Root;
    return { path, bytes: new TextEncoder().encode(textOf(tree, path)) };
  });
  return [...inZip, ...folder, ...files.root].toSorted(articleFirst);
}

function articleFirst({ path: one }: SiteFile, { path: other }: SiteFile): number {
  const isArticle = (path: string) => Number(path === viewFile.article);
  return isArticle(other) - isArticle(one) || (one < other ? -1 : 1);
}
