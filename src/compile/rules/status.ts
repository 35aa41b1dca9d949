import { dateOrUndefined, type EdtfDate } from '../../article/date.ts';
import type { DateEntry } from '../../article/article.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const status: Rule = {
  name: 'status',
  severity: 'error',
  summary:
    'The status of a date agrees with the day the article speaks from (`asOf`, else `published`): what is planned is not over, what happened is not still to come, what is under way can be so on that day. What is planned for that very day is `planned` until it is reported.',
  example:
    'Unexpected status `planned` in `dates.announcement`, expected `happened`; its date, 2021-06-01, lies before 2021-06-02, the day the article speaks from',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const asOf = dateOrUndefined(fields.asOf ?? fields.published);
    if (!asOf) return;
    for (const [id, entry] of Object.entries(fields.dates)) {
      const date = dateOrUndefined(entry.date);
      const better = date && contradiction(entry.status, date, asOf);
      if (!better) continue;
      const { expected, lies } = better;
      const remedy = `its date, ${date.edtf}, lies ${lies} ${asOf.edtf}, the day the article speaks from`;
      const message = unexpected({ found: `status \`${entry.status}\``, in: `dates.${id}`, expected: `\`${expected}\``, remedy });
      yield { offset: frontmatter.offsetOf(['dates', id, 'status']), message };
    }
  },
};

function contradiction(
  found: DateEntry['status'],
  date: EdtfDate,
  { earliest, latest = '9999-12-31' }: EdtfDate,
): { expected: string; lies: string } | undefined {
  const isOver = date.latest !== undefined && date.latest < earliest;
  const isToCome = date.earliest > latest;
  const goesOn = date.shape === 'span' && date.to !== undefined && date.to.earliest > latest && !isToCome;
  if (isOver && found !== 'happened') return { expected: 'happened', lies: 'before' };
  if (isToCome && found !== 'planned') return { expected: 'planned', lies: 'after' };
  if (goesOn && found === 'happened') return { expected: 'under-way', lies: 'on both sides of' };
  return undefined;
}
