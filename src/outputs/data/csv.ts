import { stringify } from 'csv-stringify/sync';
import type { Table } from './tables.ts';

/** What a spreadsheet takes for the beginning of a formula, behind apostrophes that were there before. */
const guarded = /^'+[-=+@\t\r＝＋－＠]/u;

/**
 * A table as CSV (RFC 4180): UTF-8, lines that end in CR LF, a header line, quotes where they are needed.
 *
 * A text that a spreadsheet would run as a formula, one that begins with `=`, `+`, `-` or `@`, has an apostrophe before it
 * (OWASP, CSV injection). So has one that begins with apostrophes and then such a sign; so taking off one apostrophe from
 * whatever begins in these ways always gives the text back. Numbers are never changed.
 * @example toCsv({ fields: [{ name: 'id', … }], rows: [['a, b']], … }) //=> 'id\r\n"a, b"\r\n'
 */
export function toCsv({ fields, rows }: Pick<Table, 'fields' | 'rows'>): string {
  return stringify(rows, {
    header: true,
    columns: fields.map(({ name }) => name),
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { string: (value) => (guarded.test(value) ? `'${value}` : value) },
  });
}
