import { expect, type Locator, type Page, test } from '@playwright/test';

/** What an answer costs at most. */
interface Cost {
  taps?: number;
  keys?: number;
  /** Lines that a screen reader says before the answer, from the top of the page. */
  heard?: number;
}

/** A reader with a task: every tap and key is counted, printed, and held to a limit. */
export class Reader {
  readonly #cost: Required<Cost> = { taps: 0, keys: 0, heard: 0 };
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async tap(place: Locator): Promise<void> {
    this.#cost.taps += 1;
    await place.click();
  }

  /** Presses a key until the place has the focus. */
  async tabTo(place: Locator, most: number): Promise<void> {
    const isFocused = () => place.evaluate((element) => element === document.activeElement);
    for (let pressed = 0; pressed < most && !(await isFocused()); pressed += 1) await this.press('Tab');
    await expect(place).toBeFocused();
  }

  async press(key: string): Promise<void> {
    this.#cost.keys += 1;
    await this.#page.keyboard.press(key);
  }

  /** Reads the accessibility tree in its order until the answer, from where the task leads. */
  async listenFor(answer: RegExp, from: Locator = this.#page.locator('body')): Promise<void> {
    const lines = (await from.ariaSnapshot()).split('\n').filter((line) => !line.trimStart().startsWith('- /url'));
    const at = lines.findIndex((line) => answer.test(line.replaceAll('\u00a0', ' ')));
    expect(at, `${String(answer)} is heard in:\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0);
    this.#cost.heard += at + 1;
  }

  /** Goes from heading to heading, as screen readers can, to the entry, and reads that until the answer. */
  async listenByHeadings(entry: Locator, answer: RegExp): Promise<void> {
    const headings = this.#page.locator('main :is(h1, h2, h3)');
    const sought = await entry.locator('h2, h3').first().elementHandle();
    const at = await headings.evaluateAll((all, heading) => all.indexOf(heading as HTMLElement), sought);
    expect(at).toBeGreaterThanOrEqual(0);
    this.#cost.heard += at;
    await this.listenFor(answer, entry);
  }

  /** Prints what the answer cost, and fails where it cost more than this. */
  expectAtMost(limit: Cost): void {
    const spent = this.#cost;
    const { title } = test.info();
    console.log(`${title}: ${String(spent.taps)} taps, ${String(spent.keys)} keys, ${String(spent.heard)} items heard`);
    for (const kind of ['taps', 'keys', 'heard'] as const) expect(spent[kind], kind).toBeLessThanOrEqual(limit[kind] ?? 0);
  }
}
