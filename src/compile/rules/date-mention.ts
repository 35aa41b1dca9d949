import { hasWeekday, weekdayOf } from '../../article/calendar.ts';
import { claimedDates, dateTextOf } from '../../article/claims.ts';
import { dateOrUndefined, type EdtfDate } from '../../article/date.ts';
import type { SaidDate } from '../../languages/prose.ts';
import { proseReadingFor } from '../../languages/words.ts';
import { isWithin } from '../prose/said-day.ts';
import type { Draft } from '../draft.ts';
import { mentions } from '../markdown/markdown-places.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Rule } from './rule.ts';

export const dateMention: Rule = {
  name: 'date-mention',
  severity: 'error',
  summary:
    'A mention of a date says that date. If it says “on Tuesday 1 June”, the entry has that day. Where the words may mean another day, as in “[the vote of 1 June](date:vote)”, the check warns. It skips names (“April Ryan”, “Good Friday”), and days after “before” or “after”. It checks weekdays from 15 October 1582 on, and reads articles in English.',
  example:
    '`Wednesday 1 June` does not fit the date `announcement`, which is `2021-06-01`, a Tuesday. Correct the words, or mention another date.',
  needs: 'frontmatter',
  *check({ fields, body, brief }) {
    const reading = proseReadingFor(fields.language);
    if (!reading) return;
    for (const text of [body, ...brief]) {
      for (const { kind, id, node, offset } of mentions(text)) {
        const step = kind === 'step' ? stepWith(fields, id) : undefined;
        const dateId = kind === 'date' ? id : (step?.on ?? '');
        const entry = Object.hasOwn(fields.dates, dateId) ? fields.dates[dateId] : undefined;
        const date = dateOrUndefined(step?.date ?? (entry && dateTextOf(entry)));
        if (!date) continue;
        const claims = entry && entry.date === undefined ? claimedDates(entry).flatMap((text) => dateOrUndefined(text) ?? []) : [];
        const words = plainText(node);
        const { dates, isAll } = reading.findDates(words);
        const wrong = dates.filter(
          (said) => !said.days.every((day) => (claims.length > 0 ? claims : [date]).some((one) => isWithin(day, one))),
        );
        const [first] = wrong;
        // One of several that fits is the one that is meant, unless the others are a part of the same.
        if (!first || (!isAll && wrong.length < dates.length)) continue;
        yield { offset, ...mistake(first, id, date), isDoubtful: !isAll || isRough(date) || /[()/[\]]/u.test(words) };
      }
    }
  },
};

function stepWith({ pledges }: Draft['fields'], id: string): Draft['fields']['pledges'][string]['steps'][string] | undefined {
  return Object.values(pledges).find(({ steps }) => Object.hasOwn(steps, id))?.steps[id];
}

function isRough({ from, to }: EdtfDate): boolean {
  return [from, to].some((end) => end && (end.approximate || end.uncertain));
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function mistake({ words }: SaidDate, id: string, { edtf, earliest, latest }: EdtfDate): Mistake {
  const weekday = earliest !== undefined && earliest === latest && hasWeekday(earliest) ? `, a ${weekdays[weekdayOf(earliest)] ?? ''}` : '';
  const day = `\`${edtf}\`${weekday}`;
  return {
    wrong: `${quoted(words)} does not fit the date \`${id}\`, which is ${day}`,
    remedy: 'correct the words, or mention another date',
  };
}
