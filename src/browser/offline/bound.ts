import { cacheName, explainersIn } from './cache-names.ts';
import { isGone } from './is-gone.ts';

/** Explainers that are kept at most; a hundred kilobytes each, or two. */
const mostExplainers = 20;

/** Drops the explainers that were kept first where there are too many, and those that are no longer on the site. */
export async function dropWhatIsTooMuch(own: ServiceWorkerRegistration, site: string): Promise<void> {
  const kept = explainersIn(await caches.keys(), site);
  const dropped = overdue(kept, own.scope, site);
  // An open one looks after itself. The others are asked for once a visit, by its first page.
  const isArrival = !document.referrer.startsWith(site);
  const others = kept.filter((scope) => isArrival && scope !== own.scope && !dropped.includes(scope));
  const gone = await Promise.all(others.map((scope) => isGone(`${scope}sw.js`)));
  dropped.push(...others.filter((_, index) => gone[index]));
  if (dropped.length === 0) return;
  // A page that is open goes on; from now on its links lead to the network.
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (dropped.includes(registration.scope)) await registration.unregister();
  }
  for (const scope of dropped) await caches.delete(cacheName + scope);
}

/** The explainers beyond the bound, of those that are kept; never the open one’s, whose cache may be still to come. */
export function overdue(kept: string[], own: string, site: string): string[] {
  const others = kept.filter((scope) => scope !== own);
  return others.slice(0, own === site ? -mostExplainers : 1 - mostExplainers);
}
