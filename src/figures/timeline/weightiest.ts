import type { DateEntry } from '../../article/article.ts';

/** Of many dates in order the first, the last, and between them those with the most passages and people, in the same order; of equals such as lie apart. */
export function weightiest(dates: DateEntry[], most: number): DateEntry[] {
  if (dates.length <= most) return dates;
  const weight = ({ passages, people, organisations, with: met }: DateEntry) =>
    passages.length + people.length + organisations.length + met.length;
  const between = halved(dates.slice(1, -1)).sort((a, b) => weight(b) - weight(a));
  const kept = new Set([dates[0], dates.at(-1), ...between.slice(0, most - 2)]);
  return dates.filter((date) => kept.has(date));
}

/** The middle of a list, the middles of its halves, and so on. */
function halved<T>(list: T[]): T[] {
  const found: T[] = [];
  for (let parts = [list]; parts.length > 0;) {
    found.push(...parts.flatMap((part) => part.slice(part.length >> 1, (part.length >> 1) + 1)));
    parts = parts
      .flatMap((part) => [part.slice(0, part.length >> 1), part.slice((part.length >> 1) + 1)])
      .filter(({ length }) => length > 0);
  }
  return found;
}
