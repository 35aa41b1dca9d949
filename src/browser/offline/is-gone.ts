import { cacheName } from './cache-names.ts';

/**
 * True where a site says that it no longer has a worker: nothing is at its address, something else, or the way to another address. Without
 * a connection, or while the server has a failure of its own, nobody says so.
 */
export async function isGone(script: string): Promise<boolean> {
  try {
    const answer = await fetch(script, { cache: 'no-cache', redirect: 'manual' });
    if (answer.ok) return !(await answer.text()).includes(cacheName);
    return answer.type === 'opaqueredirect' || answer.status === 404 || answer.status === 410;
  } catch {
    return false;
  }
}
