// Scripts come with their first use, since most never are: that of the share menu with a click on a handle, or words selected in the
// text; what the mentions' cards say, and what shows them, when a mention is first pointed at or focused. Where the menu cannot come,
// a handle copies its link and says so. Opened links reach their target inside a closed fold, too.

const asked = new Map<string, Promise<unknown>>();

/** Asks for a script, once; those asked for together run in their order. */
function load(src: string): Promise<unknown> {
  const script =
    asked.get(src) ??
    new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror, async: false }));
    });
  asked.set(src, script);
  return script;
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

const isMention = (target: EventTarget | null) => target instanceof Element && target.closest('.text a[href*=".html#"]');

document.addEventListener('click', (event) => {
  const handle = (event.target as Element).closest<HTMLAnchorElement>('.handle,.sharer');
  if (handle) {
    if (!handle.hash) event.preventDefault();
    load('../share.js').then(
      () => handle.dispatchEvent(new Event('share', { bubbles: true })),
      () => copy(handle),
    );
  }
});
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (selection?.toString() && selection.anchorNode?.parentElement?.closest('.text')) load('../share.js').catch(() => undefined);
});
for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, (event) => {
    if (!isMention(event.target) || (event as PointerEvent).pointerType === 'touch') return;
    for (const src of ['cards.js', '../mention-cards.js']) load(src).catch(() => undefined);
  });
}
addEventListener('hashchange', openFold);
openFold();
