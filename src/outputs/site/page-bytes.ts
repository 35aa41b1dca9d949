/**
 * How large a page of the site’s explainers may be, in bytes before compression and without its style: however many explainers there
 * are, one of their lists loads as fast as one of their pages.
 */
export const mostPageBytes = 20 * 1024;

/** Bytes of a text in a page, or in what it tells programs: no less than it takes there. */
export function bytesOf(text: string): number {
  const coded = text.match(/[<>&"'\u0060\\]/gu)?.length ?? 0;
  return new TextEncoder().encode(text).length + 5 * coded;
}

/** What a page has room for. */
interface Room<Item> {
  most: number;
  /** So many are taken however large they are. */
  least?: number;
  /** Bytes of the page without its items. */
  frame: number;
  bytes: (item: Item, index: number) => number;
}

/** The first items, as many as a page has room for, and those that are left. */
export function takeWithin<Item>(items: Item[], { most, least = 1, frame, bytes }: Room<Item>): { taken: Item[]; left: Item[] } {
  let sum = frame;
  let end = 0;
  for (const [index, item] of items.slice(0, most).entries()) {
    sum += bytes(item, index);
    if (sum > mostPageBytes && index >= least) break;
    end = index + 1;
  }
  return { taken: items.slice(0, end), left: items.slice(end) };
}
