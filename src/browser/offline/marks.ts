import { addStyle } from './style.ts';

/** A mark lies in the room below its explainer, so that nothing moves when it comes. */
const style = `
.explainer{position:relative}
.explainer .kept{position:absolute;inset-inline-end:0;bottom:6px}
@media print{.kept{display:none}}`;

/** Marks the explainers of a list that can be read without a connection: those of which all that is linked here is kept. */
export async function markKept(text: string): Promise<void> {
  const explainers = [...document.querySelectorAll('.explainer')];
  const registrations = await navigator.serviceWorker.getRegistrations();
  const scopes = registrations.filter(({ active }) => active).map(({ scope }) => scope);
  if (explainers.length > 0) addStyle(style);
  for (const explainer of explainers) {
    const links = [...explainer.querySelectorAll('a')];
    const found = await Promise.all(links.map(({ href }) => caches.match(href, { ignoreSearch: true })));
    const hasWorker = links.some(({ href }) => scopes.includes(new URL('.', href).href));
    if (hasWorker && found.every(Boolean)) {
      explainer.append(Object.assign(document.createElement('p'), { className: 'kept label muted', textContent: text }));
    }
  }
}
