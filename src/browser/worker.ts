// A service worker: keeps the files of a folder on the reader's device, and answers from there. The build writes one for each explainer.
import { setCacheNameDetails } from 'workbox-core';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

/** A file by its address from the worker's folder. */
export interface KeptFile {
  url: string;
  /** Changes with its bytes: a file that has the same one is not fetched again. */
  revision: string;
  /** What the browser holds it to. */
  integrity: string;
}

/** What a worker keeps. */
export interface Kept {
  files: KeptFile[];
  /** The page that stands in for those that are not kept. */
  notKept: string;
}

/** Stands in front of this script, in each worker another one. */
declare const kept: Kept;
declare const self: Window & { skipWaiting: () => Promise<void> };

// With the worker's scope the name of its cache, which `offline/bound.ts` knows.
setCacheNameDetails({ prefix: 'standfirst' });

// It neither skips waiting nor claims pages by itself: a new edition is fetched whole beside the one in use, and taken when no page of
// that is open any more, or when a reader asks for it.
self.addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// Queries say which filters are chosen, or where a reader came from; the page is the same. `cleanupOutdatedCaches` is not called: it goes
// by a part of the cache's name, so the root's worker would delete those of all explainers.
precacheAndRoute(kept.files, { ignoreURLParametersMatching: [/(?:)/u] });

// Of each picture one form is kept, for all that a browser may choose.
registerRoute(
  ({ url }) => /-\d+\.\w+$/.test(url.pathname) && keptForm(url) !== undefined,
  new NetworkOnly({ plugins: [{ handlerDidError: ({ request }) => matchPrecache(keptForm(new URL(request.url)) ?? kept.notKept) }] }),
);

function keptForm({ pathname }: URL): string | undefined {
  const stem = /pictures\/[^/]+-(?=\d+\.\w+$)/.exec(pathname)?.[0];
  return stem && kept.files.find(({ url }) => url.startsWith(stem))?.url;
}

// What has another ending is a download, which no page can stand in for.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !/\.(?!html$)[^/]*$/u.test(url.pathname),
  new NetworkOnly({ plugins: [{ handlerDidError: () => matchPrecache(kept.notKept) }] }),
);
