/** Explainers that are kept at most; a hundred kilobytes each, or two. */
const mostExplainers = 20;

/** The beginning of the names that Workbox gives to our caches; the scope of the worker follows. */
const cacheName = 'standfirst-precache-v2-';

/** Drops the explainers that were kept first where there are too many, and this one where it is no longer on the site. */
export async function dropWhatIsTooMuch(own: ServiceWorkerRegistration, site: string): Promise<void> {
  const dropped = overdue(await caches.keys(), site, own.scope);
  if (own.scope !== site && (await isGone(own))) dropped.push(own.scope);
  if (dropped.length === 0) return;
  // A page that is open goes on; from now on its links lead to the network.
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (dropped.includes(registration.scope)) await registration.unregister();
  }
  for (const scope of dropped) await caches.delete(cacheName + scope);
}

/**
 * The scopes of the explainers beyond the bound, from the names of all caches in the order of their making; never the open one's,
 * whose cache may be still to come. Others may keep something on the same host: only folders straight in this site's are explainers.
 */
export function overdue(names: string[], site: string, own: string): string[] {
  const scopes = names.filter((name) => name.startsWith(cacheName + site)).map((name) => name.slice(cacheName.length));
  const others = scopes.filter((scope) => scope !== own && /^[^/]+\/$/u.test(scope.slice(site.length)));
  return others.slice(0, own === site ? -mostExplainers : 1 - mostExplainers);
}

/** True when the site says that the explainer is not there any more. Without a connection nobody says so. */
async function isGone({ active }: ServiceWorkerRegistration): Promise<boolean> {
  if (!active || !navigator.onLine) return false;
  const status = await fetch(active.scriptURL, { method: 'HEAD' }).then(
    (response) => response.status,
    () => 0,
  );
  return status === 404 || status === 410;
}
