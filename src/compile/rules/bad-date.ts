import { dateFields, readDate } from '../../article/date-fields.ts';
import { DateError } from '../../article/moment.ts';
import { type DateLimits, frontmatter as schema } from '../../article/schema.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

const fields = dateFields(schema);

export const badDate: Rule = {
  name: 'bad-date',
  severity: 'error',
  summary: 'A date stands in quotes, has one of the forms under “Dates”, and exists. It does not end before it starts.',
  example: 'In `dates.announcement.date`, the date `2021-02-30` names 2021-02-30, a day that does not exist. Correct the day or month.',
  needs: 'frontmatter',
  *check({ values, frontmatter }) {
    const found = fields.flatMap(({ path, limits }) => fieldValues(values, path.join('.')).map((one) => ({ ...one, limits })));
    for (const { path, value, limits } of found) {
      if (typeof value !== 'string' || value.trim() === '') continue;
      const { wrong, remedy } = mistakeIn(value, limits) ?? (frontmatter.scalarAt(path)?.style === 'plain' ? withoutQuotes(value) : {});
      if (wrong !== undefined && remedy !== undefined)
        yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong: `the date ${quoted(value)} ${wrong}`, remedy };
    }
  },
};

function mistakeIn(text: string, limits: DateLimits): Pick<Mistake, 'wrong' | 'remedy'> | undefined {
  try {
    readDate(text, limits);
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
}

function withoutQuotes(value: string): Pick<Mistake, 'wrong' | 'remedy'> {
  return { wrong: 'has no quotes', remedy: `write \`"${value}"\`` };
}
