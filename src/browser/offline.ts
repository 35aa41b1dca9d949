// Says what is kept on the device, and takes care of it. Pages load this script once it is kept itself.
import { offlineWordsFor } from '../languages/offline-words.ts';
import { dropWhatIsTooMuch } from './offline/bound.ts';
import { markKept } from './offline/marks.ts';
import { sayOfEdition } from './offline/edition-line.ts';

const words = offlineWordsFor(document.documentElement.lang);
const script = document.currentScript as HTMLScriptElement;

async function start(): Promise<void> {
  const site = new URL('.', script.src).href;
  const line = document.querySelector<HTMLElement>('[data-root]');
  if (!line) return;
  // To register again gives the same worker; to ask for it would give the root's while this one is being installed.
  const own = await navigator.serviceWorker.register(line.dataset.kept ? 'sw.js' : `${site}sw.js`);
  await sayOfEdition(own, line, words);
  await dropWhatIsTooMuch(own, site);
  await markKept(words.kept);
}

// A browser that forbids to look into its caches is left alone.
start().catch(() => undefined);
