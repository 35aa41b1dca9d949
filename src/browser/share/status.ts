import type { ShareWords } from '../../languages/language.ts';
import { placeBeside } from './beside.ts';

const shownMs = 2500;

/** What has been done, said for a moment beside where it was done, and to screen readers. */
export class Status {
  readonly #words: ShareWords;
  readonly #box = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: ShareWords) {
    this.#words = words;
    this.#box.role = 'status';
    this.#box.className = 'share-says';
    document.body.append(this.#box);
  }

  /** Copies a text and says that it did, or that it could not. */
  async copy(text: string, kind: keyof ShareWords['copied'], at: DOMRect): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(this.#words.copied[kind], at);
    } catch {
      this.#say(this.#words.failed, at);
    }
  }

  #say(text: string, at: DOMRect): void {
    this.#box.textContent = text;
    placeBeside(this.#box, at);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#box.replaceChildren(), shownMs);
  }
}
