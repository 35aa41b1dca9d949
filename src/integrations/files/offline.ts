import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Kept, KeptFile } from '../../browser/worker.ts';
import {
  explainerHref,
  iconFiles,
  landFile,
  manifestFile,
  mentionPopoversScript,
  offlinePage,
  offlineScript,
  pictureFormFile,
  pledgeFile,
  rootHome,
  shareScript,
  viewFile,
  workerFile,
} from '../../routes.ts';
import { keptOf } from '../../outputs/picture-forms.ts';
import { classicScript } from './classic-script.ts';

const worker = new URL('../../browser/worker.ts', import.meta.url);

/** What every page loads, from the site's root, and the page that stands in for those that are not kept. */
const everywhere = [offlinePage, iconFiles.drawing, manifestFile, offlineScript, 'fonts/*.woff2'];

/**
 * Writes the workers of all explainers of a built site, under former names too: one script, and in front of it what each keeps. It comes
 * after all that changes pages, because a worker takes nothing but the very bytes that it was made for. The same files give the same workers.
 * @param script Built before; else it is built.
 */
export async function writeExplainerWorkers(root: string, script?: string): Promise<void> {
  const code = script ?? (await workerScript());
  for (const home of await filesLike(root, [`*/${viewFile.article}`])) {
    const slug = posix.dirname(home);
    const own = [...Object.values(viewFile), pledgeFile('*'), landFile, '*.js'].map((file) => explainerHref(slug) + file);
    await writeWorker(root, code, slug, [...everywhere, shareScript, mentionPopoversScript, ...own, ...(await keptPictures(root, slug))]);
  }
}

/** One form of each picture in the folder of an explainer. */
async function keptPictures(root: string, slug: string): Promise<string[]> {
  const forms = await filesLike(root, [`${explainerHref(slug)}${pictureFormFile('*', '*.webp')}`]);
  const byPicture = Map.groupBy(forms, (file) => file.replace(/-\d+\.webp$/u, ''));
  return [...byPicture.values()].flatMap((all) => {
    const widths = all.map((file) => ({ file, width: Number(/-(\d+)\.webp$/u.exec(file)?.[1]) })).toSorted((a, b) => a.width - b.width);
    return keptOf(widths)?.file ?? [];
  });
}

/** Writes the worker at the root of a built site, for home. */
export async function writeRootWorker(root: string, script?: string): Promise<void> {
  await writeWorker(root, script ?? (await workerScript()), '', [...everywhere, rootHome, 'icons/*.png', ...(await firstLand(root))]);
}

let built: Promise<string> | undefined;

/** The script of all workers. */
export async function workerScript(): Promise<string> {
  return (built ??= classicScript(worker));
}

async function writeWorker(root: string, script: string, folder: string, patterns: string[]): Promise<void> {
  const kept: Kept = { files: await keptFiles(root, folder, patterns), notKept: posix.relative(folder, offlinePage) };
  await writeFile(join(root, folder, workerFile), `const kept=${JSON.stringify(kept)};\n${script}`);
}

/** The land of the first map on the home page, so that it is there without a connection, too. */
async function firstLand(root: string): Promise<string[]> {
  const home = await readFile(join(root, rootHome), 'utf8');
  return [...home.matchAll(/src="?([\w-]+\/land\.svg)/gu)].slice(0, 1).map(([, file = '']) => file);
}

/**
 * The files of a worker. A file of another edition, or one that got changed on its way, is not what it is held to: it fails the whole
 * install, which is tried again at a later visit.
 */
async function keptFiles(root: string, folder: string, patterns: string[]): Promise<KeptFile[]> {
  const files = (await filesLike(root, patterns)).filter((file) => posix.basename(file) !== workerFile);
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(root, file));
      return {
        url: posix.relative(folder, file),
        revision: createHash('md5').update(bytes).digest('hex'),
        integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      };
    }),
  );
}

/** Files from the site's root, in the order of their names. */
async function filesLike(root: string, patterns: string[]): Promise<string[]> {
  const found = await Array.fromAsync(glob(patterns, { cwd: root }));
  return [...new Set(found.map((file) => file.replaceAll('\\', '/')))].sort();
}
