/**
 * Where each character of a Markdown text node stands in its source: escapes and entities are longer there,
 * and lines begin with indentation or the marks of a quote.
 *
 * @example textOffsets('a &amp; b', 0, 'a & b')(4) //=> 8
 */
export function textOffsets(source: string, start: number, value: string): (index: number) => number {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    if (value[index - 1] === '\n') at = lineStart(source, at, value[index]);
    const length = lengthInSource(source, at, value.slice(index, index + longestEntity));
    // A backslash stands before its character.
    offsets.push(source[at] === '\\' && length === 2 ? at + 1 : at);
    at += length;
  }
  return (index) => offsets[index] ?? at;
}

const longestEntity = 40;

function lineStart(source: string, at: number, first: string | undefined): number {
  let next = at;
  while (source[next] !== first && /[ \t>]/u.test(source[next] ?? '')) next++;
  return next;
}

function lengthInSource(source: string, at: number, value: string): number {
  if (source[at] === '\r' && source[at + 1] === '\n') return value.startsWith('\r') ? 1 : 2;
  if (source[at] === '\\' && source[at + 1] === value.at(0) && !value.startsWith('\\')) return 2;
  if (source.startsWith('\\\\', at) && !value.startsWith('\\\\')) return 2;
  const entity = /^&(?:#x?[\da-f]{1,7}|[a-z\d]{1,32});/iu.exec(source.slice(at, at + longestEntity))?.[0];
  return entity && !value.startsWith(entity) ? entity.length : 1;
}
