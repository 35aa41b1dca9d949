import { expect, test } from 'vitest';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { archiveJsonLd, homeJsonLd } from '../../../src/outputs/json-ld/home.ts';
import { toScriptText, viewJsonLd } from '../../../src/outputs/json-ld/json-ld.ts';
import type { View } from '../../../src/article/views.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aPledge, aSource } from '../../factories.ts';
import type { Publication } from '../../../src/outputs/publication.ts';
import { anUnnamedSite, aSite } from '../../publication.ts';

type Thing = Record<string, unknown> & { '@type'?: string; '@id'?: string };

const address = (href: string) => `https://news.example/story/${href}`;

/** What a view's page says of the thing with that id. */
function thing(given: Parameters<typeof anArticle>[0], view: View, id: string): Thing | undefined {
  const data = viewJsonLd(anArticle(given), view, 'The title', aSite);
  return ('@graph' in data ? (data['@graph'] as Thing[]) : []).find((candidate) => candidate['@id']?.endsWith(`#${id}`));
}

const dateThing = (edtf: string, given: Parameters<typeof aDate>[2] = {}) => thing({ dates: [aDate('a', edtf, given)] }, 'timeline', 'a');
const pledgeThing = (given: Parameters<typeof aPledge>[1]) =>
  thing({ pledges: [aPledge('a', given)], places: [aPlace('giver'), aPlace('taker')] }, 'aid', 'a');

test('an article is a BackgroundNewsArticle with its sources and entries', () => {
  const data = viewJsonLd(
    anArticle({
      sources: [aSource('daily', '2021-06-01', { publisher: 'Daily', headline: 'It happens' })],
      people: [aPerson('ana')],
      places: [aPlace('north'), aPlace('region', { kind: 'region', members: ['north'] })],
      dates: [aDate('since', '2021-01/..'), aDate('trip', '2021-06-06/2021-06-08', { status: 'planned' })],
      corrections: [
        { date: parseBoundedDate('2021-06-03'), kind: 'correction', note: 'Two, not three.' },
        { date: parseBoundedDate('2021-06-04'), kind: 'update', note: 'More.' },
      ],
    }),
    'article',
    'A story',
    aSite,
  );
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': ['BackgroundNewsArticle', 'NewsArticle'],
    '@id': address('index.html'),
    headline: 'A story',
    description: 'What it is.',
    inLanguage: 'en',
    image: address('s/view-article.png'),
    publisher: { '@type': 'Organization', '@id': 'https://news.example/index.html#about', name: 'News', url: 'https://news.example/' },
    license: 'https://licence.example/',
    isAccessibleForFree: true,
    datePublished: '2021-06-02',
    dateModified: '2021-06-04',
    temporalCoverage: '2021-01/2021-06-08',
    citation: [
      {
        '@type': 'NewsArticle',
        headline: 'It happens',
        url: 'https://daily.example/',
        publisher: { '@type': 'Organization', name: 'Daily' },
        datePublished: '2021-06-01',
      },
    ],
    about: [{ '@type': 'Thing', name: 'Topic' }, { '@id': address('places.html#region') }],
    mentions: ['actors.html#ana', 'places.html#north', 'places.html#region', 'timeline.html#since', 'timeline.html#trip'].map((href) => ({
      '@id': address(href),
    })),
    hasPart: ['timeline.html', 'actors.html', 'aid.html', 'places.html'].map((href) => ({ '@id': address(href) })),
    correction: [
      { '@type': 'CorrectionComment', '@id': address('index.html#change-1'), text: 'Two, not three.', datePublished: '2021-06-03' },
    ],
  });
});

