import path from 'node:path';
import type { FSWatcher } from 'vite';

/** For 50 ms after a change chokidar, which watches, reports no other change of that file: what is read later has both. */
const settledMs = 60;

/** Calls `act` soon after files in the folder were added, changed or removed: once for changes that follow each other at once. */
export function watchFolder(watcher: Pick<FSWatcher, 'add' | 'on'>, folder: string, act: () => void): void {
  const root = path.resolve(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.add(root);
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (changed: string) => {
      if (path.relative(root, changed).startsWith('..')) return;
      clearTimeout(timer);
      timer = setTimeout(act, settledMs).unref();
    });
}
