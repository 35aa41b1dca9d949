import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW, type ManifestTransform } from 'workbox-build';
import {
  explainerHref,
  iconFiles,
  landFile,
  manifestFile,
  mentionPopoversScript,
  offlineScript,
  rootHome,
  shareScript,
  viewFile,
  workerFile,
} from '../../routes.ts';

const notFound = '404.html';

/** What every page loads, from the site's root, and the page that stands in for those that are not kept. */
const everywhere = [notFound, iconFiles.drawing, manifestFile, offlineScript, 'fonts/*.woff2'];

/**
 * Writes the service workers when a build is done: one for each explainer's folder, that of a former name too, and one at the root.
 * It comes after all that changes pages, because a worker takes nothing but the very bytes that it was made for.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => writeWorkers(fileURLToPath(dir)),
    },
  };
}

/** Writes the workers of a built site. The same files give the same workers. */
export async function writeWorkers(root: string): Promise<void> {
  const homes = await Array.fromAsync(glob(`*/${viewFile.article}`, { cwd: root }));
  await writeWorker(root, '', [...everywhere, rootHome, 'icons/*.png', ...(await firstLand(root))]);
  for (const slug of homes.map((home) => posix.dirname(home.replaceAll('\\', '/'))).sort()) {
    const own = [...Object.values(viewFile), landFile, '*.js'].map((file) => explainerHref(slug) + file);
    await writeWorker(root, slug, [...everywhere, shareScript, mentionPopoversScript, ...own]);
  }
}

/** The land of the first map on the home page, so that it is there without a connection, too. */
async function firstLand(root: string): Promise<string[]> {
  const home = await readFile(join(root, rootHome), 'utf8');
  return [...home.matchAll(/src="?([\w-]+\/land\.svg)/gu)].slice(0, 1).map(([, file = '']) => file);
}

/**
 * One worker, made by Workbox. It neither skips waiting nor claims pages: a new edition is fetched whole beside the one in use and
 * taken when no page of that is open any more.
 *
 * `cleanupOutdatedCaches` stays off: it goes by a part of the cache's name, so the root's worker would delete those of all explainers.
 */
async function writeWorker(root: string, folder: string, files: string[]): Promise<void> {
  await generateSW({
    globDirectory: root,
    globPatterns: files,
    manifestTransforms: [seal(root, folder)],
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    swDest: join(root, folder, workerFile),
    cacheId: 'standfirst',
    mode: 'production',
    inlineWorkboxRuntime: true,
    sourcemap: false,
    babelPresetEnvTargets: ['chrome >= 100', 'firefox >= 100', 'safari >= 16'],
    // Queries say which filters are chosen, or where a reader came from; the page is the same.
    ignoreURLParametersMatching: [new RegExp('')],
    runtimeCaching: [
      {
        // Written into the worker as it stands here. What has another ending is a download, which no page can stand in for.
        urlPattern: ({ request, url }) => request.mode === 'navigate' && !/\.(?!html$)[^/]*$/u.test(url.pathname),
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: posix.relative(folder, notFound) } },
      },
    ],
  });
}

/**
 * Gives each file its address from the worker's folder, and the hash that the browser holds it to. A file of another edition,
 * or one that got changed on its way, fails the whole install, which is tried again at a later visit.
 */
function seal(root: string, folder: string): ManifestTransform {
  return async (entries) => {
    const sealed = entries
      .toSorted((a, b) => (a.url < b.url ? -1 : 1))
      .map(async (entry) => ({ ...entry, url: posix.relative(folder, entry.url), integrity: await integrity(join(root, entry.url)) }));
    return { manifest: await Promise.all(sealed) };
  };
}

async function integrity(path: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`;
}