test('a source without an address is cited by what is known of it', () => {
  const archived = { url: 'https://archive.example/1', on: parseBoundedDate('2021-06-02') };
  const book = { kind: 'book', publisher: undefined, authors: ['Plutarch'], url: undefined, archived, language: 'grc' } as const;
  const sources = [
    aSource('lives', '0100~', { ...book, authors: ['Plutarch'] }),
    aSource('memo', '2021', { kind: 'document', url: undefined }),
  ];
  expect(viewJsonLd(anArticle({ sources }), 'article', 'A story', aSite)).toMatchObject({
    citation: [
      {
        '@type': 'Book',
        name: 'lives',
        author: [{ '@type': 'Person', name: 'Plutarch' }],
        datePublished: '0100',
        archivedAt: 'https://archive.example/1',
        inLanguage: 'grc',
      },
      { '@type': 'CreativeWork', name: 'memo', publisher: { '@type': 'Organization', name: 'memo' }, datePublished: '2021' },
    ],
  });
});

test('an article names its authors and those who worked on it, and its publisher by that name', () => {
  const article = anArticle({
    authors: [{ name: 'Ada Moss', url: 'https://news.example/ada' }, { name: 'Ben Hill' }],
    credits: [{ name: 'Cleo Ray', work: 'Maps' }],
  });
  const site = { ...aSite, publisher: { name: 'The Courier', url: 'https://courier.example/' } };
  expect(viewJsonLd(article, 'article', 'A story', site)).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Ada Moss', url: 'https://news.example/ada' },
      { '@type': 'Person', name: 'Ben Hill' },
    ],
    contributor: [{ '@type': 'Person', name: 'Cleo Ray' }],
    publisher: { '@type': 'Organization', name: 'The Courier', url: 'https://courier.example/' },
  });
  expect(viewJsonLd(anArticle(), 'article', 'A story', aSite)).not.toHaveProperty('author');
});

test('a view says which files hold what it shows, by whom, made from which article, under which licence', () => {
  const given = { places: [aPlace('gt', { code: 'GT' })], authors: [{ name: 'Ada Moss' }] };
  const dataOf = (view: View, of: Parameters<typeof anArticle>[0], site: Publication = aSite) => {
    const data = viewJsonLd(anArticle(of), view, 'The title', site);
    return '@graph' in data ? (data['@graph'] as Thing[])[0]?.mainEntity : undefined;
  };
  const download = (file: string, encodingFormat: string) => ({
    ...{ '@type': 'DataDownload', contentUrl: address(`data/${file}`), encodingFormat },
  });
  expect(dataOf('places', given)).toEqual({
    '@type': 'Dataset',
    name: 'The title',
    description: expect.stringMatching(/^All places in “A story”/u) as string,
    creator: [{ '@type': 'Person', name: 'Ada Moss' }],
    isBasedOn: { '@id': address('index.html') },
    distribution: [download('places.csv', 'text/csv'), download('places.geojson', 'application/geo+json')],
    license: 'https://licence.example/',
  });
  expect(dataOf('timeline', { dates: [aDate('a', '2021')] })).toMatchObject({
    creator: { '@type': 'Organization', name: 'News' },
    distribution: [download('dates.csv', 'text/csv'), download('timeline.ics', 'text/calendar')],
  });
  expect(dataOf('places', given, anUnnamedSite)).not.toHaveProperty('license');
  expect(dataOf('timeline', given)).toBeUndefined();
});

test.each([
  [['2021-01/..', '2021-06-06/2021-06-08'], '2021-01/2021-06-08'],
  [['2021-01/..'], '2021-01/2021-06-02'],
  [['2021-03', '2021'], '2021/2021'],
  [['2021-09/..'], '2021-09/2021-09'],
  [['[2021-03-01..2021-06-01]'], '2021-03-01/2021-06-01'],
])('an article on %o covers %s', (dates, temporalCoverage) => {
  const article = anArticle({ dates: dates.map((edtf, index) => aDate(`date-${index}`, edtf)) });
  expect(viewJsonLd(article, 'article', '', aSite)).toMatchObject({ temporalCoverage });
  expect(viewJsonLd(anArticle(), 'article', '', aSite)).not.toHaveProperty('temporalCoverage');
});

