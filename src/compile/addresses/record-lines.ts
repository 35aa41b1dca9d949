/** A key of a record and what stands for it. */
export type RecordLine = [key: string, value: unknown];

/**
 * What a record holds, a JSON object with one line a key; undefined for text that is none. A key that stands in two lines, as
 * after a merge that keeps what both sides have, is there twice: `JSON.parse` alone would forget the first.
 * @example readLines('{"": 1\n,"a": 2\n,"a": 3\n}') //=> [['', 1], ['a', 2], ['a', 3]]
 */
export function readLines(text: string): RecordLine[] | undefined {
  const lines = text.trim().replace(/\}$/u, '').split('\n');
  // What was laid out anew by an editor is read as any JSON.
  return entriesOf(lines.filter((line) => line.trim() !== '').map((line) => `{${line.replace(/^[{,]/u, '')}}`)) ?? entriesOf([text]);
}

/**
 * What stands under the empty key of a record, its head; after a merge there may be several. Its other lines are not read, which are many.
 * @example readHeads('{"": 1\n,"a": 2\n}') //=> [1]
 */
export function readHeads(text: string): unknown[] {
  const heads = text.split('\n').filter((line) => /^[{,]"":/u.test(line));
  const lines = heads.length > 0 ? readLines(`${heads.join('\n')}\n}`) : undefined;
  return (lines ?? readLines(text) ?? []).filter(([key]) => key === '').map(([, value]) => value);
}

function entriesOf(objects: string[]): RecordLine[] | undefined {
  try {
    return objects.flatMap((text) => Object.entries(JSON.parse(text) as object));
  } catch {
    return undefined;
  }
}

/**
 * A record as text: its head, then one line a key, sorted, with the comma before it. So a line is added or changed by itself, and
 * two people's additions merge.
 * @example formatLines('Head', [['b', {}], ['a', {}]]) //=> '{"": "Head"\n,"a": {}\n,"b": {}\n}\n'
 */
export function formatLines(head: unknown, lines: RecordLine[]): string {
  const sorted = lines.toSorted(([a], [b]) => compareKeys(a, b)).map(([key, value]) => `,${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return [`{"": ${JSON.stringify(head)}`, ...sorted, '}', ''].join('\n');
}

/** By code unit, which no locale changes. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
