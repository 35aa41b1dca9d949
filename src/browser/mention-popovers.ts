// Shows a popover on an entry above its mention, on hover and on focus. Esc closes it, and the pointer can move onto it (WCAG 1.4.13).
// If a note in the margin says the same and is in view, that is lit up instead.
// This script is loaded when a mention is first pointed at (first-use.ts), after the texts of the popovers (a row for each). A page
// that holds a whole explainer has both in itself. Built pages keep older names: `cards.js`, `mentionCards`, `.card`.

type Row = [id: string, kind: string, title: string, line: string, summary: string, state: string, ...quotes: string[]];

const { mentionCards } = globalThis as unknown as { mentionCards?: Row[] };
const inPage = document.querySelector('script[data-cards]')?.textContent ?? '[]';
const rows = new Map((mentionCards ?? (JSON.parse(inPage) as Row[])).map((row) => [row[0], row]));
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
.card {
  position: absolute;
  z-index: 3;
  width: 300px;
  max-width: calc(100vw - 16px);
  border: 1px solid var(--color-ink);
  border-top: 5px solid var(--kind, var(--color-ink));
  padding: 12px 14px;
  background: var(--color-paper);
  font-size: var(--text-card);
  line-height: 1.4;
}
.card b {
  display: block;
  font-size: var(--text-name);
  font-weight: 800;
  letter-spacing: -0.01em;
}
.card i {
  display: block;
  color: var(--color-muted);
  font: 400 var(--text-detail)/1.35 var(--font-serif);
}
.card p {
  margin-top: 8px;
  border-top: 1px solid var(--color-line);
  padding-top: 8px;
}
.card p + p {
  margin-top: 0;
  border: 0;
  padding-top: 2px;
}
.card p ~ i {
  margin-top: 8px;
}
.card small {
  display: block;
  color: var(--color-muted);
  font-size: var(--text-label);
}
.note.lit {
  background: var(--color-wash);
}
@media (prefers-reduced-motion: no-preference) {
  .note.lit {
    background: none;
    animation: light-up 1.5s ease-out;
  }
}
@media print {
  .card {
    display: none;
  }
}`);
document.adoptedStyleSheets.push(sheet);
const popover = document.createElement('div');
popover.setAttribute('role', 'tooltip');
popover.id = 'card';
popover.hidden = true;
document.body.append(popover);

let owner: HTMLAnchorElement | undefined;
let lit: HTMLElement | undefined;
let washed: ReturnType<typeof setTimeout> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const gapPx = 6;
const delayMs = 150;
const washMs = 1500;

function part(tag: string, text = '', language = ''): HTMLElement[] {
  if (!text) return [];
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = 'auto';
  if (language) element.lang = language;
  return [element];
}

function show(link: HTMLAnchorElement): void {
  const row = rows.get(link.hash.slice(1));
  if (!row) return;
  hide();
  owner = link;
  const [id, kind, title, line, summary, state, ...quotes] = row;
  const note = notesInView().find(({ dataset }) => dataset.entry === id);
  if (note) {
    wash(link, note);
    return;
  }
  popover.className = `card ${kind}`;
  popover.replaceChildren(
    ...part('b', title),
    ...part('i', line),
    ...part('p', summary),
    ...part('p', state && `${state} ${document.dir === 'rtl' ? '←' : '→'}`),
    ...quotes.flatMap((_, index) => {
      const [words, language, source] = quotes.slice(index);
      return index % 3 === 0 ? [...part('i', words, language), ...part('small', source)] : [];
    }),
  );
  popover.hidden = false;
  link.setAttribute('aria-describedby', popover.id);
  place(link);
}

const bar = document.querySelector('.view-bar');

/** The notes in the margin that can be read now, under the bar. */
function notesInView(): HTMLElement[] {
  const from = bar?.getBoundingClientRect().bottom ?? 0;
  return [...document.querySelectorAll<HTMLElement>('.note')].filter((note) => {
    const { top, bottom, height } = note.getBoundingClientRect();
    return height > 0 && top >= from && bottom <= innerHeight;
  });
}

/** Lights up a note for a moment, and names it to screen readers as the description of the mention. */
function wash(link: HTMLAnchorElement, note: HTMLElement): void {
  clearTimeout(washed);
  lit?.classList.remove('lit');
  lit?.removeAttribute('id');
  lit = note;
  note.id = 'card-note';
  note.classList.add('lit');
  link.setAttribute('aria-describedby', note.id);
  washed = setTimeout(() => note.classList.remove('lit'), washMs);
}

/** Above the mention, or below it where there is no room; always inside the window, over neither the mention nor a note. */
function place(link: HTMLAnchorElement): void {
  // The line of the mention that begins it: a mention may go on in the next.
  const [box = link.getBoundingClientRect()] = link.getClientRects();
  const { bottom } = link.getBoundingClientRect();
  const above = box.top - gapPx - popover.offsetHeight;
  const top = above > (bar?.getBoundingClientRect().bottom ?? 0) ? above : bottom + gapPx;
  const beside = notesInView()
    .map((note) => note.getBoundingClientRect())
    .filter((note) => note.top < top + popover.offsetHeight && note.bottom > top);
  const isRtl = document.dir === 'rtl';
  const edges = document.documentElement.clientWidth - 8;
  const rightmost = isRtl ? edges : Math.min(edges, ...beside.map((note) => note.left - gapPx));
  const leftmost = isRtl ? Math.max(8, ...beside.map((note) => note.right + gapPx)) : 8;
  const left = Math.max(leftmost, Math.min(box.left - 14, rightmost - popover.offsetWidth));
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${top + scrollY}px`;
}

function hide(): void {
  clearTimeout(timer);
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  popover.hidden = true;
}

function after(action: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(action, delayMs);
}

const mentionOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLAnchorElement>('.text a:is([href*=".html#"],[data-mention])') ?? undefined) : undefined;

document.addEventListener('pointerover', ({ target, pointerType }) => {
  const link = mentionOf(target);
  if (pointerType === 'touch') return;
  if (link && link !== owner) after(() => show(link));
  else if (link || popover.contains(target as Node)) clearTimeout(timer);
  else if (owner && owner !== document.activeElement) after(hide);
});
document.addEventListener('focusin', ({ target }) => {
  const link = mentionOf(target);
  if (link?.matches(':focus-visible')) show(link);
  else hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

const waiting = mentionOf(document.querySelector('.text a:is(:hover, :focus-visible)'));
if (waiting) show(waiting);
