import { compareDays } from '../../article/calendar.ts';
import { type BoundedDate, boundedDateOrUndefined } from '../../article/date.ts';
import { dateFields } from '../../article/date-fields.ts';
import { type DateLimits, frontmatter as schema } from '../../article/schema.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

export const dateOrder: Rule = {
  name: 'date-order',
  severity: 'error',
  summary: 'An article is not updated or corrected before it is published. The day in `asOf` is not after its last change.',
  example: 'In `updated`, `2021-06-01` is before `2021-06-02`, the day of publication. Correct one of the two.',
  needs: 'frontmatter',
  *check({ values, fields: { published, updated, corrections }, frontmatter }) {
    const first = boundedDateOrUndefined(published);
    const last = [updated ?? published, ...corrections.map(({ date }) => date)]
      .flatMap((text) => boundedDateOrUndefined(text) ?? [])
      .reduce<BoundedDate | undefined>((a, b) => (a && compareDays(a.latest, b.latest) >= 0 ? a : b), undefined);
    for (const { path: field, limits } of dateFields(schema)) {
      for (const { path, value } of fieldValues(values, field.join('.'))) {
        const day = typeof value === 'string' ? boundedDateOrUndefined(value) : undefined;
        const wrong = day && misplaced(day, limits, first, last);
        if (wrong) yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong, remedy: 'correct one of the two' };
      }
    }
  },
};

function misplaced(
  day: BoundedDate,
  { notBefore, notAfter }: DateLimits,
  first: BoundedDate | undefined,
  last: BoundedDate | undefined,
): string | undefined {
  if (notBefore && first && compareDays(day.latest, first.earliest) < 0)
    return `\`${day.edtf}\` is before \`${first.edtf}\`, the day of publication`;
  if (notAfter && last && compareDays(day.earliest, last.latest) > 0)
    return `\`${day.edtf}\` is after \`${last.edtf}\`, the day of the last change`;
  return undefined;
}
