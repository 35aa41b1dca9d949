import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayIndex, dayOf, daysInMonth, monthOf, partsOf, yearOf } from '../../../src/article/calendar.ts';
import { dateOrUndefined, type EdtfDate, parseDate } from '../../../src/article/date.ts';
import { eachOf } from '../../../src/article/members.ts';
import { needsYear } from '../../../src/languages/day-label.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle } from '../../factories.ts';
import { edtfExamples, newsroomDates } from '../../fixtures/edtf.ts';
import { runs } from '../../runs.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const phraseOf = (text: string) => plain(en.date.phrase(parseDate(text)));

const examples = Object.entries({ ...edtfExamples, 'of newsrooms': newsroomDates });

describe.each(examples)('the examples of EDTF, %s', (_, rows) => {
  it.each(rows)('$text: $phrase', ({ text, accepted, phrase, earliest, latest }) => {
    if (!accepted) {
      expect(() => parseDate(text)).toThrow(phrase);
      return;
    }
    expect([phraseOf(text), parseDate(text).earliest, parseDate(text).latest]).toEqual([phrase, earliest, latest]);
  });

  it('have one phrase in each form: the label is a part of it, and the timeline says the label', () => {
    const asOf = anArticle().asOf;
    for (const { text } of rows.filter(({ accepted }) => accepted)) {
      const date = parseDate(text);
      const label = en.date.label(date);
      expect(en.date.phrase(date)).toContain(label);
      expect(en.date.phrase(date)).toContain(en.date.within(date));
      const { parts, note, numeral } = en.timeline.when({ date, status: 'happened' }, asOf, { withYear: true });
      const row = parts.map((part) => part.text).join('');
      const whole = numeral ? `${row}\u00a0${en.date.monthYear(date.earliest ?? '')}` : row;
      const tail = /, (?:end|start) not known$/u.exec(label)?.[0] ?? '';
      // Beside a time, the row says the day, and the note has the time.
      const time = date.from?.precision === 'time' ? en.date.time(date.from) : '';
      const said = label.slice(0, label.length - tail.length).replace(time && `, ${time}`, '');
      expect(whole.toLowerCase()).toContain(said.toLowerCase());
      if (date.shape === 'single' && !numeral) expect(row.toLowerCase()).toBe(en.date.within(date).toLowerCase());
      expect(note).toContain(time || tail.slice(2));
    }
  });
});

const months = Array.from({ length: 12 }, (_, month) => en.date.month(dayOf(2021, month + 1)));
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Any date, from its parts. */
const year = fc
  .oneof(fc.integer({ min: 1500, max: 2100 }), fc.integer({ min: -3000, max: 9999 }))
  // These tests would take years of two digits for days.
  .filter((y) => Math.abs(y) > 100);
const month = fc.integer({ min: 1, max: 12 });
const day = fc.tuple(year, month, fc.integer({ min: 1, max: 31 })).map(([y, m, d]) => dayOf(y, m, Math.min(d, daysInMonth(y, m))));
const doubt = fc.constantFrom('', '', '', '~', '?', '%');
const moment = fc.oneof(
  fc.tuple(day, doubt).map(([text, mark]) => text + mark),
  fc.tuple(day, doubt).map(([text, mark]) => monthOf(text) + mark),
  fc.tuple(year, doubt).map(([y, mark]) => yearOf(dayOf(y)) + mark),
  fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, code]) => `${yearOf(dayOf(y))}-${code}`),
  year.map((y) => `${yearOf(dayOf(y)).slice(0, -1)}X`),
  day.map((text) => `${monthOf(text)}-XX`),
  fc.tuple(day, doubt, doubt).map(([text, first, second]) => `${text.slice(0, -6)}${first}${text.slice(-6, -3)}${second}${text.slice(-3)}`),
);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('', 'Z', '+02:00', '-11:30'))
  .map(([hour, zone]) => `T${String(hour).padStart(2, '0')}:30:00${zone}`);
