import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { actorsHead } from '../../src/figures/actors-head.ts';
import { en } from '../../src/languages/en.ts';
import { anArticle, anOrganisation, aPerson, aPlace } from '../factories.ts';

const places = [aPlace('us', { name: 'United States' }), aPlace('mexico', { name: 'Mexico' })];
const people = (...countries: (string | undefined)[]) => countries.map((country, at) => aPerson(String(at), { country }));
const head = (given: Partial<Article>) => actorsHead(anArticle({ places, ...given }), en);

describe('actorsHead', () => {
  it.each([
    [people(), 'Nobody has a name in this story'],
    [people(undefined), 'One person with a name'],
    [people('us', 'us'), 'Two people, all for United States'],
    [people('mexico', 'us', 'us'), 'Three people, two of them for United States'],
  ])('counts people: %#', (given, expected) => {
    expect(head({ people: given }).headline).toBe(expected);
  });

  it('counts groups in the standfirst', () => {
    expect(head({ people: people('us'), organisations: [anOrganisation('a')] }).standfirst).toBe(
      'One person has a name in this story. One group or organisation takes part.',
    );
  });

  it('takes the author’s words where given', () => {
    const views = { actors: { headline: 'Two sides', standfirst: 'And a river.' } };
    expect(head({ views })).toEqual(views.actors);
  });
});
