// For a site that is no longer made with Standfirst. Readers' devices may still keep its pages, and would show them for ever. Publish this
// file at the address of each `sw.js` that the site had: at its root, and in the folders of explainers. Where you cannot, the root alone
// will do. It deletes what a device keeps of the site, goes, and lets open pages load what is there now. Leave it in place for a year.
// A build puts it into the folder of each explainer that was withdrawn. Nothing in it is called as in a worker that keeps: devices look.

const { scope } = self.registration;

/** True for what this worker's folder keeps: a site with its explainers, or one explainer. Other sites of the same host are left alone. */
function isOurs(name) {
  const kept = name.replace(/^standfirst-\w+-v\d+-/, '');
  return kept !== name && kept.startsWith(scope) && /^(?:|#site|[^/]+\/)$/.test(kept.slice(scope.length));
}

async function leave() {
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' }))
    await page.navigate(page.url.replace(/#.*/, '')).catch(() => undefined);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
