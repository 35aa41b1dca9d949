/** Marks the explainers of a list that can be read without a connection: those of which all that is linked here is kept. */
export async function markKept(text: string): Promise<void> {
  const scopes = (await navigator.serviceWorker.getRegistrations()).filter(({ active }) => active).map(({ scope }) => scope);
  for (const explainer of document.querySelectorAll('.explainer')) {
    const links = [...explainer.querySelectorAll('a')];
    const found = await Promise.all(links.map(({ href }) => caches.match(href, { ignoreSearch: true })));
    const hasWorker = links.some(({ href }) => scopes.includes(new URL('.', href).href));
    if (hasWorker && found.every(Boolean)) explainer.querySelector('.label')?.append(` ${text}.`);
  }
}