test.each<[edtf: string, said: Thing]>([
  ['2021-06-02', { startDate: '2021-06-02' }],
  ['2021-03', { startDate: '2021-03' }],
  ['2021', { startDate: '2021' }],
  ['2021-06-06/2021-06-07', { startDate: '2021-06-06', endDate: '2021-06-07' }],
  ['2021-01/..', { startDate: '2021-01' }],
  ['[2021-03-01..2021-06-02]', { eventSchedule: { '@type': 'Schedule', startDate: '2021-03-01', endDate: '2021-06-02', repeatCount: 1 } }],
  ['2021-06~', {}],
  ['2021-06-02?', {}],
  ['2021-01~/2021-06-07', { endDate: '2021-06-07' }],
])('an event on %s is dated no more precisely than that', (edtf, said) => {
  const { startDate, endDate, eventSchedule } = dateThing(edtf) ?? {};
  expect(JSON.parse(JSON.stringify({ startDate, endDate, eventSchedule }))).toEqual(said);
});

test.each([
  ['happened', '2021-06-01', 'https://schema.org/EventScheduled', 'Happened on 1\u00a0June\u00a02021'],
  ['under-way', '2021-01/..', 'https://schema.org/EventScheduled', 'Under way since January\u00a02021'],
  ['planned', '2021-06-06/2021-06-07', undefined, 'Planned on 6–7\u00a0June\u00a02021'],
  ['cancelled', '2021-07/..', 'https://schema.org/EventCancelled', 'Planned from July\u00a02021, then cancelled'],
  ['postponed', '2021-07-01', 'https://schema.org/EventPostponed', 'Planned on 1\u00a0July\u00a02021, then postponed; new day not stated'],
  ['unknown', '2021-05-01', undefined, 'Not known whether it took place on 1\u00a0May\u00a02021'],
] as const)('an event that is %s says so, and takes place only if it does', (status, edtf, eventStatus, words) => {
  const event = dateThing(edtf, { status });
  expect(event?.eventStatus).toBe(eventStatus);
  expect(event?.disambiguatingDescription).toBe(words);
});

test('an event names who, where and the passage, and nobody as its organiser', () => {
  const passages = [{ id: 'a-passage', section: 'S', excerpt: 'E' }];
  const date = aDate('a', '2021-06-02', { people: ['ana'], organisations: ['union'], with: ['ana'], places: ['town'], passages });
  const given = {
    dates: [date],
    people: [aPerson('ana')],
    organisations: [anOrganisation('union')],
    places: [aPlace('town', { kind: 'city' })],
  };
  expect(thing(given, 'timeline', 'a')).toEqual({
    '@type': 'Event',
    '@id': address('timeline.html#a'),
    name: 'a',
    disambiguatingDescription: 'Happened on 2\u00a0June\u00a02021',
    startDate: '2021-06-02',
    eventStatus: 'https://schema.org/EventScheduled',
    location: [{ '@type': 'City', '@id': address('places.html#town'), name: 'town' }],
    attendee: [
      { '@type': 'Person', '@id': address('actors.html#ana'), name: 'ana' },
      { '@type': 'Organization', '@id': address('actors.html#union'), name: 'union' },
    ],
    subjectOf: { '@id': address('index.html#a-passage') },
  });
});

test('a pledge of money is a grant with its sum, its giver a sponsor', () => {
  const given = { donor: 'giver', recipients: ['taker'], amount: { value: 5, currency: 'USD' }, summary: 'More.' };
  expect(pledgeThing({ ...given, conditions: [{ text: 'reform', on: [], state: 'not-stated' }] })).toEqual({
    '@type': 'MonetaryGrant',
    '@id': address('aid.html#a'),
    name: 'a',
    disambiguatingDescription: 'Pledged',
    amount: { '@type': 'MonetaryAmount', currency: 'USD', value: 5 },
    sponsor: { '@type': 'Country', '@id': address('places.html#giver'), name: 'giver' },
    fundedItem: [{ '@type': 'Country', '@id': address('places.html#taker'), name: 'taker' }],
    description: 'More. Condition: reform.',
  });
});

