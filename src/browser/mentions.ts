// What the mentions' cards say, and the script that shows them, come when a mention is first pointed at or focused: most never are.

const types = ['pointerover', 'focusin'];

function wake(event: Event): void {
  const isMention = event.target instanceof Element && event.target.closest('.text a[href*=".html#"]');
  if (!isMention || (event instanceof PointerEvent && event.pointerType === 'touch')) return;
  for (const type of types) document.removeEventListener(type, wake);
  for (const src of ['cards.js', '../mention-cards.js']) {
    document.head.append(Object.assign(document.createElement('script'), { src, async: false }));
  }
}

for (const type of types) document.addEventListener(type, wake);
