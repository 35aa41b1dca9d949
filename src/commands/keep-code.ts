import { enableCompileCache } from 'node:module';

/** Where Node keeps code in the form that it runs. */
export const keptCode = '.cache/code';

/**
 * Has Node keep the code that is imported from now on in the form that it runs, for this process, its threads and the processes that it
 * starts: the next start need not read it anew. What a module imports at its head is read before it runs, so commands import the rest later.
 */
export function keepCode(): void {
  process.env.NODE_COMPILE_CACHE ??= keptCode;
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
