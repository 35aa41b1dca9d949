const marginPx = 8;
const gapPx = 6;

/** Puts a box below what it belongs to, or above it where there is no room; always inside the window's width. */
export function placeBeside(box: HTMLElement, at: DOMRect): void {
  const { clientWidth } = document.documentElement;
  // First to the corner: a box at the right edge would be pressed narrow.
  box.style.left = '0';
  const fits = at.bottom + gapPx + box.offsetHeight < innerHeight;
  const left = Math.max(marginPx, Math.min(at.left, clientWidth - box.offsetWidth - marginPx));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(fits ? at.bottom + gapPx : at.top - gapPx - box.offsetHeight) + scrollY}px`;
}
