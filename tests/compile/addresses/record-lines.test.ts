import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLines, readHeads, readLines } from '../../../src/compile/addresses/record-lines.ts';

const value = fc.oneof(fc.string(), fc.record({ slugs: fc.array(fc.string()) }));
const record = fc.tuple(value, fc.array(fc.tuple(fc.string({ minLength: 1 }), value)));
const headsOf = (text: string) => readLines(text)?.flatMap(([key, head]) => (key === '' ? [head] : []));

test('the heads are those of all lines: of a record, of two that were merged, and of one that was laid out anew', () => {
  fc.assert(
    fc.property(record, record, ([head, lines], [other, more]) => {
      const [text, second] = [formatLines(head, lines), formatLines(other, more)];
      expect(readHeads(text)).toEqual([head]);
      const merged = `${text.replace(/\}\n$/u, '')}${second.replace(/^\{/u, ',')}`;
      expect(readHeads(merged)).toEqual(headsOf(merged));
      const anew = JSON.stringify(JSON.parse(text), undefined, 2);
      expect(readHeads(anew)).toEqual(headsOf(anew));
    }),
  );
});

test('what is no record has no head', () => {
  for (const text of ['', 'text', '{"": ', '{"a": 1}', '[]']) expect(readHeads(text)).toEqual([]);
});
