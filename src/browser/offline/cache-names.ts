/** The beginning of the names that Workbox gives to our caches; the scope of the worker follows. */
export const cacheName = 'standfirst-precache-v2-';

/** Follows in the name of a site’s own cache: a site may lie in a folder of another one, where it would look like an explainer of that. */
export const siteMark = '#site';

/** The scopes of a site’s explainers, from the names of all caches in the order of their making. Only folders straight in the site’s are its explainers. */
export function explainersIn(names: string[], site: string): string[] {
  const scopes = names.filter((name) => name.startsWith(cacheName + site)).map((name) => name.slice(cacheName.length));
  return scopes.filter((scope) => /^[^/]+\/$/u.test(scope.slice(site.length)));
}
