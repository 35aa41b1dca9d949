// A second after the page has loaded, registers the service workers that keep its explainer and the home page on the device. Says so at a
// first visit; later the script offline.js does. Without service workers nothing happens.

const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const line = document.querySelector<HTMLElement>('[data-root]');

async function keep(workers: ServiceWorkerContainer, line: HTMLElement): Promise<void> {
  const { root = '', kept } = line.dataset;
  let own = await workers.register(`${root}sw.js`);
  // Where more than home is kept, the script has to see that it does not become too much, and is still on the site.
  const isMore = (await caches.keys())[1];
  if (kept) own = await workers.register('sw.js');
  const { active, installing } = own;
  if (kept && installing && !active && !isMore) {
    installing.onstatechange = () => {
      if (own.active) line.textContent = kept;
    };
  } else document.head.append(Object.assign(document.createElement('script'), { src: `${root}offline.js` }));
}

if (import.meta.env.PROD && workers && line && !(navigator as { connection?: { saveData: boolean } }).connection?.saveData) {
  addEventListener('load', () => setTimeout(() => void keep(workers, line).catch(() => 0), 1000));
}
