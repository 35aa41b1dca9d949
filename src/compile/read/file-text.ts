import type { Mistake } from '../messages/message.ts';

/** The text of a file, or why it has none. */
export interface FileText {
  /** Without a byte order mark, and with LF for a lone CR. Where the bytes are no UTF-8, as near to it as can be had, so that places can be told. */
  text: string;
  refused: (Mistake & { at: number }) | undefined;
}

/** The most bytes that an article file may have. */
export const maxBytes = 1024 * 1024;

/**
 * Decodes a file's bytes as UTF-8; what is empty, too large or in another encoding is refused.
 * @example readText(new Uint8Array([0xff, 0xfe])).refused?.wrong //=> 'the file is in UTF-16'
 */
export function readText(bytes: Uint8Array): FileText {
  if (bytes.length > maxBytes) return { text: '', refused: tooLarge(bytes.length) };
  if (isUtf16(bytes)) return { text: '', refused: wrongEncoding('the file is in UTF-16') };
  // YAML does not know the line end of old Macs; the replacement moves nothing.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r(?!\n)/gu, '\n');
  if (text.trim() === '') return { text: '', refused: empty };
  return { text, refused: isUtf8(bytes) ? undefined : wrongEncoding('a character here is not in UTF-8', text.indexOf('\uFFFD')) };
}

const empty = { at: 0, wrong: 'the file is empty', remedy: 'begin with its frontmatter between two lines of `---`' };

function tooLarge(size: number): FileText['refused'] {
  const megabytes = (Math.ceil((size / maxBytes) * 10) / 10).toFixed(1);
  return { at: 0, wrong: `the file has ${megabytes} MB, and 1 MB is the most`, remedy: 'split the article into several explainers' };
}

function wrongEncoding(wrong: string, at = 0): FileText['refused'] {
  return { at, wrong, remedy: 'save the file again with the encoding UTF-8' };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** By its byte order mark, or, without one, by the zero bytes that every second place of a Latin text has. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return mark || (first === 0 && third === 0) || (second === 0 && fourth === 0);
}