const edtf = fc
  .oneof(
    moment,
    fc.tuple(day, time).map(([text, clock]) => text + clock),
    moment.map((text) => `${text}/..`),
    moment.map((text) => `${text}/`),
    moment.map((text) => `../${text}`),
    moment.map((text) => `/${text}`),
    fc.tuple(moment, moment).map(([a, b]) => `${a}/${b}`),
    fc.tuple(moment, moment).map(([a, b]) => `[${a}..${b}]`),
    fc
      .tuple(fc.array(moment, { minLength: 2, maxLength: 4 }), fc.boolean())
      .map(([all, some]) => (some ? `[${all.join(',')}]` : `{${all.join(',')}}`)),
  )
  .filter((text) => dateOrUndefined(text) !== undefined);

const momentsOf = ({ members, from, to }: EdtfDate) => members?.flat() ?? [from, to].flatMap((at) => at ?? []);

/** The numbers of days and months that a text names. */
function namedIn(said: string) {
  const found = plain(said);
  const list = String.raw`(?:\d{1,2}(?:, | or | and | to |–|\u00a0to perhaps ))*`;
  const days = [...found.matchAll(new RegExp(`(?<!\\d)${list}\\d{1,2} (?=(?:${months.join('|')})\\b)`, 'gu'))].map(([words]) => words);
  return {
    months: months.flatMap((name, index) => (new RegExp(`\\b${name}\\b`, 'u').test(found) ? [index + 1] : [])),
    days: days.flatMap((words) => words.match(/\d+/gu) ?? []).map(Number),
  };
}

describe('any date', () => {
  it('names no day and no month that its author has not given', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const date = parseDate(text);
        const named = namedIn(en.date.phrase(date));
        // A set of days that follow each other has the days between as well.
        const given = eachOf(date) ?? momentsOf(date);
        const ofMonths = given.filter(({ precision }) => ['time', 'day', 'month'].includes(precision));
        const ofDays = ofMonths.filter(({ precision }) => precision !== 'month');
        for (const month of named.months)
          expect(
            ofMonths.map(({ earliest }) => partsOf(earliest).month),
            text,
          ).toContain(month);
        for (const number of named.days)
          expect(
            ofDays.map(({ earliest }) => partsOf(earliest).day),
            text,
          ).toContain(number);
      }),
      { numRuns: runs(600) },
    );
  });

  it('says each of its years', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const date = parseDate(text);
        const said = plain(en.date.label(date));
        for (const { earliest, precision, iso } of momentsOf(date)) {
          const number = plain(en.date.year(yearOf(precision === 'years' ? earliest : iso))).replace(/ [A-Z]+$/u, '');
          expect(said, text).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u'));
        }
      }),
      { numRuns: runs(600) },
    );
  });

  it('says its year in a list unless all are of the year of the article', () => {
    fc.assert(
      fc.property(fc.array(edtf, { minLength: 1, maxLength: 5 }), year, (texts, ofYear) => {
        const article = { asOf: { ...anArticle().asOf, earliest: dayOf(ofYear), latest: dayOf(ofYear, 12, 31) } };
        const entries = texts.map((text, index) => aDate(`d${index}`, text));
        const isOfYear = entries.every(({ date }) =>
          [date.from, date.to].every((at) => !at || [at.earliest, at.latest].every((one) => partsOf(one).year === ofYear)),
        );
        expect(needsYear(article, entries)).toBe(!isOfYear);
      }),
    );
  });

  it('has no weekday before the Gregorian calendar, and no other day by its zone', () => {
    fc.assert(
      fc.property(day, time, (text, clock) => {
        const date = parseDate(text + clock);
        expect([date.earliest, date.latest]).toEqual([text, text]);
        const named = weekdays.filter((name) => en.date.full(date).includes(name));
        const expected = dayIndex(text) >= dayIndex('1582-10-15') ? [weekdays[(((dayIndex(text) + 3) % 7) + 7) % 7]] : [];
        expect(named).toEqual(expected);
        expect(dayAt(dayIndex(text))).toBe(text);
      }),
    );
  });
});