test('a giver is a funder only once something has come', () => {
  expect(pledgeThing({ donor: 'giver', stage: 'committed' })).toHaveProperty('sponsor');
  const disbursed = pledgeThing({ donor: 'giver', stage: 'disbursed' });
  expect(disbursed).toHaveProperty('funder');
  expect(disbursed).not.toHaveProperty('sponsor');
});

test.each<[Parameters<typeof aPledge>[1], string, unknown]>([
  [{ amount: 'not-stated' }, 'MonetaryGrant', undefined],
  [{ kind: 'facility', amount: 'not-stated' }, 'Grant', undefined],
  [{ kind: 'service' }, 'Grant', undefined],
  [{ kind: 'service', amount: { value: 5, currency: 'EUR' } }, 'MonetaryGrant', { value: 5, currency: 'EUR' }],
  [{ amount: { min: 5, max: 7, currency: 'EUR' } }, 'MonetaryGrant', { minValue: 5, maxValue: 7, currency: 'EUR' }],
  [{ amount: { min: 5, currency: 'EUR' } }, 'MonetaryGrant', { minValue: 5, currency: 'EUR' }],
])('%o is a %s with the sum that is stated, if one is', (given, type, amount) => {
  const grant = pledgeThing(given);
  expect(grant?.['@type']).toBe(type);
  expect(grant?.amount).toEqual(amount && { '@type': 'MonetaryAmount', ...amount });
});

test('a person has a role and whom he or she acts for, and no nationality', () => {
  const people = [aPerson('ana', { role: 'Mayor', organisation: 'town-hall', country: 'norland' })];
  const organisations = [anOrganisation('town-hall', { kind: 'government', country: 'norland' })];
  const given = { people, organisations, places: [aPlace('norland')] };
  const norland = { '@type': 'Country', '@id': address('places.html#norland'), name: 'norland' };
  expect(thing(given, 'actors', 'ana')).toEqual({
    '@type': 'Person',
    '@id': address('actors.html#ana'),
    name: 'ana',
    jobTitle: 'Mayor',
    memberOf: { '@type': 'GovernmentOrganization', '@id': address('actors.html#town-hall'), name: 'town-hall' },
    affiliation: norland,
  });
  expect(thing(given, 'actors', 'town-hall')).toMatchObject({ '@type': 'GovernmentOrganization', location: norland });
});

test('places lie in one another, and a border lies in none', () => {
  const places = [
    aPlace('norland', { code: 'NO' }),
    aPlace('sudland'),
    aPlace('town', { kind: 'city', country: 'norland', latitude: 59.9, longitude: 10.7 }),
    aPlace('border', { kind: 'border', between: ['norland', 'sudland'] }),
    aPlace('region', { kind: 'region', members: ['norland'] }),
  ];
  const norland = { '@type': 'Country', '@id': address('places.html#norland'), name: 'norland' };
  const inNorway = { '@type': 'PostalAddress', addressCountry: 'NO' };
  expect(thing({ places }, 'places', 'norland')).toMatchObject({ '@type': 'Country', address: inNorway });
  expect(thing({ places }, 'places', 'sudland')).not.toHaveProperty('address');
  expect(thing({ places }, 'places', 'town')).toMatchObject({
    '@type': 'City',
    address: inNorway,
    containedInPlace: norland,
    geo: { '@type': 'GeoCoordinates', latitude: 59.9, longitude: 10.7 },
  });
  expect(thing({ places }, 'places', 'border')).toMatchObject({ '@type': 'Place', geoTouches: [norland, { name: 'sudland' }] });
  expect(thing({ places }, 'places', 'region')).toMatchObject({ '@type': 'Place', containsPlace: [norland] });
});

test('a view’s page is part of its article, and says the way to it from home', () => {
  const data = viewJsonLd(anArticle(), 'aid', 'The title', aSite);
  expect('@graph' in data && data['@graph'][0]).toMatchObject({
    '@type': 'CollectionPage',
    '@id': address('aid.html'),
    isPartOf: { '@id': address('index.html') },
    breadcrumb: {
      itemListElement: [
        { position: 1, name: 'News', item: 'https://news.example/' },
        { position: 2, name: 'A story', item: address('index.html') },
        { position: 3, name: 'The title', item: address('aid.html') },
      ],
    },
  });
});

