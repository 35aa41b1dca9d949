import type { SaidDate, SaidDates, SaidDay } from '../../prose.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekdayName = `\\b(?:${weekdays.map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`).join('|')})\\b`;
const weekday = String.raw`(?:(?<weekday>${weekdayName}),?\s+)?(?:the\s+)?`;
const monthName = String.raw`\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const ordinal = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d\p{L}%])(?![,.:]\d)`;
const days = String.raw`(?<days>${ordinal}(?:\s*(?:,|and|or|to|until|–|-)\s*${ordinal})*)`;
// Of “2020–21” and “2020s” it is not known which day they mean.
const yearNumber = String.raw`(?<![\d\p{L}\p{Sc}][,.]?)(?:1\d{3}|20\d{2})(?![\p{L}\d%]|[,.]\d|[–/-]\d)`;
const year = String.raw`(?:,?\s+(?:in\s+)?(?<year>${yearNumber}))?`;

/** The ways to say a date that are nothing else. */
const forms = [
  String.raw`(?<year>\b\d{4})-(?<month>\d{2})-(?<days>\d{2})(?!\d)`,
  String.raw`${weekday}(?<![\d\p{L}\p{Sc}][,.:]?)${days}\s+(?:of\s+)?(?<month>${monthName})${year}`,
  String.raw`${weekday}(?<month>${monthName})\s+(?:the\s+)?${days}${year}`,
  String.raw`(?<month>${monthName})(?:,?\s+|\s+of\s+)(?<year>${yearNumber})`,
].map((form) => new RegExp(form, 'gu'));

/** A month, weekday or year by itself may as well be a name (“April Ryan”, “Good Friday”, “Tokyo 2020”) or a verb. */
const bare = new RegExp(
  String.raw`(?<!\b(?:the|a)\s)(?<month>${monthName})|(?<weekday>${weekdayName})|(?<year>${yearNumber})(?!\s+(?:people|\p{Ll}+s)\b)`,
  'gu',
);
const afterPreposition = /(?:^|[^\p{L}])(?:in|on|since|until|till|by|from|this|last|next|early|late|mid|during)[\s-]+$/iu;
const beforeName = /^[’']?[\s-]{0,2}\p{Lu}/u;

/** A date after these words is another than the one that is meant. */
const related =
  /\b(?:before|after|following|than|prior to|ahead of|eve of|anniversary of|(?:day|week|weekend|night)s? (?:of|from))\s+(?:the\s+)?$/iu;
/** What may stand beside a date and adds nothing that a date cannot hold. */
const smallWords = new Set(
  (
    'on in at by from to until till since through and or the of between both a early late mid this last next evening morning afternoon ' +
    'midday noon day month year weekend during throughout end start beginning middle'
  ).split(' '),
);

/**
 * The dates that an English text names, each word once. A month, weekday or year by itself is one after a preposition, or where the
 * text is nothing else; what may as well be a name is left out.
 * @example findDates('on Tuesday 1 June').dates[0] //=> { words: 'Tuesday 1 June', days: [{ weekday: 2, day: 1, month: 6 }] }
 */
export function findDates(text: string): SaidDates {
  const dates: SaidDate[] = [];
  let hasOther = false;
  const read = (words: string, index: number, groups: Groups) => {
    const said = toDays(groups);
    if (said.length === 0) return words;
    if (related.test(text.slice(0, index))) hasOther = true;
    else dates.push({ words: words.trim(), days: said });
    return ' '.repeat(words.length);
  };
  // What one form has read is blanked, so that no later form reads a part of it again.
  let rest = text;
  for (const form of forms) rest = rest.replace(form, (...match) => read(...partsOf(match)));
  if (isSmall(rest.replace(bare, ' '))) return { dates: readAll(), isAll: !hasOther };
  rest = rest.replace(bare, (...match) => {
    const [words, index, groups] = partsOf(match);
    const isDate = afterPreposition.test(text.slice(0, index)) && !beforeName.test(text.slice(index + words.length));
    return isDate ? read(words, index, groups) : words;
  });
  return { dates, isAll: false };

  function readAll(): SaidDate[] {
    rest.replace(bare, (...match) => read(...partsOf(match)));
    return dates;
  }
}

type Groups = Record<string, string | undefined>;

/** What `replace` tells of a match. */
function partsOf(match: unknown[]): [words: string, index: number, groups: Groups] {
  return [match[0] as string, match.at(-3) as number, match.at(-1) as Groups];
}

function isSmall(text: string): boolean {
  return (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).every((word) => smallWords.has(word));
}

function toDays(groups: Groups): SaidDay[] {
  const month = groups.month && monthNumber(groups.month);
  if (month !== undefined && month !== '' && (month < 1 || month > 12)) return [];
  const said = { ...(month ? { month } : {}), ...(groups.year ? { year: Number(groups.year) } : {}) };
  const name = groups.weekday ? { weekday: weekdays.indexOf(groups.weekday.toLowerCase()) } : {};
  const numbers = (groups.days ?? '').match(/\d+/gu) ?? [];
  if (numbers.length === 0) return [{ ...said, ...name }];
  // A weekday belongs to the first of several days.
  return numbers.map((day, index) => ({ ...said, ...(index === 0 ? name : {}), day: Number(day) }));
}

function monthNumber(text: string): number {
  return /^\d/u.test(text) ? Number(text) : months.findIndex((name) => name.startsWith(text.slice(0, 3).toLowerCase())) + 1;
}
