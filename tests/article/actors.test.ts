import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actors, meetings } from '../../src/article/actors.ts';
import { aDate, anAgendaItem, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../factories.ts';

describe('actors', () => {
  it('groups by country, the one with most people first, then the author’s order, and groups of no country last', () => {
    const article = anArticle({
      places: [aPlace('mexico'), aPlace('guatemala'), aPlace('us')],
      people: [aPerson('m', { country: 'mexico' }), aPerson('u', { country: 'us' }), aPerson('v', { country: 'us' })],
      organisations: [
        anOrganisation('ngo'),
        anOrganisation('congress', { country: 'us' }),
        anOrganisation('cabinet', { country: 'guatemala' }),
      ],
    });
    const names = actors(article).groups.map(({ id, people, organisations }) => [
      id,
      ...[...people, ...organisations].map(({ entry }) => entry.id),
    ]);
    expect(names).toEqual([
      ['us', 'u', 'v', 'congress'],
      ['mexico', 'm'],
      ['guatemala', 'cabinet'],
      ['groups', 'ngo'],
    ]);
  });

  it('puts people of no country under their institution’s country, else under the institution', () => {
    const article = anArticle({
      places: [aPlace('us'), aPlace('mexico')],
      people: [
        aPerson('a', { organisation: 'congress' }),
        aPerson('b', { organisation: 'un' }),
        aPerson('c'),
        aPerson('d', { country: 'mexico' }),
      ],
      organisations: [anOrganisation('congress', { country: 'us' }), anOrganisation('un')],
    });
    const groups = actors(article).groups.map(({ id, under, people }) => [id, under?.kind, ...people.map(({ entry }) => entry.id)]);
    expect(groups).toEqual([
      ['us', 'place', 'a'],
      ['mexico', 'place', 'd'],
      ['un', 'org', 'b'],
      ['groups', undefined, 'c'],
    ]);
  });

  it('groups by the topmost organisation that tells people apart where countries do not, and organisations alone last', () => {
    const article = anArticle({
      places: [aPlace('us')],
      organisations: [
        anOrganisation('state', { country: 'us' }),
        anOrganisation('congress', { parent: 'state' }),
        anOrganisation('senate', { parent: 'congress' }),
        anOrganisation('court', { parent: 'state' }),
        anOrganisation('bank'),
      ],
      people: [
        aPerson('a', { organisation: 'court' }),
        aPerson('b', { organisation: 'senate' }),
        aPerson('c', { organisation: 'congress' }),
        aPerson('d', { country: 'us' }),
      ],
    });
    const { by, groups } = actors(article);
    const names = groups.map(({ id, people, organisations }) => [id, ...[...people, ...organisations].map(({ entry }) => entry.id)]);
    expect(by).toBe('organisation');
    expect(names).toEqual([
      ['congress', 'b', 'c', 'congress', 'senate'],
      ['court', 'a', 'court'],
      ['others', 'd'],
      ['groups', 'state', 'bank'],
    ]);
  });

  it('has everybody once, and countries only where they tell people apart', () => {
    const ids = ['x', 'y', 'z', 'inner'];
    const one = fc.record({
      country: fc.option(fc.constantFrom('us', 'mexico'), { nil: undefined }),
      organisation: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const people = given.map(({ country, organisation }, at) =>
          aPerson(`p${String(at)}`, { ...(country !== undefined && { country }), ...(organisation !== undefined && { organisation }) }),
        );
        const organisations = ids.map((id) => anOrganisation(id, id === 'inner' ? { parent: 'x' } : {}));
        const { by, groups } = actors(anArticle({ places: [aPlace('us'), aPlace('mexico')], people, organisations }));
        const all = groups.flatMap((group) => [...group.people, ...group.organisations].map(({ entry }) => entry.id));
        expect(all.toSorted()).toEqual([...people.map(({ id }) => id), ...ids].sort());
        const of = groups
          .filter(({ under }) => under?.kind === (by === 'organisation' ? 'org' : 'place'))
          .map((group) => group.people.length);
        if (by !== undefined) {
          expect(of.filter((count) => count > 0).length).toBeGreaterThan(1);
          expect(Math.max(...of)).toBeLessThanOrEqual(people.length * 0.8);
        }
      }),
    );
  });

  it('lists what each does, is met for, says, announces and is to discuss, in order of time, without a day last', () => {
    const late = aDate('late', '2021-06-08', { people: ['a'] });
    const met = aDate('met', '2021-03', { with: ['a'] });
    const said = aDate('said', '2021-06-06', { saidBy: ['a'] });
    const told = aDate('told', '2021-04-01', { people: ['a'] });
    const foreign = aDate('foreign', '2021-05-01');
    const article = anArticle({
      people: [aPerson('a')],
      dates: [late, met, said, told, foreign],
      pledges: [
        aPledge('dated', { announcedBy: 'a', announced: 'told' }),
        aPledge('undated', { announcedBy: 'a' }),
        aPledge('elsewhere', { announcedBy: 'a', announced: 'foreign' }),
      ],
      agenda: [anAgendaItem('trade', { people: ['a'], dates: ['late'] }), anAgendaItem('covid', { saidBy: ['a'] })],
    });
    const [actor] = actors(article).groups[0]?.people ?? [];
    const facts = actor?.facts.map((fact) => {
      if ('item' in fact) return [fact.kind, fact.item.id];
      return 'pledge' in fact ? [fact.kind, fact.pledge.id] : [fact.kind, fact.date.id, ...fact.announced.map(({ id }) => id)];
    });
    expect(facts).toEqual([
      ['met', 'met'],
      ['acts', 'told', 'dated'],
      ['announced', 'elsewhere'],
      ['said', 'said'],
      ['acts', 'late'],
      ['to-discuss', 'trade'],
      ['announced', 'undated'],
      ['raised', 'covid'],
    ]);
    expect(actor?.dates.map(({ id }) => id)).toEqual(['late', 'met', 'told']);
  });

  it('lists what each pledges and is pledged, but not what it announces itself', () => {
    const pledges = [
      aPledge('own', { donor: 'a', announcedBy: 'a', recipients: ['x'] }),
      aPledge('given', { donors: ['x', 'a'], recipients: ['us'] }),
      aPledge('received', { donor: 'us', recipients: ['a'] }),
    ];
    const {
      groups: [group],
    } = actors(anArticle({ people: [aPerson('a')], organisations: [anOrganisation('x')], places: [aPlace('us')], pledges }));
    const facts = group?.people[0]?.facts.map((fact) => ('pledge' in fact ? `${fact.kind} ${fact.pledge.id}` : fact.kind));
    expect(facts).toEqual(['announced own', 'gives given', 'receives received']);
  });

  it('is empty without people and groups', () => {
    expect(actors(anArticle({ places: [aPlace('us')] }))).toEqual({ by: undefined, groups: [] });
  });
});

