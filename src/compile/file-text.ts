/** The text of a file, or why it has none. */
export interface FileText {
  /** Without a byte order mark, and with LF for a lone CR. Where the bytes are no UTF-8, as near to it as can be had, so that places can be told. */
  text: string;
  refused: { at: number; found: string; expected: string; remedy: string } | undefined;
}

/** The most bytes that an article file may have. */
export const maxBytes = 1024 * 1024;

/**
 * Decodes a file's bytes as UTF-8; what is empty, too large or in another encoding is refused.
 * @example readText(new Uint8Array([0xff, 0xfe])).refused?.found //=> 'text in UTF-16'
 */
export function readText(bytes: Uint8Array): FileText {
  if (bytes.length > maxBytes) return { text: '', refused: tooLarge(bytes.length) };
  if (isUtf16(bytes)) return { text: '', refused: wrongEncoding('text in UTF-16') };
  // YAML does not know the line end of old Macs; the replacement moves nothing.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r(?!\n)/gu, '\n');
  if (text.trim() === '') return { text: '', refused: empty };
  return { text, refused: isUtf8(bytes) ? undefined : wrongEncoding('byte that is no UTF-8', text.indexOf('\uFFFD')) };
}

const empty = { at: 0, found: 'empty file', expected: 'an article', remedy: 'begin with its frontmatter between two lines of `---`' };

function tooLarge(size: number): FileText['refused'] {
  const found = `size of ${(size / maxBytes).toFixed(1)} MiB`;
  return { at: 0, found, expected: 'at most 1 MiB', remedy: 'an article of that length is several explainers' };
}

function wrongEncoding(found: string, at = 0): FileText['refused'] {
  return { at, found, expected: 'UTF-8', remedy: 'save the file again with the encoding UTF-8' };
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
