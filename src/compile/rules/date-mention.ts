import { dateOrUndefined, type EdtfDate } from '../../article/date.ts';
import { findDays, isWithin, type SaidDay } from '../days-in-text.ts';
import { mentions } from '../markdown-places.ts';
import { quoted, unexpected } from '../message.ts';
import { plainText } from '../plain-text.ts';
import type { Rule } from '../rule.ts';

export const dateMention: Rule = {
  name: 'date-mention',
  severity: 'error',
  summary:
    'A day, month, year or weekday in the words of a `date:` mention lies within the date that it names. Read for articles in English.',
  example: 'Unexpected `Wednesday 1 June` in a mention of `announcement`, expected a day within its date, 2021-06-01, a Tuesday',
  needs: 'frontmatter',
  *check({ fields, body, brief }) {
    if (!fields.language.startsWith('en')) return;
    for (const text of [body, ...brief]) {
      for (const { kind, id, node, offset } of mentions(text)) {
        const entry = kind === 'date' && Object.hasOwn(fields.dates, id) ? fields.dates[id] : undefined;
        const date = dateOrUndefined(entry?.date);
        if (!date) continue;
        const wrong = findDays(plainText(node)).find((said) => !isOn(said, date));
        if (wrong) yield { offset, message: message(wrong, id, date) };
      }
    }
  },
};

function isOn(said: SaidDay, { earliest, latest }: EdtfDate): boolean {
  return isWithin(said, earliest, latest);
}

function message({ words }: SaidDay, id: string, { edtf, earliest, latest }: EdtfDate): string {
  const weekday = new Date(`${earliest}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  const expected = `a day within its date, ${edtf}${earliest === latest ? `, a ${weekday}` : ''}`;
  return unexpected({ found: `${quoted(words)} in a mention of \`${id}\``, expected });
}
