import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorsHead } from '../../src/figures/actors/actors-head.ts';
import { aidTitle } from '../../src/figures/aid/aid-head.ts';
import { placesHeadline } from '../../src/figures/maps/places-headline.ts';
import { timelineHeadline } from '../../src/figures/timeline/headline.ts';
import { en } from '../../src/languages/en/en.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../factories.ts';
import { runs } from '../runs.ts';

const letter = (at: number) => String.fromCodePoint(65 + at);
const few = fc.nat({ max: 5 });
const list = <Entry>(count: number, entry: (id: string, at: number) => Entry) =>
  Array.from({ length: count }, (_, at) => entry(`Name-${letter(at)}`, at));
const kinds = ['country', 'city', 'border', 'site', 'region'] as const;

const story = fc
  .record({
    dates: few,
    planned: fc.boolean(),
    people: few,
    groups: few,
    pledges: few,
    places: fc.array(fc.constantFrom(...kinds), { maxLength: 6 }),
  })
  .map(({ dates, planned, people, groups, pledges, places }) =>
    anArticle({
      dates: list(dates, (id, at) => aDate(id, `2020-0${String(at + 1)}`, planned ? { status: 'planned' } : {})),
      places: places.map((kind, at) => aPlace(`Place-${letter(at)}`, { kind, ...(kind === 'city' && { country: 'Place-A' }) })),
      people: list(people, (id, at) => aPerson(id, { country: places[at % 2] === 'country' ? `Place-${letter(at % 2)}` : undefined })),
      organisations: list(groups, (id) => anOrganisation(id)),
      pledges: list(pledges, (id, at) => aPledge(id, at % 2 === 0 ? {} : { kind: 'service' })),
    }),
  );

test('the headline that the data gives a view counts two and more, or names the one', () => {
  fc.assert(
    fc.property(story, (article) => {
      const headlines = [timelineHeadline(article), actorsHead(article, en).headline, aidTitle(article, en).title, placesHeadline(article)];
      for (const headline of [...headlines, actorsHead(article, en).standfirst]) expect(headline).not.toMatch(/(?<!no )\b(?:one|1)\b/iu);
      if (article.dates.length === 1) expect(headlines[0]).toContain('Name-A');
      if (article.people.length + article.organisations.length === 1) expect(headlines[1]).toContain('Name-A');
      if (article.pledges.length === 1) expect(headlines[2]).toContain('Name-A');
      if (article.places.length === 1) expect(headlines[3]).toBe('Place-A');
    }),
    { numRuns: runs(200) },
  );
});
