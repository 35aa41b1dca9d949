import type { WrittenScalar } from './frontmatter.ts';

/**
 * Where each character of a YAML text stands in the file, escapes, doubled quotes and folded lines taken into account.
 *
 * @example
 * const offsetAt = scalarOffsets(`a: 'it''s'`, { style: 'quoted', value: "it's", start: 3, end: 10 });
 * offsetAt(3) //=> 7
 */
export function scalarOffsets(source: string, scalar: WrittenScalar): (index: number) => number {
  const value = String(scalar.value);
  const quote = scalar.style === 'quoted' ? source[scalar.start] : undefined;
  const offsets: number[] = [];
  let at = textStart(source, scalar);
  while (offsets.length < value.length) {
    if (quote === '"') at = skipContinuation(source, at);
    const end = layoutEnd(source, at);
    const layout = layoutEnd(value, offsets.length) - offsets.length;
    if (layout > 0 && end > at) {
      offsets.push(...layoutOffsets(source, at, end, layout));
      at = end;
    } else {
      // Layout that the value does not have is indentation.
      const { length, units } = characterAt(source, end, quote);
      offsets.push(...Array.from({ length: units }, () => end));
      at = end + length;
    }
  }
  return (index) => Math.min(offsets[index] ?? at, scalar.end);
}

function textStart(source: string, { style, start }: WrittenScalar): number {
  if (style === 'plain') return start;
  if (style === 'quoted') return start + 1;
  return source.indexOf('\n', start) + 1;
}

/** Folding turns line ends and indentation into one space or line end, or drops them, so a run is matched from its end. */
function layoutOffsets(source: string, at: number, end: number, inValue: number): number[] {
  const lines = source.slice(at, end).split('\n').length - 1;
  // What follows in the value may come from escapes such as `\t`.
  const own = source[end] === '\\' ? Math.min(inValue, lines === 0 ? end - at : Math.max(1, lines - 1)) : inValue;
  return Array.from({ length: own }, (_, index) => Math.max(at, end - own + index));
}

function layoutEnd(text: string, at: number): number {
  let end = at;
  while (/[ \t\r\n]/u.test(text[end] ?? '')) end++;
  return end;
}

/** A backslash at the end of a line joins it with the next one. */
function skipContinuation(source: string, at: number): number {
  return /^\\\r?\n/u.test(source.slice(at, at + 3)) ? layoutEnd(source, at + 1) : at;
}

/** The length of a character as it is written, and its units in the value: an escape beyond the first 65,536 has two. */
function characterAt(source: string, at: number, quote: string | undefined): { length: number; units: number } {
  if (quote === "'" && source.startsWith("''", at)) return { length: 2, units: 1 };
  const escape =
    quote === '"' ? /^\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])/u.exec(source.slice(at, at + 10))?.[0] : undefined;
  if (escape === undefined) return { length: 1, units: 1 };
  const code = escape.startsWith('\\U') ? Number.parseInt(escape.slice(2), 16) : 0;
  return { length: escape.length, units: code > 0xffff ? 2 : 1 };
}