describe('meetings', () => {
  const people = ['a', 'b', 'c'].map((id) => aPerson(id));
  const organisations = ['x', 'y'].map((id) => anOrganisation(id));
  const found = (...dates: ReturnType<typeof aDate>[]) =>
    meetings(anArticle({ people, organisations, dates })).map(({ from, to, dates: on }) => [
      from,
      to.join('+'),
      on.map(({ id }) => id).join('+'),
    ]);

  it('gives each person a line and the groups of one date one together', () => {
    expect(found(aDate('d', '2021-06-01', { people: ['a'], with: ['x', 'b', 'y', 'c'] }))).toEqual([
      ['a', 'b', 'd'],
      ['a', 'c', 'd'],
      ['a', 'x+y', 'd'],
    ]);
  });

  it('merges dates of the same pair, whoever of the two acts, in order of time', () => {
    expect(
      found(aDate('late', '2021-06-08', { people: ['b'], with: ['a'] }), aDate('early', '2021-06-01', { people: ['a'], with: ['b'] })),
    ).toEqual([['a', 'b', 'early+late']]);
  });

  it('takes the groups that act where no person does, and nobody who meets themselves', () => {
    expect(found(aDate('d', '2021', { organisations: ['x'], with: ['y'] }), aDate('e', '2021', { people: ['a'], with: ['a'] }))).toEqual([
      ['x', 'y', 'd'],
    ]);
  });
});
