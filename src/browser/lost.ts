// The page for what is not found, and the one for what is not kept on the device, are shown at addresses of any depth, but their links are
// relative to the site’s root. This finds the root: the nearest folder above the address that has the site’s icon. Without a script the
// links are those of a page at the root. Then it looks for the explainer that the address is in, on the site or in what is kept, and puts
// it first, with its views.

import { withoutSigns } from './without-signs.ts';

/** An explainer, by the page of its article. */
interface Explainer {
  /** Its whole address. */
  folder: string;
  page: Document;
}

// A full stop or a bracket came with the link.
const plain = withoutSigns(location.pathname);
if (plain !== location.pathname) location.replace(plain + location.search + location.hash);

const list = document.querySelector('.lost ul');
const none = list?.querySelector('.none');
/** True where no connection was to be had: what is not kept cannot be read. */
const isOffline = none !== null;
const icon = document.querySelector('link[rel=icon]')?.getAttribute('href') ?? '';
const deepest = location.pathname.split('/').length - 2;

function isRoot(folder: string): Promise<boolean> {
  return new Promise((found) => {
    const probe = new Image();
    probe.onload = () => found(true);
    probe.onerror = () => found(false);
    probe.src = folder + icon;
  });
}

let root = '';
while (root.length / 3 < deepest && !(await isRoot(root))) root += '../';
for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) {
  link.setAttribute('href', root + (link.getAttribute('href') ?? ''));
}

const site = new URL(root || './', location.href).href;
const address = new URL(location.pathname, location.href).href;
const [, slug, slash] = /^([\w-]+)(\/|$)/u.exec(address.slice(site.length)) ?? [];

function slugOf({ folder }: Explainer): string {
  return folder.slice(site.length, -1);
}

async function answerFor(href: string): Promise<Response | undefined> {
  return isOffline ? caches.match(href, { ignoreSearch: true }) : fetch(href);
}

async function pageAt(href: string): Promise<Document | undefined> {
  const found = await answerFor(href).catch(() => undefined);
  return found?.ok ? new DOMParser().parseFromString(await found.text(), 'text/html') : undefined;
}

/** The explainer in a folder, which may have been renamed since; undefined where there is none, or it is not kept. */
async function explainerIn(folder: string): Promise<Explainer | undefined> {
  const page = await pageAt(`${folder}index.html`);
  const moved = page?.querySelector('[data-moved]')?.getAttribute('href');
  if (moved) return explainerIn(new URL('.', new URL(moved, folder)).href);
  return page?.querySelector('.view-bar') ? { folder, page } : undefined;
}

/** The folders that an article is kept of, the newest first. */
async function keptFolders(): Promise<string[]> {
  const folders = new Set<string>();
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const [, folder] = /^([^/?]+\/)index\.html(?:\?|$)/u.exec(url.startsWith(site) ? url.slice(site.length) : '') ?? [];
      if (folder !== undefined) folders.add(site + folder);
    }
  }
  return [...folders].reverse();
}

/** The views that the bar of its pages leads to, the article apart. */
function viewsOf({ folder, page }: Explainer): { href: string; name: HTMLElement | null }[] {
  const links = [...page.querySelectorAll('.view-bar a')].slice(1);
  return links.map((link) => ({ href: folder + (link.getAttribute('href') ?? ''), name: link.querySelector<HTMLElement>('.long') }));
}

/** A link with words from another page, which may be of another language than this. */
function linkTo(href: string, text: string, ...marked: (HTMLElement | null)[]): HTMLAnchorElement {
  const link = Object.assign(document.createElement('a'), { href, textContent: text });
  const { lang = '', dir = '' } = marked.find((element) => element?.lang) ?? {};
  if (lang !== document.documentElement.lang) Object.assign(link, { lang, dir });
  return link;
}

function item(...content: Node[]): HTMLLIElement {
  const element = document.createElement('li');
  element.append(...content);
  return element;
}

/** An item of the list as the page has them. */
function itemOf(explainer: Explainer): HTMLLIElement {
  const { folder, page } = explainer;
  const views = Object.assign(document.createElement('ul'), { className: 'views' });
  views.append(
    ...viewsOf(explainer).map(({ href, name }) => item(linkTo(href, name?.textContent.trim() ?? '', name, page.documentElement))),
  );
  const element = item(linkTo(`${folder}index.html`, page.title, page.documentElement), views);
  element.dataset.slugs = slugOf(explainer);
  return element;
}

/** Leads from the page that a part is shared by, which is not kept, to the part in its explainer’s pages, where they are. */
async function leadToPart(explainer: Explainer): Promise<void> {
  const [, id] = /\/s\/([^/]+)\.html$/u.exec(address) ?? [];
  if (id === undefined) return;
  let led: string | undefined;
  for (const href of [`${explainer.folder}index.html`, ...viewsOf(explainer).map((view) => view.href)]) {
    const part = (await pageAt(href))?.getElementById(decodeURIComponent(id));
    led ??= part ? href : undefined;
    // Better than the page that says where it is now.
    if (part?.matches(':not(.tombstone)')) {
      led = href;
      break;
    }
  }
  if (led !== undefined) location.replace(`${led}#${id}`);
}

const listed = () => [...document.querySelectorAll<HTMLElement>('[data-slugs]')];
const itemFor = (name: string) => listed().find(({ dataset }) => dataset.slugs?.split(' ').includes(name));

const known = slug === undefined ? undefined : itemFor(slug);
const meant = slug === undefined || known ? undefined : await explainerIn(`${site}${slug}/`);
// A server leads from a folder's name to the folder. Without one, this page does.
if ((known ?? meant) && !slash) location.replace(`${address}/${location.search}${location.hash}`);
if (isOffline) {
  if (meant) await leadToPart(meant);
  // A browser that forbids to look into its caches keeps nothing.
  for (const folder of await keptFolders().catch(() => [])) {
    const explainer = await explainerIn(folder);
    if (explainer?.folder === folder) none?.before(itemOf(explainer));
  }
  if (listed().length > 0) none?.remove();
}
const first = known ?? (meant && (itemFor(slugOf(meant)) ?? itemOf(meant)));
if (first) {
  list?.prepend(first);
  for (const other of listed()) if (other !== first) other.querySelector('.views')?.remove();
}
