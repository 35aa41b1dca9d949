// The script of the share menu comes with its first use: a click on a handle, or words selected in the text. Where it cannot come,
// a handle copies its link and says so. Opened links reach their target inside a closed fold, too.

let script: Promise<unknown> | undefined;

function load(): Promise<unknown> {
  return (script ??= new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement('script'), { src: '../share.js', onload, onerror }));
  }));
}

async function copy({ href }: HTMLAnchorElement): Promise<void> {
  await navigator.clipboard.writeText(href);
  const says = { role: 'alert', className: 'copied', textContent: document.documentElement.dataset.copied };
  document.body.append(Object.assign(document.createElement('p'), says));
}

function openFold(): void {
  const target = document.querySelector(':target');
  const fold = target?.closest('details:not([open])');
  fold?.setAttribute('open', '');
  if (fold) target?.scrollIntoView();
}

document.addEventListener('click', ({ target }) => {
  const handle = (target as Element).closest<HTMLAnchorElement>('a.handle');
  if (handle) {
    load().then(
      () => handle.dispatchEvent(new Event('share', { bubbles: true })),
      () => copy(handle),
    );
  }
});
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (selection?.toString() && selection.anchorNode?.parentElement?.closest('.text')) load().catch(() => undefined);
});
addEventListener('hashchange', openFold);
openFold();
