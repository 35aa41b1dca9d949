// The share menu of every handle, and the button that gives a link to selected words. Loaded on first use.
import { shareWordsFor } from '../languages/share-words.ts';
import { startQuotes } from './share/quote-button.ts';
import { ShareMenu } from './share/share-menu.ts';
import { Status } from './share/status.ts';
import { shareStyle } from './share/style.ts';

const words = shareWordsFor(document.documentElement.lang);
// A style sheet made by script needs no word in the page's policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(shareStyle);
document.adoptedStyleSheets.push(sheet);

const status = new Status(words);
const menu = new ShareMenu(words, status);
document.addEventListener('share', ({ target }) => {
  // The browser first goes where the handle leads, and takes the focus along.
  requestAnimationFrame(() => requestAnimationFrame(() => menu.toggle(target as HTMLAnchorElement)));
});
startQuotes(words, status);
