// Says on the pages that tell of several explainers how many of them are not compiled yet, while the dev server compiles them.

let line: HTMLElement | undefined;

import.meta.hot?.on('standfirst:waiting', (waiting: number) => {
  line?.remove();
  if (waiting === 0 || document.querySelector('.view-bar')) return;
  line = document.createElement('output');
  line.className = 'page label';
  line.textContent = `Not compiled yet, and not on this page: ${waiting} ${waiting === 1 ? 'explainer' : 'explainers'}. It loads again with all of them.`;
  document.body.prepend(line);
});
