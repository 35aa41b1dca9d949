// Links open in the whole window. Where the frame may not do that, they open in a new one, if it may do that.
addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  const href = (target as Element).closest('a[href]')?.getAttribute('href');
  if (typeof href !== 'string' || !top || top === self || button !== 0 || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  const address = new URL(href, document.baseURI).href;
  try {
    top.location.href = address;
  } catch {
    open(address);
  }
});
