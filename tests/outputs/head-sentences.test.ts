import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { dayIndex } from '../../src/article/calendar.ts';
import { parseBoundedDate, parseDate } from '../../src/article/date.ts';
import { placeKinds, stages } from '../../src/article/schema.ts';
import { entryViews } from '../../src/article/views.ts';
import { actorsHead } from '../../src/figures/actors/actors-head.ts';
import { aidHead } from '../../src/figures/aid/aid-head.ts';
import { opening } from '../../src/figures/opening/opening.ts';
import { timeStrip } from '../../src/figures/opening/time-strip.ts';
import { en } from '../../src/languages/en/en.ts';
import { shareCards } from '../../src/outputs/share-cards/share-cards.ts';
import { viewTitle } from '../../src/outputs/views.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../factories.ts';
import { runs } from '../runs.ts';
import { someAmount } from '../some-pledges.ts';

// What stands at the head of a page and of its card is English, true, and says something, of any story.

const several = <T>(one: fc.Arbitrary<T>, most = 4) => fc.array(one, { maxLength: most });
const someDay = fc.constantFrom(
  '2020-05',
  '2021-02-03',
  '2021-02-01/2021-02-19',
  '1971',
  '004X',
  '-0043-03-15',
  '198X',
  '2021-06-11/2035-06-15',
);
const stories = fc
  .record({
    people: several(fc.constantFrom(undefined, 'a', 'b')),
    organisations: fc.nat(3),
    places: several(fc.constantFrom(...placeKinds)),
    dates: several(someDay, 12),
    pledges: several(
      fc.record({
        amount: fc.option(someAmount, { nil: undefined }),
        kind: fc.constantFrom('money' as const, 'service' as const, 'policy' as const),
        stage: fc.constantFrom(...stages),
      }),
    ),
  })
  .map(({ people, organisations, places, dates, pledges }): Article =>
    anArticle({
      people: people.map((organisation, at) => aPerson(`p${at}`, { name: `Ann ${at}`, organisation })),
      organisations: ['a', 'b', 'c'].slice(0, organisations).map((id) => anOrganisation(id)),
      places: places.map((kind, at) => aPlace(`l${at}`, { kind, name: `Land ${at}` })),
      dates: dates.map((date, at) => aDate(`d${at}`, date)),
      pledges: pledges.map((pledge, at) => aPledge(`m${at}`, pledge)),
    }),
  );

function headSentences(article: Article): string[] {
  const { headline, standfirst, caption } = aidHead(article, en);
  const first = opening(article, en);
  return [
    ...entryViews.map((view) => viewTitle(article, view, en)).flatMap(({ title, description }) => [title, description]),
    actorsHead(article, en).standfirst,
    headline,
    standfirst,
    caption ?? '',
    timeStrip(article, en)?.title ?? '',
    first.kind === 'sum' ? first.says : '',
    ...shareCards(article).flatMap(({ title, line, alt }) => [title, line, alt]),
  ];
}

const things =
  'people|dates|pledges|countries|cities|areas|borders|regions|sites|rivers|lakes|seas|states|groups|organisations|amounts|subjects';
const thing = 'person|date|pledge|country|city|area|border|region|site|river|lake|sea|state|group|organisation|amount|subject';
const manyWithOne = new RegExp(`\\b(?:two|three|four|[a-z]+teen|\\d{2,}|[02-9]) (?:historical )?(?:${thing})\\b`, 'iu');
const oneWithMany = new RegExp(`\\b(?:one|1) (?:historical )?(?:${things})\\b`, 'iu');

describe('sentences at the head of a page', () => {
  it('count in English, and never nothing', () => {
    fc.assert(
      fc.property(stories, (article) => {
        for (const said of headSentences(article)) {
          expect(said).not.toMatch(manyWithOne);
          expect(said).not.toMatch(oneWithMany);
          expect(said).not.toMatch(/undefined|NaN| {2}|\(\)/u);
          expect(said).not.toMatch(/between .* to /iu);
          expect(said).not.toMatch(/(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day to /u);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('do not say that something is not money where nothing is', () => {
    const homes = aPledge('homes', { kind: 'facility', amount: { value: 100_000, unit: { one: 'home', other: 'homes' } } });
    const { headline, standfirst } = aidHead(anArticle({ pledges: [homes, aPledge('cap', { kind: 'policy' })] }), en);
    expect(`${headline} ${standfirst}`).not.toMatch(/money/u);
  });

  it('name no span by weekdays that is longer than a week', () => {
    const day = fc.integer({ min: dayIndex('1900-01-01'), max: dayIndex('2100-01-01') });
    fc.assert(
      fc.property(day, fc.nat(6000), (from, days) => {
        const iso = (index: number) => new Date(index * 86_400_000).toISOString().slice(0, 10);
        const date = parseDate(`${iso(from)}/${iso(from + days)}`);
        const { note } = en.timeline.when({ date, status: 'happened' }, parseBoundedDate('2100-02-01'));
        expect(note.includes('day to ')).toBe(days > 0 && days < 7);
      }),
      { numRuns: runs(100) },
    );
  });
});
