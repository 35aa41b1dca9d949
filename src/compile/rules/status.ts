import { compareDays } from '../../article/calendar.ts';
import { type BoundedDate, boundedDateOrUndefined, dateOrUndefined, type EdtfDate } from '../../article/date.ts';
import type { DateEntry } from '../../article/article.ts';
import type { Rule } from './rule.ts';

export const status: Rule = {
  name: 'status',
  severity: 'error',
  summary:
    'The status of a date fits the day of the article (`asOf`, or else `published`). An earlier date has happened, and a later one is planned. On the day itself any status can be right. What was due that day stays `planned` until it is reported.',
  example:
    'In `dates.announcement`, `planned` does not fit `2021-06-01`, which is before the day of the article, `2021-06-02`. Write `happened`, or correct the date.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const asOf = boundedDateOrUndefined(fields.asOf ?? fields.published);
    if (!asOf) return;
    for (const [id, entry] of Object.entries(fields.dates)) {
      const date = dateOrUndefined(entry.date);
      const better = date && contradiction(entry.status, date, asOf);
      if (!better) continue;
      const wrong = `\`${entry.status}\` does not fit \`${date.edtf}\`, which ${better.lies} the day of the article, \`${asOf.edtf}\``;
      const offset = frontmatter.offsetOf(['dates', id, 'status']);
      yield { offset, in: `dates.${id}`, wrong, guess: better.status, remedy: 'correct the date' };
    }
  },
};

function contradiction(
  found: DateEntry['status'],
  date: EdtfDate,
  { earliest, latest }: BoundedDate,
): { status: string; lies: string } | undefined {
  const isOver = date.latest !== undefined && compareDays(date.latest, earliest) < 0;
  const isToCome = date.earliest !== undefined && compareDays(date.earliest, latest) > 0;
  const goesOn = date.shape === 'span' && date.to !== undefined && compareDays(date.to.earliest, latest) > 0 && !isToCome;
  if (isOver && found !== 'happened') return { status: 'happened', lies: 'is before' };
  if (isToCome && found !== 'planned') return { status: 'planned', lies: 'is after' };
  if (goesOn && found === 'happened') return { status: 'under-way', lies: 'goes on after' };
  return undefined;
}
