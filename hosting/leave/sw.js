// For a site that is no longer made with Standfirst. Readers' devices may still keep its pages, and would show them for ever. Publish this
// file at the address of each `sw.js` that the site had: at its root, and in the folders of explainers. Where you cannot, the root alone
// will do. It deletes what a device keeps of the site, goes, and lets open pages load what is there now. Leave it in place for a year.

const { scope } = self.registration;

/** True for what this worker's folder keeps: a site with its explainers, or one explainer. Other sites of the same host are left alone. */
function isOurs(name) {
  const start = `standfirst-precache-v2-${scope}`;
  return name.startsWith(start) && /^(?:|#site|[^/]+\/)$/.test(name.slice(start.length));
}

async function leave() {
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' }))
    await page.navigate(page.url.replace(/#.*/, '')).catch(() => undefined);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
