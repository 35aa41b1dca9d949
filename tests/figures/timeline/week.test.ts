import { describe, expect, test } from 'vitest';
import { dayCells } from '../../../src/figures/timeline/days.ts';
import { week } from '../../../src/figures/timeline/week.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle, aPerson, aPlace } from '../../factories.ts';

const given = {
  people: [aPerson('harris', { name: 'Harris' }), aPerson('blinken', { name: 'Blinken' }), aPerson('biden')],
  places: [aPlace('costa-rica', { name: 'Costa Rica' }), aPlace('guatemala', { name: 'Guatemala' }), aPlace('mexico', { name: 'Mexico' })],
  dates: [
    aDate('pressure', '2021-01/..', { status: 'under-way', people: ['biden'] }),
    aDate('appeal', '2021-06-01', { people: ['blinken'] }),
    aDate('talks', '2021-06-01/2021-06-02', { status: 'under-way', people: ['blinken'] }),
    aDate('land', '2021-06-06/2021-06-07', { status: 'planned', people: ['harris'] }),
    aDate('fly', '2021-06-08', { status: 'planned', people: ['harris'] }),
  ],
};
const routes = [
  {
    person: 'harris',
    origin: 'not-stated',
    stops: [
      { place: 'guatemala', date: 'land' },
      { place: 'mexico', date: 'fly' },
    ],
  },
  { person: 'blinken', origin: 'not-stated', stops: [{ place: 'costa-rica', date: 'talks' }] },
];

describe('week', () => {
  test('has a row for each traveller, by the first day, with the stays apart', () => {
    const strip = week(anArticle({ ...given, routes }), en);
    expect(strip?.days.length).toBe(8);
    expect(strip?.asOf).toBe(18.75);
    expect(strip?.rows.map(({ middle: { name, places }, bars }) => ({ name, places, bars }))).toEqual([
      { name: 'Blinken', places: ['Costa Rica'], bars: [{ from: 0, to: 25, filledTo: 18.75 }] },
      {
        name: 'Harris',
        places: ['Guatemala', 'Mexico'],
        bars: [
          { from: 62.5, to: 87.5, filledTo: 62.5 },
          { from: 87.5, to: 100, filledTo: 87.5 },
        ],
      },
    ]);
  });

  test('writes beside the bars where there is room, else above them', () => {
    const [blinken, harris] = week(anArticle({ ...given, routes }), en)?.rows ?? [];
    expect([blinken?.narrow, blinken?.middle]).toEqual([
      { name: 'Blinken', places: ['Costa Rica'], at: 25, anchor: 'start', above: false },
      { name: 'Blinken', places: ['Costa Rica'], at: 25, anchor: 'start', above: false },
    ]);
    expect(harris?.narrow).toMatchObject({ at: 100, anchor: 'end', above: true });
    expect(harris?.middle).toMatchObject({ at: 62.5, anchor: 'end', above: false });
  });

  test('leaves out places that have no room, and cuts a name that is wider than the strip', () => {
    const rowOf = (name: string) => week(anArticle({ ...given, routes, people: [aPerson('harris', { name })] }), en)?.rows[0]?.narrow;
    expect(rowOf('Wolfeschlegelsteinhausen')?.places).toEqual([]);
    expect(rowOf('Wolfeschlegelsteinhausen')?.name).toBe('Wolfeschlegelsteinhausen');
    const cut = rowOf('Wolfeschlegelsteinhausenbergerdorff'.repeat(2));
    expect(cut?.name).toMatch(/^Wolfe\w+…$/u);
    expect(cut).toMatchObject({ above: true });
  });

  test('takes those with the most dates where nobody travels, and joins what overlaps', () => {
    const strip = week(anArticle(given), en);
    expect(strip?.rows.map(({ middle: { name }, bars }) => [name, bars])).toEqual([
      ['Blinken', [{ from: 0, to: 25, filledTo: 18.75 }]],
      ['Harris', [{ from: 62.5, to: 100, filledTo: 62.5 }]],
    ]);
  });

  test('shows nothing that did not take place, or is not known to have', () => {
    for (const status of ['cancelled', 'postponed', 'unknown'] as const) {
      const dates = given.dates.map((date) => ({ ...date, status }));
      expect(week(anArticle({ ...given, dates }), en)).toBeUndefined();
      expect(dayCells(anArticle({ ...given, dates }), dates)).toEqual([]);
    }
  });

  test('is left out where there are no crowded days, or nobody in them', () => {
    expect(week(anArticle({ ...given, dates: given.dates.slice(0, 3) }), en)).toBeUndefined();
    expect(week(anArticle({ ...given, people: [] }), en)).toBeUndefined();
  });
});

describe('dayCells', () => {
  const article = anArticle(given);
  const cells = (...ids: string[]) =>
    dayCells(
      article,
      article.dates.filter(({ id }) => ids.includes(id)),
    )
      .map(({ state }) => state?.[0] ?? '-')
      .join('');

  test('shows what each day is as of the article’s day', () => {
    expect(cells('appeal', 'talks')).toBe('hu------');
    expect(cells('appeal')).toBe('h-------');
    expect(cells('land', 'fly')).toBe('-----ppp');
  });

  test('is empty for dates outside the crowded days', () => {
    expect(cells('pressure')).toBe('');
    expect(dayCells(anArticle(), [])).toEqual([]);
  });
});

test('the days say of the article’s day what is due, and what is only partly over', () => {
  const dates = [
    ...given.dates.filter(({ id }) => id !== 'talks'),
    aDate('meeting', '2021-06-02', { status: 'planned', people: ['blinken'] }),
    aDate('call', '2021-06-02', { people: ['harris'] }),
  ];
  const article = anArticle({ ...given, dates });
  const said = (...ids: string[]) =>
    en.timeline.cells(
      dayCells(
        article,
        dates.filter(({ id }) => ids.includes(id)),
      ),
      false,
    );
  expect(said('appeal', 'meeting')).toBe('1\u00a0June happened; 2\u00a0June due today');
  expect(said('meeting', 'call')).toBe('2\u00a0June partly happened, partly planned');
  expect(week(article, en)?.alt).toMatch(/, 2\u00a0June, due today\./u);
});
