import type { OfflineWords } from '../../languages/language.ts';
import { addStyle } from './style.ts';

/** The line of a new edition stays in view at the foot of the window; its place is at the end of the page, where it moves nothing. */
const style = `
.edition-next{position:sticky;bottom:0;z-index:2;padding:7px max(var(--spacing-edge),50vw - 672px);border-top:1px solid;
background:var(--color-paper);font-size:var(--text-note)}
html{scroll-padding-bottom:48px}
@media print{.edition-next{display:none}}`;

/** Says that the explainer is available offline when it is, or that a new edition waits; follows what becomes of its worker. */
export async function sayOfEdition(own: ServiceWorkerRegistration, line: HTMLElement, words: OfflineWords): Promise<void> {
  const say = async () => {
    if (own.active && own.waiting) announce(line, words.next, own.waiting);
    else line.textContent = line.dataset.kept && own.active && (await isWhole()) ? line.dataset.kept : '';
  };
  const watch = () => {
    if (own.installing) own.installing.onstatechange = say;
  };
  own.onupdatefound = watch;
  watch();
  await say();
}

/** True when every view of the explainer answers from what is kept. */
async function isWhole(): Promise<boolean> {
  const views = [...document.querySelectorAll<HTMLAnchorElement>('.view-bar a')];
  const found = await Promise.all(views.map(({ href }) => caches.match(href, { ignoreSearch: true })));
  return found.every((response) => response !== undefined);
}

/** Offers the new edition: of an explainer, at what has changed in it. */
function announce(line: HTMLElement, text: string, next: ServiceWorker): void {
  addStyle(style);
  line.className = 'edition-next';
  document.body.append(line);
  const link = document.createElement('a');
  link.href = line.dataset.kept ? 'index.html#history' : location.href;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    next.addEventListener('statechange', () => next.state === 'activated' && open(link));
    // What `worker.ts` listens to: the reader has asked for it, on this page.
    next.postMessage({ type: 'SKIP_WAITING' });
  });
  line.replaceChildren(link);
}

/** Goes where a link leads, and loads the page anew where it is this one. */
function open({ href, pathname }: HTMLAnchorElement): void {
  location.assign(href);
  if (pathname === location.pathname) location.reload();
}
