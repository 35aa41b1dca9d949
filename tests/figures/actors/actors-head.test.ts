import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { actorsHead } from '../../../src/figures/actors/actors-head.ts';
import { en } from '../../../src/languages/en/en.ts';
import { anArticle, anOrganisation, aPerson, aPlace } from '../../factories.ts';

const places = [aPlace('us', { name: 'United States' }), aPlace('mexico', { name: 'Mexico' })];
const people = (...countries: (string | undefined)[]) => countries.map((country, at) => aPerson(String(at), { country }));
const head = (given: Partial<Article>) => actorsHead(anArticle({ places, ...given }), en);

describe('actorsHead', () => {
  it.each([
    [people(), 'No one is named in this story'],
    [people(undefined), '0, the only person named'],
    [people('us', 'us'), 'Two people named: 0 and 1'],
    [people('mexico', 'us'), 'Two people named, for two countries'],
    [people('mexico', 'us', 'us', 'mexico', undefined), 'Five people named'],
    [people('us', 'us', 'us', 'us'), 'Four people named'],
    [people('us', 'us', 'mexico', ...Array.from({ length: 6 }, () => undefined)), 'Nine people named'],
    [people('mexico', 'us', 'us'), 'Three people named, two of them for the United States'],
  ])('counts people: %#', (given, expected) => {
    expect(head({ people: given }).headline).toBe(expected);
  });

  it('counts organisations where nearly all act for one country, or none for any', () => {
    const organisations = [anOrganisation('left'), anOrganisation('right')];
    const of = (...ids: (string | undefined)[]) => ids.map((organisation, at) => aPerson(String(at), { country: 'us', organisation }));
    expect(head({ organisations, people: of('left', 'right') }).headline).toBe('Two people named, from two organisations');
    expect(head({ organisations, people: of('left', 'right', undefined) }).headline).toBe(
      'Three people named, two of them from two organisations',
    );
    expect(head({ organisations, people: of('left', 'left') }).headline).toBe('Two people named: 0 and 1');
  });

  it.each([
    ['government', 'Two people named, for two countries'],
    ['ngo', 'Two people named: ana and ben'],
    ['company', 'Two people named: ana and ben'],
  ] as const)('says that somebody acts for the country of a %s: %s', (kind, expected) => {
    const organisations = [anOrganisation('office', { kind, country: 'mexico' })];
    expect(head({ organisations, people: [aPerson('ana', { organisation: 'office' }), aPerson('ben', { country: 'us' })] }).headline).toBe(
      expected,
    );
  });

  it('counts groups in the standfirst', () => {
    const standfirst = (...ids: string[]) => head({ people: people('us'), organisations: ids.map((id) => anOrganisation(id)) }).standfirst;
    expect([standfirst(), standfirst('a'), standfirst('a', 'b')]).toEqual(['', 'Takes part: a.', 'Two groups or organisations take part.']);
  });

  it('counts groups in the headline where no person is named', () => {
    const of = (...ids: string[]) => head({ organisations: ids.map((id) => anOrganisation(id)) });
    expect([of(), of('a'), of('a', 'b')]).toEqual([
      { headline: 'No one is named in this story', standfirst: '' },
      { headline: 'a, no person named', standfirst: '' },
      { headline: 'Two groups or organisations, no person named', standfirst: '' },
    ]);
  });

  it('takes the author’s words where given', () => {
    const views = { actors: { headline: 'Two sides', standfirst: 'And a river.' } };
    expect(head({ views })).toEqual(views.actors);
  });
});
