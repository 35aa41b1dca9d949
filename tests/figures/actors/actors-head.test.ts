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
    [people(undefined), 'One person named'],
    [people('us', 'us'), 'Two people named, all for the United States'],
    [people('mexico', 'us', 'us'), 'Three people named, two of them for the United States'],
  ])('counts people: %#', (given, expected) => {
    expect(head({ people: given }).headline).toBe(expected);
  });

  it.each([
    ['government', 'One person named, for Mexico'],
    ['ngo', 'One person named'],
    ['company', 'One person named'],
  ] as const)('says that somebody acts for the country of a %s: %s', (kind, expected) => {
    const organisations = [anOrganisation('ministry', { kind, country: 'mexico' })];
    expect(head({ organisations, people: [aPerson('ana', { organisation: 'ministry' })] }).headline).toBe(expected);
  });

  it('counts groups in the standfirst', () => {
    const standfirst = (...ids: string[]) => head({ people: people('us'), organisations: ids.map((id) => anOrganisation(id)) }).standfirst;
    expect([standfirst(), standfirst('a'), standfirst('a', 'b')]).toEqual([
      '',
      'One group or organisation takes part.',
      'Two groups or organisations take part.',
    ]);
  });

  it('takes the author’s words where given', () => {
    const views = { actors: { headline: 'Two sides', standfirst: 'And a river.' } };
    expect(head({ views })).toEqual(views.actors);
  });
});
