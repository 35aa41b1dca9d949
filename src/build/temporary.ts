import { rmSync } from 'node:fs';
import { constants } from 'node:os';

const folders = new Set<string>();

/** Has a folder deleted when this process ends, also where somebody stops it. */
export function deleteAtEnd(folder: string): void {
  if (folders.size === 0) watchTheEnd();
  folders.add(folder);
}

function watchTheEnd(): void {
  process.once('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
