import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actors } from '../../src/article/actors.ts';
import { actsFor, countryOfOrganisation, homeOf } from '../../src/article/acts-for.ts';
import { placesOfDate } from '../../src/article/concerns.ts';
import { actorsThings } from '../../src/outputs/json-ld/actors.ts';
import { tables } from '../../src/outputs/data/tables.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aRole } from '../factories.ts';
import { aSite } from '../publication.ts';

const places = ['norland', 'sudland'].map((id) => aPlace(id));
const organisations = [
  anOrganisation('state', { country: 'norland' }),
  anOrganisation('ministry', { parent: 'state' }),
  anOrganisation('office', { kind: 'government', parent: 'ministry' }),
  anOrganisation('union'),
  anOrganisation('ring-a', { parent: 'ring-b' }),
  anOrganisation('ring-b', { parent: 'ring-a' }),
];

describe('actsFor', () => {
  const of = (given: Parameters<typeof aPerson>[1]) => actsFor(anArticle({ places, organisations }), aPerson('a', given));

  it('takes the role, then the person, then the organisations and what these are a part of', () => {
    expect(of({ country: 'norland', roles: [aRole('envoy', '2020/..', { country: 'sudland' })] }).country).toBe('sudland');
    expect(of({ country: 'sudland', roles: [aRole('clerk', '2020/..', { organisation: 'office' })] }).country).toBe('sudland');
    expect(of({ organisation: 'office' })).toEqual({ country: 'norland', organisation: 'office', home: 'norland' });
    expect(of({ organisations: ['union', 'ministry'] })).toEqual({ country: undefined, organisation: 'union', home: 'norland' });
    expect(of({ organisation: 'union', roles: [aRole('clerk', undefined, { organisation: 'office' })] })).toEqual({
      ...{ country: 'norland', organisation: 'union', home: 'norland' },
    });
    expect(of({})).toEqual({ country: undefined, organisation: undefined, home: undefined });
    expect(of({ organisation: 'ring-a' })).toEqual({ country: undefined, organisation: 'ring-a', home: undefined });
  });

  it('goes by the role as of the article', () => {
    const roles = [aRole('envoy', '2010/2015', { country: 'sudland' }), aRole('clerk', '2016/..', { organisation: 'office' })];
    expect(of({ roles })).toEqual({ country: 'norland', organisation: 'office', home: 'norland' });
  });

  it('goes by the role of the day for a date', () => {
    const roles = [aRole('envoy', '2010/2015', { country: 'sudland' }), aRole('clerk', '2018/..', { organisation: 'office' })];
    const article = anArticle({ places, organisations, people: [aPerson('a', { roles })] });
    const concerns = (edtf: string) => placesOfDate(article, aDate('d', edtf, { people: ['a'] })).concerns.map(({ id }) => id);
    expect([concerns('2012'), concerns('2016-12'), concerns('2019')]).toEqual([['sudland'], [], ['norland']]);
  });

  it('is the same on cards, in groups, tables and for programs', () => {
    const ids = fc.option(fc.constantFrom(...organisations.map(({ id }) => id)), { nil: undefined });
    const countries = fc.option(fc.constantFrom('norland', 'sudland'), { nil: undefined });
    const role = fc.record({ when: fc.constantFrom('2010/2015', '2020/..', undefined), organisation: ids, country: countries });
    const someone = fc.record({ country: countries, roles: fc.array(role, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 6 }), (given) => {
        const people = given.map(({ country, roles }, at) =>
          aPerson(`p${String(at)}`, {
            ...(country !== undefined && { country }),
            roles: roles.map(({ when, ...more }) => aRole('role', when, more)),
          }),
        );
        const article = anArticle({ places, organisations, people });
        const made = tables(article, aSite).people;
        const at = made.fields.findIndex(({ name }) => name === 'actsFor');
        const things = JSON.parse(JSON.stringify(actorsThings(article, aSite))) as { affiliation?: { '@id': string } }[];
        const { by, groups } = actors(article);
        for (const [index, person] of people.entries()) {
          const { country, organisation, home } = actsFor(article, person);
          expect(homeOf(article, person)?.id).toBe(home ?? organisation);
          expect(made.rows[index]?.[at]).toBe(country);
          expect(things[index]?.affiliation?.['@id'].split('#')[1]).toBe(country);
          const group = groups.find((one) => one.people.some(({ entry }) => entry === person));
          if (by === 'country') expect(group?.under?.entry.id).toBe(home ?? organisation);
          if (country !== undefined) expect(home).toBe(country);
        }
        for (const { id } of organisations) expect([undefined, 'norland']).toContain(countryOfOrganisation(article, id));
      }),
    );
  });
});
