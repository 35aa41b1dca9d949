import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/outputs/data/csv.ts';
import type { Cell, Field } from '../../../src/outputs/data/table-columns.ts';
import { unguarded } from '../unguarded.ts';

const fields = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'string', description: '' }));
const csv = (rows: Cell[][], ...names: string[]) => toCsv({ fields: fields(...names), rows });
const read = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });

describe('toCsv', () => {
  it('is RFC 4180: a header, CR LF at the end of each line, quotes where they are needed', () => {
    const rows: Cell[][] = [
      ['plain', 'a, b', 1],
      ['“curly”', 'said "no"', undefined],
      ['two\nlines', '', 0.5],
    ];
    expect(csv(rows, 'one', 'two', 'three')).toBe('one,two,three\r\nplain,"a, b",1\r\n“curly”,"said ""no""",\r\n"two\nlines",,0.5\r\n');
  });

  it('has a header without rows, too', () => {
    expect(csv([], 'id', 'name')).toBe('id,name\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|’/C calc’!A0', '＝1', '=HYPERLINK("https://example.org","x")'])(
    'keeps %j from being a formula',
    (text) => {
      const [, [cell = ''] = []] = read(csv([[text]], 'text')).data;
      expect(cell).toBe(`'${text}`);
      expect(unguarded(cell)).toBe(text);
    },
  );

  it('leaves numbers and all other texts as they are', () => {
    const rows = [[-77.04, "'tis", '–5 %', "O'Neil = O'Neil"]];
    expect(read(csv(rows, 'a', 'b', 'c', 'd')).data[1]).toEqual(['-77.04', "'tis", '–5 %', "O'Neil = O'Neil"]);
  });

  it('gives every text back that is read by another’s parser', () => {
    const pieces = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '\\n', '\t', '＝', 'a', '😀', '</script>');
    const text = fc.array(fc.oneof(pieces, fc.string()), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
        const { data, errors } = read(csv(rows, 'one', 'two'));
        expect(errors).toEqual([]);
        expect(data.slice(1, -1).map((row) => row.map(unguarded))).toEqual(rows);
        for (const cell of data.slice(1, -1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
  });
});
