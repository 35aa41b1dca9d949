import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBoundedDate } from '../../src/article/date.ts';
import { compareDays, dayOf } from '../../src/article/calendar.ts';
import { datesBetween, filterValues, rowsOf, timeline } from '../../src/article/timeline.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace } from '../factories.ts';

const shape = (article: Parameters<typeof timeline>[0]) =>
  timeline(article).groups.map(({ from, to, before, after, asOfLine }) => [
    from.iso === to.iso ? from.iso : `${from.iso}/${to.iso}`,
    before.map(({ entry }) => entry.id),
    after.map(({ entry }) => entry.id),
    asOfLine,
  ]);

describe('timeline', () => {
  test('groups the dates in order by month, with the as-of line above the first planned one', () => {
    const article = anArticle({
      dates: [
        aDate('trip', '2021-06-06/2021-06-07', { status: 'planned' }),
        aDate('talks', '2021-06-01/2021-06-02', { status: 'under-way' }),
        aDate('task', '2021-03'),
        aDate('appeal', '2021-06-01'),
      ],
    });
    expect(shape(article)).toEqual([
      ['2021-03', ['task'], [], false],
      ['2021-06', ['appeal', 'talks'], ['trip'], true],
    ]);
  });

  test('puts what is planned below what is under way, also when it can mean an earlier day', () => {
    const article = anArticle({
      dates: [aDate('vote', '2021-06', { status: 'planned' }), aDate('meeting', '2021-06-02', { status: 'under-way' })],
    });
    expect(shape(article)).toEqual([['2021-06', ['meeting'], ['vote'], true]]);
  });

  test('groups what is planned by the first day that is still to come', () => {
    const article = anArticle({
      dates: [aDate('vote', '[2021-04-01..2021-07-01]', { status: 'planned' }), aDate('law', '2021-05-03'), aDate('talk', '2021-05-04')],
    });
    expect(shape(article)).toEqual([
      ['2021-05', ['law', 'talk'], [], false],
      ['2021-06', [], ['vote'], true],
    ]);
  });

  test('gives a year without a month a group of its own', () => {
    const article = anArticle({ dates: [aDate('day', '2019-01-01'), aDate('year', '2019'), aDate('later', '2019-01-05')] });
    expect(shape(article)).toEqual([
      ['2019', ['year'], [], false],
      ['2019-01', ['day', 'later'], [], false],
    ]);
  });

  test('has no line where nothing is planned, and no groups where there are no dates', () => {
    expect(timeline(anArticle({ dates: [aDate('a', '2021-01-01')] })).groups[0]?.asOfLine).toBe(false);
    expect(timeline(anArticle())).toMatchObject({ groups: [], span: undefined, dates: 0 });
  });

  test('says of a row whether the row above has the very same date', () => {
    const article = anArticle({ dates: [aDate('a', '2021-06-01'), aDate('b', '2021-06-01'), aDate('c', '2021-06-01/2021-06-02')] });
    expect(timeline(article).groups[0]?.before.map(({ sameDate }) => sameDate)).toEqual([false, true, false]);
  });

  test('names who was there and whom they met, each once', () => {
    const article = anArticle({
      people: [aPerson('ana'), aPerson('bo')],
      organisations: [anOrganisation('press')],
      places: [aPlace('rome')],
      dates: [aDate('a', '2021-06-01', { people: ['ana'], with: ['bo', 'press', 'ana'], places: ['rome'], saidBy: ['press'] })],
    });
    const row = timeline(article).groups[0]?.before[0];
    expect(row?.people.map(({ id }) => id)).toEqual(['ana', 'bo']);
    expect(row?.organisations.map(({ id }) => id)).toEqual(['press']);
    expect(row?.saidBy.map(({ kind }) => kind)).toEqual(['org']);
    expect(filterValues(timeline(article))).toEqual([[{ person: ['ana', 'bo'], place: ['rome'] }], []]);
  });

  test('offers those who occur, most frequent first, then in the order of the author', () => {
    const article = anArticle({
      people: ['never', 'once', 'twice', 'also-once'].map((id) => aPerson(id)),
      dates: [
        aDate('a', '2021-06-01', { people: ['twice', 'also-once'] }),
        aDate('b', '2021-06-02', { people: ['once'], with: ['twice'] }),
      ],
    });
    expect(timeline(article).filters.person.map(({ id, count }) => [id, count])).toEqual([
      ['twice', 2],
      ['once', 1],
      ['also-once', 1],
    ]);
  });

  test('spans from the first day to the last, and what goes on ends with the article’s day', () => {
    const article = anArticle({ asOf: parseBoundedDate('2021-06-02'), dates: [aDate('a', '2021-01/..', { status: 'under-way' })] });
    expect(timeline(article).span).toMatchObject({ from: { iso: '2021-01' }, to: { iso: '2021-06' } });
  });

  test('never has anything but plans below the line, and shows each date once', () => {
    const edtf = fc.constantFrom(
      '2020',
      '2021-05',
      '2021-06',
      '2021-06-01',
      '2021-06-02',
      '2021-06-01/..',
      '2021-07',
      '[2021-05-01..2021-07-01]',
    );
    const status = fc.constantFrom('happened' as const, 'under-way' as const, 'planned' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(edtf, status), { maxLength: 20 }), (given) => {
        const view = timeline(anArticle({ dates: given.map(([date, of], index) => aDate(`d${String(index)}`, date, { status: of })) }));
        const rows = view.groups.flatMap(({ before, after }) => [...before, ...after]);
        const firstPlan = rows.findIndex(({ entry }) => entry.status === 'planned');
        expect(rows).toHaveLength(given.length);
        expect(rows.slice(firstPlan < 0 ? rows.length : firstPlan).every(({ entry }) => entry.status === 'planned')).toBe(true);
        expect(view.groups.filter(({ asOfLine }) => asOfLine)).toHaveLength(firstPlan < 0 ? 0 : 1);
      }),
    );
  });
});

