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
    const names = actors(article).map(({ id, people, organisations }) => [
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
      places: [aPlace('us')],
      people: [aPerson('a', { organisation: 'congress' }), aPerson('b', { organisation: 'un' }), aPerson('c')],
      organisations: [anOrganisation('congress', { country: 'us' }), anOrganisation('un')],
    });
    const groups = actors(article).map(({ id, under, people }) => [id, under?.kind, ...people.map(({ entry }) => entry.id)]);
    expect(groups).toEqual([
      ['us', 'place', 'a'],
      ['un', 'org', 'b'],
      ['groups', undefined, 'c'],
    ]);
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
    const [actor] = actors(article)[0]?.people ?? [];
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
    const [group] = actors(anArticle({ people: [aPerson('a')], organisations: [anOrganisation('x')], places: [aPlace('us')], pledges }));
    const facts = group?.people[0]?.facts.map((fact) => ('pledge' in fact ? `${fact.kind} ${fact.pledge.id}` : fact.kind));
    expect(facts).toEqual(['announced own', 'gives given', 'receives received']);
  });

  it('is empty without people and groups', () => {
    expect(actors(anArticle({ places: [aPlace('us')] }))).toEqual([]);
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
