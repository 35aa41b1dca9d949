/**
 * True where the way from something to what it is a part of, and on from there, leads back to it.
 * @example isInCircle('a', (id) => (id === 'a' ? 'b' : 'a')) //=> true
 */
export function isInCircle(start: string, wholeOf: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let id = wholeOf(start); id !== undefined && !seen.has(id); id = wholeOf(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}
