// A service worker: keeps the files of a folder on the reader's device, and answers from there. The build writes one for each explainer.
import { cacheNames, setCacheNameDetails } from 'workbox-core';
import { addPlugins, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { cacheName, siteMark } from './offline/cache-names.ts';
import { isGone } from './offline/is-gone.ts';

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

interface NavigationEvent extends Event {
  request: Request;
  /** The page that the answer makes. */
  resultingClientId: string;
  respondWith: (answer: Response) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

interface WindowClient {
  id: string;
  url: string;
  navigate: (url: string) => Promise<unknown>;
}

/** Stands in front of this script, in each worker another one. */
declare const kept: Kept;
declare const self: Window & {
  skipWaiting: () => Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: { matchAll: (of: { type: 'window' }) => Promise<WindowClient[]> };
};

const { scope } = self.registration;
const isOfSite = !kept.notKept.startsWith('..');

// With the worker's scope the name of its cache.
setCacheNameDetails({ prefix: 'standfirst', suffix: isOfSite ? scope + siteMark : scope });

// It neither skips waiting nor claims pages by itself: a new edition is fetched whole beside the one in use, and taken when no page of
// that is open any more, when a reader asks for it, or when a page is loaded anew.
self.addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

/** Takes the edition that waits, and then loads the page again. Without scripts the page is loaded again as it was. */
const takesNext = `<!doctype html><meta name="color-scheme" content="light dark">
<noscript><meta http-equiv="refresh" content="0;url=?"></noscript>
<script>
const again = () => location.reload();
navigator.serviceWorker.getRegistration().then((own) => {
  const next = own && own.waiting;
  if (!next) return again();
  next.onstatechange = () => next.state !== 'activating' && again();
  next.postMessage({ type: 'SKIP_WAITING' });
  setTimeout(again, 3000);
});
</script>`;

/** What has another ending is a download, which no page can stand in for. */
const isPage = ({ mode }: Request, { pathname }: URL) => mode === 'navigate' && !/\.(?!html$)[^/]*$/u.test(pathname);

let offered: ServiceWorker | undefined;

// Comes before all that answers from what is kept.
self.addEventListener('fetch', ((event: NavigationEvent) => {
  const { request } = event;
  const { waiting } = self.registration;
  if (!isPage(request, new URL(request.url)) || request.destination !== 'document') return;
  if (waiting && waiting !== offered) {
    offered = waiting;
    event.stopImmediatePropagation();
    event.respondWith(new Response(takesNext, { headers: { 'Content-Type': 'text/html;charset=utf-8' } }));
  } else event.waitUntil(leaveIfGone(event));
}) as unknown as EventListener);

/** Goes where the site or the explainer has gone, with all that it has kept; its pages then show what is there now. */
async function leaveIfGone({ resultingClientId }: NavigationEvent): Promise<void> {
  if (!(await isGone(self.location.href))) return;
  const pages = await openPages(resultingClientId);
  await self.registration.unregister();
  await caches.delete(cacheNames.precache);
  // Without the part of the page, which would not load it anew.
  for (const page of pages) await page.navigate(page.url.replace(/#.*/u, '')).catch(() => undefined);
}

/** The pages of this worker, once the one is among them that it has just answered for. */
async function openPages(id: string): Promise<WindowClient[]> {
  for (let tries = 50; ; tries -= 1) {
    const pages = await self.clients.matchAll({ type: 'window' });
    if (tries === 0 || pages.some((page) => page.id === id)) return pages;
    await new Promise((later) => setTimeout(later, 100));
  }
}

// What is kept is written when it is kept, as a whole. An answer writes nothing: a page that is still open when all was deleted would else
// have its files kept anew.
const cacheWillUpdate = ({ event, response }: { event: Event; response: Response }) =>
  Promise.resolve(event.type === 'install' && response.ok ? response : null);
addPlugins([{ cacheWillUpdate }]);

/** A file as it is kept. `matchPrecache` would make the cache where it was deleted. */
const keptFile = (url: string) => caches.match(getCacheKeyForURL(url) ?? url, { cacheName: cacheNames.precache });

// Queries say which filters are chosen, or where a reader came from; the page is the same. `cleanupOutdatedCaches` is not called: it goes
// by a part of the cache's name, so the root's worker would delete those of all explainers.
precacheAndRoute(kept.files, { ignoreURLParametersMatching: [/(?:)/u] });

// Of each picture one form is kept, for all that a browser may choose.
registerRoute(
  ({ url }) => /-\d+\.\w+$/.test(url.pathname) && keptForm(url) !== undefined,
  new NetworkOnly({ plugins: [{ handlerDidError: ({ request }) => keptFile(keptForm(new URL(request.url)) ?? kept.notKept) }] }),
);

function keptForm({ pathname }: URL): string | undefined {
  const stem = /pictures\/[^/]+-(?=\d+\.\w+$)/.exec(pathname)?.[0];
  return stem && kept.files.find(({ url }) => url.startsWith(stem))?.url;
}

registerRoute(
  ({ request, url }) => isPage(request, url),
  new NetworkOnly({ plugins: [{ handlerDidError: () => keptFile(kept.notKept) }] }),
);

// Sites once kept theirs under the name that an explainer’s has.
if (isOfSite) self.addEventListener('activate', () => void caches.delete(cacheName + scope));
