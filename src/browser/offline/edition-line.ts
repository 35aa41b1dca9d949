import type { OfflineWords } from '../../languages/language.ts';
import { addStyle } from './style.ts';

/** The line of a new edition stays in view at the foot of the window; its place is at the end of the page, where it moves nothing. Its edges are those of `--spacing-edge`, which pages have only where they use it. */
const style = `
.edition-next{position:sticky;bottom:0;z-index:2;padding:0 max(clamp(16px,3.4vw,48px),50vw - 672px);border-top:1px solid;
background:var(--color-paper);font-size:var(--text-note)}
html{scroll-padding-bottom:48px}
.edition-next button{padding:12px 0;border:0;background:none;color:inherit;font:inherit;text-decoration:underline;cursor:pointer}
@media print{.edition-next{display:none}}`;

/** Says that the explainer is available offline when it is, or that there is a new edition; follows what becomes of its worker. */
export async function sayOfEdition(own: ServiceWorkerRegistration, line: HTMLElement, words: OfflineWords): Promise<void> {
  const home = line.dataset.kept ? 'index.html#history' : location.href;
  const say = async () => {
    const { active, waiting } = own;
    if (active && waiting) announce(line, words.next, () => take(waiting, home));
    else if (!line.querySelector('button')) line.textContent = line.dataset.kept && active && (await isWhole()) ? line.dataset.kept : '';
  };
  const watch = () => {
    const { active, installing } = own;
    // One that is installed already has its turn next.
    for (const worker of [installing, own.waiting]) {
      if (worker)
        worker.onstatechange = () => {
          // A new edition that cannot be kept is no reason to show the old one.
          if (active && worker === installing && worker.state === 'redundant' && !own.waiting && navigator.onLine)
            announce(line, words.newer, () => void leave(own, home));
          else void say();
        };
    }
  };
  own.onupdatefound = watch;
  watch();
  // Taken in another window.
  if (navigator.serviceWorker.controller) {
    navigator.serviceWorker.oncontrollerchange = () => announce(line, words.next, () => open(home));
  }
  await say();
  // Browsers look for a new edition when a page is opened. One that has failed by now has gone unseen: let it fail again.
  if (own.active && !own.installing && !own.waiting) void own.update().catch(() => undefined);
}

/** True when every view of the explainer answers from what is kept. */
async function isWhole(): Promise<boolean> {
  const views = [...document.querySelectorAll<HTMLAnchorElement>('.view-bar a')];
  const found = await Promise.all(views.map(({ href }) => caches.match(href, { ignoreSearch: true })));
  return found.every((response) => response !== undefined);
}

/** Offers a new edition. */
function announce(line: HTMLElement, text: string, onclick: () => void): void {
  addStyle(style);
  line.className = 'edition-next';
  document.body.append(line);
  line.replaceChildren(Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick }));
}

function take(next: ServiceWorker, href: string): void {
  next.addEventListener('statechange', () => next.state === 'activated' && open(href));
  // What `worker.ts` listens to: the reader has asked for it, on this page.
  next.postMessage({ type: 'SKIP_WAITING' });
}

/** Gives up what is kept for what the site has, where that can be had. */
async function leave(own: ServiceWorkerRegistration, href: string): Promise<void> {
  const isThere = await fetch(href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) await own.unregister();
  if (isThere) open(href);
}

/** Goes to an explainer at what has changed in it, and loads the page anew where it is this one. */
function open(href: string): void {
  const { pathname } = new URL(href, location.href);
  const isHere = pathname === location.pathname;
  location.assign(href);
  if (isHere) location.reload();
}
