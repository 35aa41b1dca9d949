// The 404 page is shown at addresses of any depth, but its links are relative to the site’s root. This finds the root: the nearest folder
// above the address that has the site’s icon. Without a script the links are those of a page at the root. Offline the page is shown for
// every page that is not kept on the device, and says so.

const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.getAttribute('href') ?? '';
const deepest = location.pathname.split('/').length - 2;

function isRoot(folder: string): Promise<boolean> {
  return new Promise((found) => {
    const probe = new Image();
    probe.onload = () => found(true);
    probe.onerror = () => found(false);
    probe.src = folder + icon;
  });
}

for (let depth = 1; depth <= deepest; depth += 1) {
  if (await isRoot('../'.repeat(depth - 1))) break;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.setAttribute('href', `../${link.getAttribute('href') ?? ''}`);
  }
}

const links = [...document.querySelectorAll<HTMLAnchorElement>('.not-found li a')];
const explainers = links.filter((link) => link.closest('[data-slugs]') && !link.closest('.views'));
const address = location.origin + location.pathname;

/** True when the page stands here because a worker could not reach the site. */
async function isOffline(): Promise<boolean> {
  if (!(navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller) return false;
  return fetch(address, { method: 'HEAD' }).then(
    () => false,
    () => true,
  );
}

/** Says that the page is not kept, and marks the explainers that are. */
async function sayOffline({ title = '', text = '', kept = '' }: DOMStringMap): Promise<void> {
  const [heading, standfirst] = ['.not-found h1', '.not-found .standfirst'].map((part) => document.querySelector(part));
  document.title = title;
  if (heading) heading.textContent = title;
  if (standfirst) standfirst.textContent = text;
  document.querySelector('.not-found .kicker')?.remove();
  for (const explainer of explainers) {
    if (await caches.match(explainer.href, { ignoreSearch: true }))
      explainer.after(Object.assign(document.createElement('small'), { textContent: kept }));
  }
}

/** Leads from the page that a part is shared by, which is not kept, to the part in its explainer’s pages, where they are. */
async function leadToPart(): Promise<void> {
  const [, folder, id] = /^(.*\/)s\/([^/]+)\.html$/u.exec(address) ?? [];
  if (folder === undefined || id === undefined) return;
  for (const { href } of links.filter((link) => link.href.startsWith(folder))) {
    const kept = await caches.match(href, { ignoreSearch: true });
    const page = kept && new DOMParser().parseFromString(await kept.text(), 'text/html');
    if (page?.getElementById(decodeURIComponent(id))) location.replace(`${href}#${id}`);
  }
}

/** Puts the explainer that the address is in first, and offers the views of that alone. */
function offerViews(): void {
  const folders = location.pathname.split('/').map(decodeURIComponent);
  const items = [...document.querySelectorAll<HTMLElement>('[data-slugs]')];
  const meant = items.find(({ dataset }) => dataset.slugs?.split(' ').some((slug) => folders.includes(slug)));
  if (!meant) return;
  for (const item of items) if (item !== meant) item.querySelector('.views')?.remove();
  meant.parentElement?.prepend(meant);
}

const folder = explainers.find(({ href }) => href.startsWith(`${address}/`));
offerViews();
// A server leads from a folder's name to the folder. Without one, this page does.
if (folder) location.replace(`${address}/${location.search}${location.hash}`);
else if (await isOffline()) {
  await leadToPart();
  await sayOffline(document.querySelector<HTMLElement>('.not-found')?.dataset ?? {});
}
