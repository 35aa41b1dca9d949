import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** A save is several changes, such as one to an empty file and one to what it holds: what is read after them has all. */
const settledMs = 30;

/**
 * Watches a folder and the folders in it, which is as deep as explainers lie. Unlike a watcher of everything it looks at no file, so that
 * a thousand explainers are watched at once.
 */
export class ContentWatch {
  readonly #folder: string;
  readonly #onChange: (names: string[]) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onChange Told the names in the folder under which something has changed: once for changes that follow each other at once. */
  constructor(folder: string, onChange: (names: string[]) => void) {
    this.#folder = folder;
    this.#onChange = onChange;
    this.#watch('', (name) => {
      this.#watchWithin(name);
      this.#report(name);
    });
    for (const entry of readdirSync(folder, { withFileTypes: true })) this.#watchWithin(entry.name, entry);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** Watches what lies under a name now, if it is a folder. */
  #watchWithin(
    name: string,
    entry: Pick<Dirent, 'isDirectory'> | undefined = lstatSync(join(this.#folder, name), { throwIfNoEntry: false }),
  ): void {
    this.#watchers.get(name)?.close();
    this.#watchers.delete(name);
    if (entry?.isDirectory()) this.#watch(name, () => this.#report(name));
  }

  #watch(name: string, onChange: (within: string) => void): void {
    const watcher = watch(join(this.#folder, name), (_, within) => onChange(within ?? ''));
    // It was deleted before it could be watched, or while it was.
    watcher.on('error', () => watcher.close());
    this.#watchers.set(name, watcher);
  }

  #report(name: string): void {
    this.#changed.add(name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const names = [...this.#changed];
      this.#changed.clear();
      this.#onChange(names);
    }, settledMs);
  }
}
