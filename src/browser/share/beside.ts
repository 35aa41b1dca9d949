const marginPx = 8;
const gapPx = 6;

/** Puts a box beside what stands in the margin before a text, away from the text; where there is no room, or no margin, below it. */
export function placeInMargin(box: HTMLElement, at: DOMRect, text: DOMRect | undefined): void {
  box.style.left = '0';
  const room = document.dir === 'rtl' ? document.documentElement.clientWidth - at.right : at.left;
  const isBefore = text && (document.dir === 'rtl' ? at.left >= text.right : at.right <= text.left);
  if (!isBefore || room < box.offsetWidth + marginPx + gapPx) {
    placeBeside(box, at);
    return;
  }
  const left = document.dir === 'rtl' ? at.right + gapPx : at.left - gapPx - box.offsetWidth;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${at.top + scrollY}px`;
}

/** Puts a box below what stands under a headline, which it never covers: where there is no room, the page moves up. */
export function placeBelow(box: HTMLElement, at: DOMRect): void {
  place(box, at, at.bottom + gapPx);
  box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Puts a box below what it belongs to, or above it where there is no room; always inside the window's width. */
export function placeBeside(box: HTMLElement, at: DOMRect): void {
  // First to the corner: a box at the right edge would be pressed narrow.
  box.style.left = '0';
  const fits = at.bottom + gapPx + box.offsetHeight < innerHeight;
  place(box, at, fits ? at.bottom + gapPx : at.top - gapPx - box.offsetHeight);
}

function place(box: HTMLElement, at: DOMRect, top: number): void {
  const { clientWidth } = document.documentElement;
  box.style.left = '0';
  const left = Math.max(marginPx, Math.min(at.left, clientWidth - box.offsetWidth - marginPx));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
