/** What a text says of a day: “Tuesday 1 June” says a weekday, a day and a month. */
export interface SaidDay {
  words: string;
  /** 0 is Sunday. */
  weekday?: number;
  day?: number;
  /** 1 is January. */
  month?: number;
  year?: number;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekday = String.raw`(?:(?<weekday>${weekdays.map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`).join('|')}),?\s+)?(?:the\s+)?`;
const monthName = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th)?(?!\d)`;
const days = String.raw`(?<days>${ordinal}(?:\s*(?:,|and|or|to|until|–|-)\s*${ordinal})*)`;
const year = String.raw`(?:,?\s+(?<year>\d{4})(?!\d))?`;
const forms = [
  new RegExp(String.raw`(?<year>\b\d{4})-(?<month>\d{2})-(?<days>\d{2})(?!\d)`, 'gu'),
  new RegExp(String.raw`${weekday}(?<!\d)${days}\s+(?:of\s+)?(?<month>${monthName})${year}`, 'gu'),
  new RegExp(String.raw`${weekday}\b(?<month>${monthName})\s+${days}${year}`, 'gu'),
  new RegExp(String.raw`\b(?<month>${monthName})${year}`, 'gu'),
  new RegExp(String.raw`\b(?<weekday>${weekdays.map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`).join('|')})\b`, 'gu'),
  /(?<![\d$£€,.])\b(?<year>1[6-9]\d{2}|20\d{2})\b(?!\s*(?:people|dollars|euros))/gu,
];

/**
 * The days, months, years and weekdays that an English text names, each word once.
 * @example findDays('Tuesday 1 June')[0] //=> { words: 'Tuesday 1 June', weekday: 2, day: 1, month: 6 }
 */
export function findDays(text: string): SaidDay[] {
  const found: SaidDay[] = [];
  let rest = text;
  for (const form of forms) {
    // What one form has read is blanked, so that no later form reads a part of it again.
    rest = rest.replace(form, (...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const [words] = match as [string];
      if (isVerb(words, groups, text)) return words;
      found.push(...toDays(words, groups));
      return ' '.repeat(words.length);
    });
  }
  return found;
}

/** “May” and “March” alone may be a verb; they name a month after a preposition, with a year, or as the whole text. */
function isVerb(words: string, { days: day, year: saidYear }: Record<string, string | undefined>, text: string): boolean {
  if (day || saidYear || !/^(?:May|March|Mar)$/u.test(words)) return false;
  return (
    text.trim() !== words &&
    !new RegExp(String.raw`\b(?:in|since|of|from|until|by|last|next|early|late|mid|to|and|through)[\s-]+${words}\b`, 'iu').test(text)
  );
}

function toDays(words: string, groups: Record<string, string | undefined>): SaidDay[] {
  const said = {
    words,
    ...(groups.month ? { month: monthNumber(groups.month) } : {}),
    ...(groups.year ? { year: Number(groups.year) } : {}),
  };
  const numbers = (groups.days ?? '').match(/\d+/gu) ?? [];
  const name = groups.weekday ? { weekday: weekdays.indexOf(groups.weekday.toLowerCase()) } : {};
  if (numbers.length === 0) return [{ ...said, ...name }];
  // A weekday belongs to the first of several days.
  return numbers.map((day, index) => ({ ...said, ...(index === 0 ? name : {}), day: Number(day) }));
}

function monthNumber(text: string): number {
  return /^\d/u.test(text) ? Number(text) : months.findIndex((name) => name.startsWith(text.slice(0, 3).toLowerCase())) + 1;
}

/**
 * True when some day from `earliest` to `latest` is what a text says; without `latest`, when some day from `earliest` on is.
 * @example isWithin({ words: 'June', month: 6 }, '2021-06-02', '2021-06-02') //=> true
 */
export function isWithin({ weekday: name, day, month, year: saidYear }: SaidDay, earliest: string, latest: string | undefined): boolean {
  const first = new Date(`${saidYear && `${saidYear}-01-01` > earliest ? `${saidYear}-01-01` : earliest}T00:00:00Z`);
  const last = latest ?? '9999-12-31';
  for (const at = first; at.toISOString().slice(0, 10) <= last; at.setUTCDate(at.getUTCDate() + 1)) {
    // After 29 years every combination of weekday, day and month has come by.
    if (saidYear ? at.getUTCFullYear() > saidYear : at.getUTCFullYear() > Number(earliest.slice(0, 4)) + 29) return false;
    const fits = [
      [name, at.getUTCDay()],
      [day, at.getUTCDate()],
      [month, at.getUTCMonth() + 1],
      [saidYear, at.getUTCFullYear()],
    ].every(([said, is]) => said === undefined || said === is);
    if (fits) return true;
  }
  return false;
}
