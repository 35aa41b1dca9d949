// Shows an entry's card beside its mention, on hover and on focus. Esc closes it; it can be hovered itself (WCAG 1.4.13).
// It comes when a mention is first pointed at (first-use.ts), after what the cards say: a row for each. A page that is a whole
// explainer holds both itself.

type Row = [id: string, kind: string, title: string, line: string, summary: string, state: string];

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
  font-size: 0.84rem;
  line-height: 1.4;
}
.card b {
  display: block;
  font-size: 1.05rem;
  font-weight: 800;
  letter-spacing: -0.01em;
}
.card i {
  display: block;
  color: var(--color-muted);
  font: 400 0.94rem/1.35 var(--font-serif);
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
@media print {
  .card {
    display: none;
  }
}`);
document.adoptedStyleSheets.push(sheet);
const card = document.createElement('div');
card.setAttribute('role', 'tooltip');
card.id = 'card';
card.hidden = true;
document.body.append(card);

let owner: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const gapPx = 6;
const delayMs = 150;

function part(tag: string, text: string): HTMLElement[] {
  if (!text) return [];
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = 'auto';
  return [element];
}

function show(link: HTMLAnchorElement): void {
  const row = rows.get(link.hash.slice(1));
  if (!row) return;
  hide();
  owner = link;
  const [, kind, title, line, summary, state] = row;
  card.className = `card ${kind}`;
  card.replaceChildren(
    ...part('b', title),
    ...part('i', line),
    ...part('p', summary),
    ...part('p', state && `${state} ${document.dir === 'rtl' ? '←' : '→'}`),
  );
  card.hidden = false;
  link.setAttribute('aria-describedby', card.id);
  place(link);
}

/** Below the mention, or above it where there is no room; always inside the window, and never over the mention. */
function place(link: HTMLAnchorElement): void {
  const box = link.getBoundingClientRect();
  const below = box.bottom + gapPx;
  const fits = below + card.offsetHeight < innerHeight;
  const left = Math.max(8, Math.min(box.left - 14, document.documentElement.clientWidth - card.offsetWidth - 8));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(fits ? below : box.top - gapPx - card.offsetHeight) + scrollY}px`;
}

function hide(): void {
  clearTimeout(timer);
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  card.hidden = true;
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
  else if (link || card.contains(target as Node)) clearTimeout(timer);
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
