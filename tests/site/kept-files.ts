import type { Kept, KeptFile } from '../../src/browser/worker.ts';

/** What a service worker keeps, read from the list in front of its code. */
export function keptFiles(code: string): KeptFile[] {
  const [list = ''] = /(?<=^const kept=).*(?=;$)/mu.exec(code) ?? [];
  return (JSON.parse(list) as Kept).files;
}
