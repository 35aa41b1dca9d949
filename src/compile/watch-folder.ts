import path from 'node:path';

/** For 50 ms after a change chokidar, which watches, reports no other change of that file: what is read later has both. */
const settledMs = 60;

/** What reports changes: the dev server's watcher. */
interface Watcher {
  add: (folder: string) => unknown;
  on: (event: 'add' | 'change' | 'unlink', report: (file: string) => void) => unknown;
}

/** Calls `act` soon after files in the folder were added, changed or removed: once for changes that follow each other at once. */
export function watchFolder(watcher: Watcher, folder: string, act: () => void): void {
  const root = path.resolve(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.add(root);
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (changed) => {
      if (path.relative(root, changed).startsWith('..')) return;
      clearTimeout(timer);
      timer = setTimeout(act, settledMs).unref();
    });
}
