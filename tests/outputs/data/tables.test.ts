import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/article/date.ts';
import { dateFields } from '../../../src/article/date-fields.ts';
import { frontmatter } from '../../../src/article/schema.ts';
import { tables, type Table } from '../../../src/outputs/data/tables.ts';
import { anUnnamedSite, aSite } from '../../publication.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aPledge, aRole, aSource } from '../../factories.ts';

const site = { ...aSite, address: 'https://example.org/news/' };
const passage = (id: string) => ({ id, section: 'One', excerpt: 'Text' });

/** The rows as objects, without what is empty. */
function rowsOf({ fields, rows }: Table): object[] {
  return rows.map((row) => Object.fromEntries(fields.flatMap(({ name }, index) => (row[index] === undefined ? [] : [[name, row[index]]]))));
}

describe('tables', () => {
  it('have a row an entry, with its whole address, its passages and the ids of lists in one cell', () => {
    const article = anArticle({
      people: [aPerson('ana', { name: 'Ana', organisation: 'union', country: 'norland', passages: [passage('one'), passage('two')] })],
      organisations: [anOrganisation('union', { country: 'norland' })],
      places: [
        aPlace('norland', { code: 'NO' }),
        aPlace('north', { kind: 'region', members: ['norland', 'sudland'] }),
        aPlace('town', { kind: 'city', country: 'norland', latitude: 59.9, longitude: -10.7 }),
        aPlace('line', { kind: 'border', between: ['norland', 'sudland'] }),
      ],
    });
    const made = tables(article, site);
    const folder = `${site.address}story/`;
    expect(rowsOf(made.people)).toEqual([
      {
        ...{ id: 'ana', name: 'Ana', role: 'A role', organisation: 'union', country: 'norland' },
        ...{ passages: 'one;two', address: `${folder}actors.html#ana`, organisations: 'union', roleNow: 'A role', actsFor: 'norland' },
      },
    ]);
    expect(rowsOf(made.organisations)).toEqual([
      { id: 'union', name: 'union', kind: 'group', country: 'norland', address: `${folder}actors.html#union` },
    ]);
    expect(rowsOf(made.places)).toEqual([
      { id: 'norland', name: 'norland', kind: 'country', code: 'NO', address: `${folder}places.html#norland` },
      { id: 'north', name: 'north', kind: 'region', members: 'norland;sudland', address: `${folder}places.html#north` },
      {
        ...{ id: 'town', name: 'town', kind: 'city', country: 'norland', latitude: 59.9, longitude: -10.7 },
        address: `${folder}places.html#town`,
      },
      { id: 'line', name: 'line', kind: 'border', between: 'norland;sudland', address: `${folder}places.html#line` },
    ]);
  });

  it('have addresses relative to themselves where nobody has said where the site stands', () => {
    const { people } = tables(anArticle({ people: [aPerson('ana')] }), anUnnamedSite);
    expect(rowsOf(people)).toMatchObject([{ address: '../actors.html#ana' }]);
    expect(people.fields.at(-1)).not.toHaveProperty('format');
  });

  it.each([
    ['2021-03', '2021-03-01', '2021-03-31'],
    ['[2021-03-01..2021-06-02]', '2021-03-01', '2021-06-02'],
    ['2021-01/..', '2021-01-01', undefined],
    ['2021-06~', '2021-06-01', '2021-06-30'],
  ])('say %s as its author did, and between which days it lies', (date, earliest, latest) => {
    const [row] = rowsOf(tables(anArticle({ dates: [aDate('day', date)] }), site).dates);
    expect(row).toMatchObject({ date, earliest });
    expect(row).toMatchObject(latest === undefined ? {} : { latest });
    expect('latest' in (row ?? {})).toBe(latest !== undefined);
  });

  it.each([
    [
      { value: 310_000_000, currency: 'USD' },
      { amount: 'stated', amountValue: 310_000_000, amountCurrency: 'USD' },
    ],
    [
      { min: 1, max: 2.5, currency: 'EUR' },
      { amount: 'stated', amountMin: 1, amountMax: 2.5, amountCurrency: 'EUR' },
    ],
    [
      { value: -0.5, unit: { one: 'home', other: 'homes' } },
      { amount: 'stated', amountValue: -0.5, amountUnit: 'homes' },
    ],
    ['not-stated' as const, { amount: 'not-stated' }],
    [undefined, {}],
  ])('say the amount %j in columns of its own', (amount, expected) => {
    const [row] = rowsOf(tables(anArticle({ pledges: [aPledge('one', { amount })] }), site).pledges);
    const said = Object.entries(row ?? {}).filter(([name]) => name.startsWith('amount'));
    expect(Object.fromEntries(said)).toEqual(expected);
  });

  it('say who gives a pledge, to whom, and when it was announced in words, behind the columns that were there before', () => {
    const article = anArticle({
      people: [aPerson('ana', { name: 'Ana Sol' })],
      places: [aPlace('norland', { name: 'Norland' }), aPlace('sudland', { name: 'Sudland' })],
      organisations: [anOrganisation('union', { name: 'Union of Ports' })],
      dates: [aDate('meeting', '2021-03')],
      pledges: [
        aPledge('one', { donor: 'norland', recipients: ['union', 'sudland'], announced: 'meeting', announcedBy: 'ana' }),
        aPledge('two', { donors: ['union', 'ana'], recipients: ['norland'] }),
      ],
    });
    const { fields, rows } = tables(article, site).pledges;
    const names = fields.map(({ name }) => name);
    const first = names.indexOf('address') + 1;
    expect(names.slice(first, first + 8)).toEqual([
      ...[
        'donorName',
        'recipientNames',
        'announcedByName',
        'announcedDate',
        'announcedEarliest',
        'announcedLatest',
        'amountUnit',
        'donors',
      ],
    ]);
    expect(rows.map((row) => row.slice(first, first + 8))).toEqual([
      ['Norland', 'Union of Ports; Sudland', 'Ana Sol', 'March 2021', '2021-03-01', '2021-03-31', undefined, 'norland'],
      ['Union of Ports; Ana Sol', 'Norland', undefined, undefined, undefined, undefined, undefined, 'union;ana'],
    ]);
  });

  it('say what an amount was converted from', () => {
    const convertedFrom = { value: 4, currency: 'EUR', rate: 1.25, date: parseDate('2021-06') };
    const { pledges } = tables(anArticle({ pledges: [aPledge('one', { amount: { value: 5, currency: 'USD', convertedFrom } })] }), site);
    expect(rowsOf(pledges)).toMatchObject([
      {
        ...{ amountConvertedFromValue: 4, amountConvertedFromCurrency: 'EUR', amountConvertedFromRate: 1.25 },
        ...{
          amountConvertedFromDate: '2021-06',
          amountConvertedFromDateEarliest: '2021-06-01',
          amountConvertedFromDateLatest: '2021-06-30',
        },
      },
    ]);
  });

  it('number the roles of each person, and say which is held', () => {
    const roles = [aRole('mayor', '2015/2019'), aRole('minister', '2019/..', { country: 'norland' })];
    const people = [aPerson('ana', { roles, otherNames: ['Nana', 'Annie'] }), aPerson('ben')];
    const made = tables(anArticle({ people, places: [aPlace('norland')] }), site);
    expect(rowsOf(made.roles)).toEqual([
      { person: 'ana', number: 1, role: 'mayor', when: '2015/2019', whenEarliest: '2015-01-01', whenLatest: '2019-12-31', state: 'over' },
      { person: 'ana', number: 2, role: 'minister', country: 'norland', when: '2019/..', whenEarliest: '2019-01-01', state: 'held' },
      { person: 'ben', number: 1, role: 'A role', state: 'held' },
    ]);
    expect(rowsOf(made.people)).toMatchObject([
      { roleNow: 'minister', actsFor: 'norland', otherNames: 'Nana; Annie' },
      { roleNow: 'A role' },
    ]);
  });

  it('number the conditions of each pledge', () => {
    const one = { text: 'a', on: ['x', 'y'], state: 'met' as const };
    const pledges = [aPledge('p', { conditions: [one, { ...one, text: 'b', on: [] }] }), aPledge('q', { conditions: [one] })];
    expect(rowsOf(tables(anArticle({ pledges }), site).conditions)).toEqual([
      { pledge: 'p', number: 1, text: 'a', on: 'x;y', state: 'met' },
      { pledge: 'p', number: 2, text: 'b', state: 'met' },
      { pledge: 'q', number: 1, text: 'a', on: 'x;y', state: 'met' },
    ]);
  });

  it('have a row for each claim, with all that the others say', () => {
    const sources = [aSource('a', undefined, { publisher: 'The Echo' }), aSource('b', undefined, { publisher: 'The Post' })];
    const by = (source: string) => ({ sources: [source], passage: 'p' });
    const pledges = [
      aPledge('p', {
        claims: [
          { amount: { value: 40, currency: 'USD' }, ...by('a') },
          { amount: { value: 52, currency: 'USD' }, ...by('b') },
        ],
        weTake: { source: 'b', why: 'It counts what was paid.' },
      }),
    ];
    const all =
      'Sources differ: 40 US dollars (The Echo) or 52 US dollars (The Post). This explainer goes by The Post. It counts what was paid.';
    const made = tables(anArticle({ pledges, sources }), site);
    const each = { entry: 'p', passage: 'p', amountCurrency: 'USD', all };
    expect(rowsOf(made.claims)).toEqual([
      { ...each, number: 1, sources: 'a', amountValue: 40 },
      { ...each, number: 2, sources: 'b', amountValue: 52, goesBy: 'It counts what was paid.' },
    ]);
    expect(rowsOf(made.pledges)).toEqual([expect.objectContaining({ claims: all })]);
  });

  const camelCase = ([first = '', ...rest]: string[]) => first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');

  it('have every date that the schema declares for their entries, with the days that it lies between', () => {
    const all: Partial<Record<string, Table>> = tables(anArticle(), site);
    const dates = dateFields(frontmatter).flatMap(({ path: [list = '', ...way] }) => {
      // The roles of people, the claims of sources and the steps of pledges are tables of their own.
      const own = ['roles', 'claims', 'steps'].find((name) => way[1] === name);
      const [table, names] = own === undefined ? [list, way.slice(1)] : [own, way.slice(3)];
      const fields = all[table]?.fields;
      return fields && way.length > 0 ? [{ of: `${list}.${way.join('.')}`, fields, name: camelCase(names) }] : [];
    });
    expect(dates.map(({ of }) => of)).toEqual(expect.arrayContaining(['sources.*.published', 'dates.*.date']));
    for (const { of, fields, name } of dates) {
      const at = fields.findIndex((field) => field.name === name);
      expect(
        fields.slice(at, at + 3).map(({ type }) => type),
        of,
      ).toEqual(['string', 'date', 'date']);
    }
  });

  it('have for every column a sentence', () => {
    const all = Object.values(tables(anArticle(), site)).flatMap(({ fields }) => fields);
    expect(all.filter(({ description }) => !/^\S.*\.$/u.test(description)).map(({ name }) => name)).toEqual([]);
  });
});