test('the home page lists its explainers in order', () => {
  const data = homeJsonLd([anArticle({ slug: 'new' }), anArticle({ slug: 'old' })], aSite);
  expect('@graph' in data && data['@graph'][1]).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [
      { position: 1, url: 'https://news.example/new/index.html' },
      { position: 2, url: 'https://news.example/old/index.html' },
    ],
  });
});

test('a page of the archive lists its explainers in order, and says the way to it from home', () => {
  const articles = [anArticle({ slug: 'new' }), anArticle({ slug: 'old' })];
  const page = { file: 'archive/2021-2.html', year: '2021', part: 2, parts: 2, articles };
  const of = (site: typeof anUnnamedSite) => {
    const data = archiveJsonLd(page, 'Of 2021', site);
    return '@graph' in data ? data['@graph'] : [];
  };
  expect(of(aSite)).toMatchObject([
    {
      '@type': 'CollectionPage',
      '@id': 'https://news.example/archive/2021-2.html',
      isPartOf: { '@id': 'https://news.example/' },
      breadcrumb: { itemListElement: [{ item: 'https://news.example/' }, { name: 'Of 2021' }] },
    },
    { itemListElement: [{ url: 'https://news.example/new/index.html' }, { url: 'https://news.example/old/index.html' }] },
  ]);
  expect(of(anUnnamedSite)).toMatchObject([
    { '@id': '../archive/2021-2.html' },
    { itemListElement: [{ url: '../new/index.html' }, { url: '../old/index.html' }] },
  ]);
});

test('nothing in a text can end the script element that holds it', () => {
  const headline = '</script><!--<script>"\\';
  const text = toScriptText(viewJsonLd(anArticle({ headline }), 'article', '', aSite));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ headline });
});

test('where nobody has said where the site stands, things are named relative to the page, and no licence is', () => {
  const article = anArticle({ people: [aPerson('ana')] });
  expect(viewJsonLd(article, 'article', 'A story', anUnnamedSite)).toMatchObject({
    '@id': 'index.html',
    publisher: { '@type': 'Organization', '@id': '../index.html#about', name: 'News' },
    mentions: [{ '@id': 'actors.html#ana' }],
  });
  const home = homeJsonLd([article], anUnnamedSite);
  expect('@graph' in home && home['@graph']).toMatchObject([
    { '@id': './', publisher: { '@id': './index.html#about' } },
    { itemListElement: [{ url: 'story/index.html' }] },
  ]);
  const all = [home, ...(['article', 'actors'] as const).map((view) => viewJsonLd(article, view, '', anUnnamedSite))];
  expect(JSON.stringify(all.map(toScriptText))).not.toMatch(/news\.example|license|image|undefined|"url\\":\\"(?!story)/u);
});

test('an event that was postponed is on its new day only, which says the former one', () => {
  const dates = [
    aDate('old', '2021-06-01', { status: 'postponed', postponedTo: 'new' }),
    aDate('new', '2021-07', { status: 'planned' }),
    aDate('off', '2021-06-03', { status: 'cancelled' }),
  ];
  const [old, later, off] = ['old', 'new', 'off'].map((id) => thing({ dates }, 'timeline', id));
  expect(old).toMatchObject({
    previousStartDate: '2021-06-01',
    eventStatus: 'https://schema.org/EventPostponed',
    disambiguatingDescription: 'Planned on 1\u00a0June\u00a02021, then postponed to July\u00a02021',
  });
  expect(old).not.toHaveProperty('startDate');
  expect(later).toMatchObject({
    startDate: '2021-07',
    previousStartDate: '2021-06-01',
    eventStatus: 'https://schema.org/EventRescheduled',
  });
  expect(off).toMatchObject({ startDate: '2021-06-03', eventStatus: 'https://schema.org/EventCancelled' });
});
