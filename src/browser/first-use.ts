// Loads scripts on first use, since most are never used: that of the share menu with a click on a handle or a selection of text, the
// texts and the script of the mention popovers when a mention is first pointed at or focused. If the menu cannot be loaded, a handle
// copies its link and says so. Also opens the closed fold that a link leads into, and
// leads a link that has gained a sign at its end, such as `#a-request.`, to its part.

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

/** Opens the fold around what the address names; where a sign from a sentence stands at its end, what it names without that. */
function openFold(): void {
  const target = document.querySelector(':target');
  const id = /[a-z\d-]+/u.exec(location.hash)?.[0];
  if (!target && id && document.getElementById(id)) location.replace(`#${id}`);
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
