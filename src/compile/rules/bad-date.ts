import { DateError, parseDate } from '../../article/date.ts';
import { fieldValues } from '../field-values.ts';
import { formatPath } from '../frontmatter.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

const fields = ['published', 'updated', 'asOf', 'sources.*.published', 'dates.*.date', 'corrections.*.date', 'retired.*.on'];

export const badDate: Rule = {
  name: 'bad-date',
  severity: 'error',
  summary:
    'A date is written in EDTF and in quotes, names days that exist, and does not end before it starts. Without quotes YAML readers disagree on what it is.',
  example: 'Unexpected date `2021-02-30` in `dates.announcement.date`, expected a day that exists; there is no 2021-02-30',
  needs: 'frontmatter',
  *check({ values, frontmatter }) {
    for (const { path, value } of fields.flatMap((field) => fieldValues(values, field))) {
      if (typeof value !== 'string' || value.trim() === '') continue;
      const expected = mistakeIn(value);
      const where = { offset: frontmatter.offsetOf(path), in: formatPath(path) };
      if (expected) yield { ...where, message: unexpected({ found: `date ${quoted(value)}`, in: where.in, expected }) };
      else if (frontmatter.scalarAt(path)?.style === 'plain') yield { ...where, message: withoutQuotes(value, where.in) };
    }
  },
};

function mistakeIn(text: string): string | undefined {
  try {
    parseDate(text);
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

function withoutQuotes(value: string, field: string): string {
  return unexpected({
    found: `date ${quoted(value)} without quotes`,
    in: field,
    expected: 'a date in quotes',
    remedy: `write \`"${value}"\``,
  });
}
