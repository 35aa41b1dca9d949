import type { ShareWords } from '../../languages/language.ts';
import { placeBelow, placeInMargin } from './beside.ts';
import { bibtex, citation } from './citation.ts';
import { readSource, shareAddress } from './source.ts';
import type { Status } from './status.ts';

/** The menu of a handle: its link, the system's share sheet, and two forms of citation. One is open at a time. */
export class ShareMenu {
  readonly #words: ShareWords;
  readonly #status: Status;
  readonly #box = document.createElement('div');
  #handle: HTMLAnchorElement | undefined;

  constructor(words: ShareWords, status: Status) {
    this.#words = words;
    this.#status = status;
    this.#box.role = 'menu';
    this.#box.className = 'share-menu';
    this.#box.ariaLabel = words.menu;
    this.#box.append(...this.#items());
    this.#box.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('pointerdown', ({ target }) => {
      const isOwn = target instanceof Node && (this.#box.contains(target) || this.#handle?.contains(target));
      if (!isOwn) this.#close();
    });
  }

  /** Opens the menu beside a handle; closes it where it is open there. */
  toggle(handle: HTMLAnchorElement): void {
    const wasOpen = this.#handle === handle;
    this.#close();
    if (wasOpen) return;
    this.#handle = handle;
    handle.ariaHasPopup = 'menu';
    handle.ariaExpanded = 'true';
    document.body.append(this.#box);
    const at = handle.getBoundingClientRect();
    if (handle.matches('.sharer')) placeBelow(this.#box, at);
    else placeInMargin(this.#box, at, document.getElementById(handle.hash.slice(1))?.getBoundingClientRect());
    const { link, citation: cite } = this.#words;
    const wanted = 'cite' in handle.dataset ? cite : link;
    this.#buttons()
      .find(({ textContent }) => textContent === wanted)
      ?.focus({ preventScroll: true });
  }

  #items(): HTMLButtonElement[] {
    const { link, system, citation: cite, bibtex: bib } = this.#words;
    return [
      this.#item(link, (handle, at) => this.#status.copy(shareAddress(handle), 'link', at)),
      ...('share' in navigator ? [this.#item(system, hand)] : []),
      this.#item(cite, (handle, at) => this.#status.copy(citation(readSource(handle), this.#words), 'citation', at)),
      this.#item(bib, (handle, at) => this.#status.copy(bibtex(readSource(handle), this.#words), 'bibtex', at)),
    ];
  }

  #item(text: string, act: (handle: HTMLAnchorElement, at: DOMRect) => Promise<void>): HTMLButtonElement {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', role: 'menuitem', textContent: text, tabIndex: -1 });
    button.addEventListener('click', () => {
      const handle = this.#handle;
      this.#leave();
      if (handle) void act(handle, handle.getBoundingClientRect());
    });
    return button;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#box.querySelectorAll('button')];
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const steps: Record<string, number | undefined> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
      Tab: event.shiftKey ? at - 1 : at + 1,
    };
    const next = steps[event.key];
    const button = next === undefined ? undefined : buttons[next];
    if (button) button.focus();
    // Past the last item, Tab goes on from the handle.
    else if (event.key === 'Escape' || event.key === 'Tab') this.#leave();
    if (button ?? event.key === 'Escape') event.preventDefault();
  }

  /** Closes and gives the focus back. */
  #leave(): void {
    const handle = this.#handle;
    this.#close();
    handle?.focus({ preventScroll: true });
  }

  #close(): void {
    if (this.#handle) this.#handle.ariaExpanded = null;
    this.#handle = undefined;
    this.#box.remove();
  }
}

async function hand(handle: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: shareAddress(handle) });
  } catch {
    // The reader has closed the sheet, or the system shows why it cannot.
  }
}