describe('the headings of a timeline', () => {
  const headings = (dates: string[], planned: string[] = []) =>
    timeline(
      anArticle({
        dates: [
          ...dates.map((date, index) => aDate(`d${String(index)}`, date)),
          ...planned.map((date, index) => aDate(`p${String(index)}`, date, { status: 'planned' })),
        ],
      }),
    ).groups.map(({ from, to, before, after }) => [from.iso === to.iso ? from.iso : `${from.iso}/${to.iso}`, before.length, after.length]);

  test.each([
    ['a year for months of one date each', ['2012-01-02', '2012-03-04', '2012-07'], [], [['2012', 3, 0]]],
    [
      'months beside a month of many, which stays',
      ['2012-01-02', '2012-03-04', '2012-07-01', '2012-07-02'],
      [],
      [
        ['2012-01/2012-03', 2, 0],
        ['2012-07', 2, 0],
      ],
    ],
    [
      'years of a decade, then of a century',
      ['1901', '1912', '1955-05', '1956-06', '1958'],
      [],
      [
        ['1901/1912', 2, 0],
        ['1955/1958', 3, 0],
      ],
    ],
    ['all, where nothing else holds two', ['-0043-03-15', '0476', '1453-05-29'], [], [['-0043/1453', 3, 0]]],
    [
      'one month alone between others',
      ['2012-01-01', '2012-01-02', '2012-02', '2012-03-01', '2012-03-02'],
      [],
      [
        ['2012-01', 2, 0],
        ['2012-02', 1, 0],
        ['2012-03', 2, 0],
      ],
    ],
    ['what has happened and what is planned', ['2021-04-01'], ['2021-07'], [['2021', 1, 1]]],
  ])('%s', (_, dates, planned, expected) => {
    expect(headings(dates, planned)).toEqual(expected);
  });

  test('none stands over one date after another that does, and each date lies in what it stands under', () => {
    const edtf = fc
      .tuple(fc.integer({ min: -60, max: 2030 }), fc.option(fc.integer({ min: 1, max: 12 })))
      .map(([year, month]) => dayOf(year, month ?? 1).slice(0, month === null ? -6 : -3));
    fc.assert(
      fc.property(fc.array(edtf, { maxLength: 30 }), (dates) => {
        const { groups } = timeline(anArticle({ dates: dates.map((date, index) => aDate(`d${String(index)}`, date)) }));
        const counts = groups.map((group) => rowsOf(group).length);
        expect(counts.some((count, index) => count === 1 && counts[index + 1] === 1)).toBe(false);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dates.length);
        for (const { from, to, before } of groups)
          for (const { entry } of before) {
            expect(compareDays(from.earliest, entry.date.earliest ?? '')).toBeLessThanOrEqual(0);
            expect(compareDays(entry.date.latest ?? '', to.latest)).toBeLessThanOrEqual(0);
          }
      }),
    );
  });
});

describe('datesBetween', () => {
  const article = anArticle({
    dates: [aDate('c', '2021-06-08'), aDate('a', '2021-03'), aDate('b', '2021-06-06/2021-06-07'), aDate('open', '2021-01/..')],
  });
  const ids = (from?: string, to?: string) => datesBetween(article, from, to).map(({ id }) => id);

  test('takes days and months, in order, and leaves ends open', () => {
    expect(ids('2021-06-07', '2021-06')).toEqual(['b', 'c']);
    expect(ids(undefined, '2021-03-15')).toEqual(['open', 'a']);
    expect(ids()).toEqual(['open', 'a', 'b', 'c']);
  });
});
