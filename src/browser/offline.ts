// Once the page stands, its explainer and the site's home are kept on the device by the workers that Workbox wrote. The line at the
// end of the page says so as soon as it is true, and that a new edition waits. It does nothing where there are no workers.

const line = document.querySelector<HTMLElement>('.edition');
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const { connection } = navigator as { connection?: { saveData: boolean } };
const mostExplainers = 20;
const cacheName = 'standfirst-precache-v2-';

async function keep(line: HTMLElement, workers: ServiceWorkerContainer): Promise<void> {
  const { root = '', kept = '', next = '' } = line.dataset;
  const site = await workers.register(`${root}sw.js`);
  const own = kept ? await workers.register('sw.js') : site;

  const say = async () => {
    const isNext = Boolean(own.active && own.waiting);
    const views = [...document.querySelectorAll<HTMLAnchorElement>('.view-bar a')];
    const found = await Promise.all(views.map(({ href }) => caches.match(href, { ignoreSearch: true })));
    line.textContent = isNext ? next : own.active && found.every(Boolean) ? kept : '';
    line.classList.toggle('next', isNext);
  };
  const watch = () => {
    if (own.installing) own.installing.onstatechange = say;
  };
  own.onupdatefound = watch;
  watch();
  await say();

  // The caches of explainers, oldest first.
  const scopes = (await caches.keys()).flatMap((name) => {
    const scope = name.slice(cacheName.length);
    return name.startsWith(cacheName + site.scope) && scope !== site.scope ? scope : [];
  });
  const dropped = scopes.slice(0, -mostExplainers);
  // An explainer that is no longer on the site is not kept either.
  if (kept && workers.controller && (await fetch('sw.js', { method: 'HEAD' })).status === 404) dropped.push(own.scope);
  for (const registration of await workers.getRegistrations()) if (dropped.includes(registration.scope)) void registration.unregister();
  for (const scope of dropped) void caches.delete(cacheName + scope);
}

if (import.meta.env.PROD && line && workers && !connection?.saveData && location.protocol.startsWith('http')) {
  addEventListener('load', () => (globalThis.requestIdleCallback ?? setTimeout)(() => keep(line, workers).catch(() => undefined)));
}
