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
  const offsets: number[] = [];
  const singleQuoted = source[scalar.start] === "'" && scalar.style === 'quoted';
  let at = textStart(source, scalar);
  for (let index = 0; index < value.length; index++) {
    at = skipLayout(source, at, value[index] ?? '');
    offsets.push(Math.min(at, scalar.end));
    const escape = source[at] === value[index] ? undefined : escapeAt(source, at);
    if (escape) {
      // An escape beyond the first 65,536 characters is one in the file and two in the value.
      for (let rest = 1; rest < escape.units; rest++, index++) offsets.push(at);
      at += escape.length;
    } else at += singleQuoted && source.startsWith("''", at) ? 2 : 1;
  }
  return (index) => offsets[index] ?? (offsets.at(-1) ?? scalar.start) + (index >= offsets.length && offsets.length > 0 ? 1 : 0);
}

function textStart(source: string, { style, start }: WrittenScalar): number {
  if (style === 'plain') return start;
  if (style === 'quoted') return start + 1;
  return source.indexOf('\n', start) + 1;
}

/** Folding turns line ends and indentation into one space or one line end, or drops them. */
function skipLayout(source: string, at: number, wanted: string): number {
  if (source[at] === wanted && !isLayout(wanted)) return at;
  let end = at;
  while (isLayout(source[end])) end++;
  if (!isLayout(wanted)) return end;
  return end > at ? lastLayout(source, at, end, wanted) : at;
}

/** A layout character of the value is the last of the run that became it, or, within a run, the next one like it. */
function lastLayout(source: string, at: number, end: number, wanted: string): number {
  const folded = source.slice(at, end).includes('\n');
  return !folded && source[at] === wanted ? at : end - 1;
}

function isLayout(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function escapeAt(source: string, at: number): { length: number; units: number } | undefined {
  const match = /^\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])/u.exec(source.slice(at, at + 10));
  if (!match) return undefined;
  const code = match[0].startsWith('\\U') ? Number.parseInt(match[0].slice(2), 16) : 0;
  return { length: match[0].length, units: code > 0xffff ? 2 : 1 };
}
