import type { OfflineWords } from '../../languages/en-offline.ts';
import { addStyle } from './style.ts';

/** The line of a new edition stays in view at the foot of the window; its place is at the end of the page, where it moves nothing. */
const style = `
.edition-next{position:sticky;bottom:0;z-index:2;padding:7px max(clamp(16px,3.4vw,48px),50vw - 672px);border-top:1px solid;
background:var(--color-paper);font-size:.8125rem}
html{scroll-padding-bottom:48px}
@media print{.edition-next{display:none}}`;

/** Says that the explainer is available offline when it is, or that a new edition waits; follows what becomes of its worker. */
export async function sayOfEdition(own: ServiceWorkerRegistration, line: HTMLElement, words: OfflineWords): Promise<void> {
  const say = async () => {
    if (own.active && own.waiting) announce(line, words.next);
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

function announce(line: HTMLElement, text: string): void {
  addStyle(style);
  line.className = 'edition-next';
  document.body.append(line);
  line.textContent = text;
}
