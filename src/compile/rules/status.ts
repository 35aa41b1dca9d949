import { compareDays } from '../../article/calendar.ts';
import { type BoundedDate, boundedDateOrUndefined, dateOrUndefined, type EdtfDate } from '../../article/date.ts';
import { dateTextOf } from '../../article/claims.ts';
import type { DraftFields } from '../draft-fields.ts';
import type { Mistake } from '../messages/message.ts';
import type { FieldPath } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

export const status: Rule = {
  name: 'status',
  severity: 'error',
  summary:
    'The status of a date fits the day of the article (`asOf`, or else `published`). An earlier date has happened, was cancelled or postponed, or nobody knows (`unknown`). A later one is planned, cancelled or postponed. On the day itself any status can be right. What was due that day stays `planned` until it is reported. Only a postponed date has `postponedTo`, which names a later one.',
  example:
    'In `dates.announcement`, `planned` does not fit `2021-06-01`, which is before the day of the article, `2021-06-02`. Write what became of it: `happened`, `cancelled`, `postponed`, or `unknown` if no source says; or correct the date.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const asOf = boundedDateOrUndefined(fields.asOf ?? fields.published);
    for (const [id, entry] of Object.entries(fields.dates)) {
      const date = dateOrUndefined(dateTextOf(entry));
      for (const { status, path } of statusesIn(entry)) {
        const found = date && asOf && contradiction(status, date, asOf);
        if (!found) continue;
        const wrong = `\`${status}\` does not fit \`${date.edtf}\`, which ${found.lies} the day of the article, \`${asOf.edtf}\``;
        yield { offset: frontmatter.offsetOf(['dates', id, ...path]), in: `dates.${id}`, wrong, remedy: found.remedy, guess: found.guess };
      }
      const misplaced = wrongPlace(id, fields.dates);
      if (misplaced) yield { offset: frontmatter.offsetOf(['dates', id, 'postponedTo']), in: `dates.${id}`, ...misplaced };
    }
  },
};

/** What the entry says became of the date, and what sources say where they differ. */
function statusesIn({ status, claims }: DraftFields['dates'][string]): { status: Statuses; path: FieldPath }[] {
  const claimed = claims.flatMap((claim, index) =>
    claim.status === undefined ? [] : [{ status: claim.status, path: ['claims', index, 'status'] }],
  );
  return [...(status === undefined ? [] : [{ status, path: ['status'] }]), ...claimed];
}

type Statuses = NonNullable<DraftFields['dates'][string]['status']>;

interface Contradiction extends Pick<Mistake, 'remedy' | 'guess'> {
  lies: string;
}

function contradiction(found: Statuses, date: EdtfDate, { earliest, latest }: BoundedDate): Contradiction | undefined {
  const isOver = date.latest !== undefined && compareDays(date.latest, earliest) < 0;
  const isToCome = date.earliest !== undefined && compareDays(date.earliest, latest) > 0;
  const goesOn = date.shape === 'span' && date.to !== undefined && compareDays(date.to.earliest, latest) > 0 && !isToCome;
  if (isOver && (found === 'planned' || found === 'under-way'))
    return {
      lies: 'is before',
      remedy: 'write what became of it: `happened`, `cancelled`, `postponed`, or `unknown` if no source says; or correct the date',
    };
  if (isToCome && (found === 'happened' || found === 'under-way' || found === 'unknown'))
    return { lies: 'is after', guess: 'planned', remedy: 'choose `cancelled` or `postponed`, or correct the date' };
  if (goesOn && found === 'happened') return { lies: 'goes on after', guess: 'under-way', remedy: 'correct the date' };
  return undefined;
}

/** What is wrong with the date that takes the place of another. */
function wrongPlace(id: string, dates: DraftFields['dates']): Mistake | undefined {
  const entry = dates[id];
  const to = entry?.postponedTo;
  if (entry === undefined || to === undefined) return undefined;
  if (entry.status === undefined)
    return { wrong: '`postponedTo` stands beside claims about the status', remedy: 'delete it, and write the new day in the `summary`' };
  if (entry.status !== 'postponed')
    return { wrong: `\`postponedTo\` stands beside the status \`${entry.status}\``, remedy: 'write `postponed`, or delete `postponedTo`' };
  const next = Object.hasOwn(dates, to) ? dates[to] : undefined;
  const [old, later] = [entry, next].map((one) => dateOrUndefined(one && dateTextOf(one)));
  const isEarlier = old?.earliest !== undefined && later?.latest !== undefined && compareDays(later.latest, old.earliest) < 0;
  if (to === id || isEarlier || leadsBack(id, dates))
    return { wrong: `\`postponedTo\` names \`${to}\`, which is not a later date`, remedy: 'name the date that takes its place' };
  return undefined;
}

function leadsBack(id: string, dates: DraftFields['dates']): boolean {
  const seen = new Set<string>();
  let at = dates[id]?.postponedTo;
  while (at !== undefined && Object.hasOwn(dates, at) && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = dates[at]?.postponedTo;
  }
  return false;
}
