// The share menu of a page that holds a whole explainer: its script is in the page.
import './share.ts';

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element) target.closest('.handle,.sharer')?.dispatchEvent(new Event('share', { bubbles: true }));
});
