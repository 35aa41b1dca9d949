import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBoundedDate } from '../../src/article/date.ts';
import type { Source } from '../../src/article/article.ts';
import { en } from '../../src/languages/en/en.ts';
import { datedSourceLabels, sourceLabels } from '../../src/languages/source-label.ts';
import { aDate, anArticle, aSource } from '../factories.ts';

const asOf = parseBoundedDate('2021-06-02');
const labels = (sources: Source[], dates = [aDate('a', '2021-06-01')]) => [
  ...sourceLabels(anArticle({ asOf, sources, dates }), en).values(),
];
const ofHouse = (id: string, day: string, headline = id) => aSource(id, day, { publisher: 'White House', headline });

test('a source is called by its publisher, and by its authors where there is none or it is a book', () => {
  const authors = { publisher: undefined, authors: ['Ada Moss', 'Ben Hill'] };
  const many = { publisher: undefined, authors: ['Ada Moss', 'Ben Hill', 'Cleo Ray', 'Dan Fox'] };
  const book = { kind: 'book', publisher: 'Press', authors: ['Dan Fox'] } as const;
  const anonymous = { kind: 'book', publisher: 'Elmwood' } as const;
  expect(
    labels([
      aSource('Daily'),
      aSource('c', '2021', { ...book, authors: [...book.authors] }),
      aSource('d', '2021', anonymous),
      aSource('a', '2021', authors),
      aSource('b', '2021', many),
    ]),
  ).toEqual(['Daily', 'Dan Fox', 'Elmwood', 'Ada Moss and Ben Hill', 'Ada Moss and others']);
});

test('those of one publisher have their days, and on one day their titles', () => {
  const sources = [
    ofHouse('a', '2021-06-01'),
    aSource('Daily'),
    ofHouse('b', '2021-06-02', 'Remarks'),
    ofHouse('c', '2021-06-02', 'Fact sheet'),
  ];
  expect(labels(sources).map((label) => label.replaceAll('\u00a0', ' '))).toEqual([
    'White House, 1 June',
    'Daily',
    'White House, “Remarks”',
    'White House, “Fact sheet”',
  ]);
});

test('a day has its year where not all dates of the article and its sources are of one', () => {
  const sources = [ofHouse('a', '2021-06-01'), ofHouse('b', '2021-06-02')];
  const withYears = ['White House, 1 June 2021', 'White House, 2 June 2021'];
  const plain = (all: string[]) => all.map((label) => label.replaceAll('\u00a0', ' '));
  expect(plain(labels(sources, [aDate('a', '2020-06-01')]))).toEqual(withYears);
  expect(plain([...datedSourceLabels({ sources }, en).values()])).toEqual(withYears);
});

test('what is the same in all has a number', () => {
  expect(labels([ofHouse('a', '2021-06-01', 'It'), ofHouse('b', '2021-06-01', 'It')]).map((label) => label.slice(-3))).toEqual([
    '(1)',
    '(2)',
  ]);
});

/** Few names, days and titles, among them some that look like labels. */
const anySource = fc.record({
  publisher: fc.constantFrom('Daily', 'daily', 'Daily ', 'Daily, 1 June', 'Daily, “It”', 'Daily, “It”, 1 June (1)', undefined),
  authors: fc.constantFrom<string[][]>(['Daily'], ['Ada', 'Ben'], ['Ada and Ben']),
  headline: fc.constantFrom('It', 'it', '“It”', 'Daily'),
  day: fc.constantFrom('2021-06-01', '2021-06', '2021', '2021-06-02'),
});

test('no two sources have the same label', () => {
  fc.assert(
    fc.property(fc.array(anySource, { maxLength: 8 }), (given) => {
      const sources = given.map(({ day, ...rest }, index) => aSource(`s-${index}`, day, rest));
      for (const all of [labels(sources), [...datedSourceLabels({ sources }, en).values()]]) {
        const seen = all.map((label) => label.normalize().toLowerCase().replaceAll(/\s+/gu, ' ').trim());
        expect(all).toHaveLength(sources.length);
        expect(new Set(seen).size).toBe(all.length);
      }
    }),
  );
});

test('labels do not depend on the order of the sources, unless they have numbers', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anySource, { maxLength: 6, selector: ({ headline, day }) => `${headline.toLowerCase()} ${day}` }),
      (given) => {
        const sources = given.map(({ day, ...rest }, index) => aSource(`s-${index}`, day, rest));
        const of = (all: Source[]) => sourceLabels(anArticle({ asOf, sources: all, dates: [] }), en);
        const [one, other] = [of(sources), of(sources.toReversed())];
        for (const [id, label] of one) if (!/\(\d+\)$/u.test(label)) expect(other.get(id)).toBe(label);
      },
    ),
  );
});
