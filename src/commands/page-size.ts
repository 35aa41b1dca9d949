import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** What a reader on a phone may be sent, in bytes; a page is its HTML with the CSS and script in it. */
export const budgetBytes = {
  /** The first ten packets of a fresh connection hold it. */
  page: 14_600,
  /** A page that leads on to a section, paragraph or entry. */
  sharePage: 1024,
  /** A view for a frame on somebody else's page. */
  embed: 10 * 1024,
  /** The script that such a page asks for. */
  embedScript: 1024,
  /** The script of the share menu, which comes with its first use. */
  shareScript: 10 * 1024,
  /** A service worker, and the script that says what it keeps; both come after the page. */
  worker: 8 * 1024,
  offlineScript: 2 * 1024,
  land: 10 * 1024,
  fonts: 60 * 1024,
} as const;

/** Requests that a first view may make, the icon apart: the page, two fonts and the land. */
export const budgetRequests = 4;

/** Bytes of a file in brotli: of the copy that lies beside it, or else at its best. */
export function brotliBytes(file: string): number {
  const copy = `${file}.br`;
  return existsSync(copy) ? statSync(copy).size : brotliCompressSync(readFileSync(file)).length;
}

/** What a page is made of, each part by the bytes that the page would be smaller without it; what is left is text and its markup. */
const partPatterns = {
  styles: /<style>.*?<\/style>/gsu,
  scripts: /<script(?![^>]*json).*?<\/script>/gsu,
  figures: /<svg.*?<\/svg>/gsu,
  'what programs read': /<script[^>]*json.*?<\/script>|<(?:meta|link) [^>]*>/gsu,
};

/** The parts of a page and the brotli bytes that each adds to it. */
export function partSizes(html: string): [part: string, bytes: number][] {
  const size = (text: string) => brotliCompressSync(text).length;
  const whole = size(html);
  const parts = Object.entries(partPatterns).map(([part, pattern]): [string, number] => [part, whole - size(html.replace(pattern, ''))]);
  const rest = parts.reduce((left, [, bytes]) => left - bytes, whole);
  return [...parts, ['text and its markup', rest]];
}
