import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, DateEntry } from '../../src/article/article.ts';
import { peopleAtPlaces, placesOfDate } from '../../src/article/concerns.ts';
import { rowsOf, timeline } from '../../src/article/timeline.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFile } from '../../src/compile/read/article-files.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../factories.ts';

const world = [
  ...['us', 'mexico', 'guatemala', 'honduras', 'costa-rica'].map((id) => aPlace(id)),
  aPlace('washington', { kind: 'city', country: 'us' }),
  aPlace('border', { kind: 'border', between: ['us', 'mexico'] }),
  aPlace('triangle', { kind: 'region', members: ['guatemala', 'honduras'] }),
  aPlace('central-america', { kind: 'region' }),
];
const people = [
  aPerson('harris', { country: 'us' }),
  aPerson('ebrard', { country: 'mexico' }),
  aPerson('guide', { organisation: 'ministry' }),
  aPerson('poet'),
];
const organisations = [anOrganisation('ministry', { country: 'honduras' }), anOrganisation('leaders')];

function placesOf(given: Partial<Omit<DateEntry, 'date'>>, more: Partial<Article> = {}): { there: string[]; concerns: string[] } {
  const article = anArticle({ places: world, people, organisations, ...more });
  const { there, concerns } = placesOfDate(article, aDate('day', '2021-06-01', given));
  return { there: there.map(({ id }) => id), concerns: concerns.map(({ id }) => id) };
}

describe('placesOfDate', () => {
  test('takes place in a stated place, in the country of a city, and in the regions that hold them', () => {
    expect(placesOf({ places: ['washington'] })).toEqual({ there: ['us', 'washington'], concerns: [] });
    expect(placesOf({ places: ['guatemala'] })).toEqual({ there: ['guatemala', 'triangle'], concerns: [] });
  });

  test('at a border it concerns both countries', () => {
    expect(placesOf({ places: ['border'] })).toEqual({ there: ['border'], concerns: ['us', 'mexico'] });
  });

  test('in a region it concerns the members, and no country where none is stated', () => {
    expect(placesOf({ places: ['triangle'] })).toEqual({ there: ['triangle'], concerns: ['guatemala', 'honduras'] });
    expect(placesOf({ places: ['central-america'] })).toEqual({ there: ['central-america'], concerns: [] });
  });

  test('concerns the countries of those who act or are met, by their own or by their organisation', () => {
    expect(placesOf({ people: ['harris'], with: ['ebrard'] }).concerns).toEqual(['us', 'mexico']);
    expect(placesOf({ people: ['guide'] }).concerns).toEqual(['honduras']);
    expect(placesOf({ organisations: ['ministry'] }).concerns).toEqual(['honduras']);
  });

  test('concerns no place by a group of no country, a person of none, or who says so', () => {
    expect(placesOf({ people: ['poet'], with: ['leaders'], saidBy: ['harris'] })).toEqual({ there: [], concerns: [] });
  });

  test('names a place once, as where it takes place', () => {
    expect(placesOf({ people: ['harris'], with: ['ebrard'], places: ['mexico'] })).toEqual({ there: ['mexico'], concerns: ['us'] });
  });

  test('concerns those who give and receive a pledge announced then', () => {
    const pledges = [
      aPledge('aid', { donor: 'us', recipients: ['triangle', 'ministry'], announced: 'day' }),
      aPledge('other', { donor: 'costa-rica', announced: 'another-day' }),
    ];
    expect(placesOf({}, { pledges }).concerns).toEqual(['us', 'guatemala', 'honduras', 'triangle']);
  });
});

describe('peopleAtPlaces', () => {
  const article = anArticle({
    places: world,
    people,
    dates: [aDate('visit', '2021-06-01', { people: ['harris'], with: ['ebrard'], places: ['washington'] })],
    routes: [{ person: 'harris', origin: 'costa-rica', stops: [{ place: 'mexico', date: 'visit' }] }],
  });
  const of = (person: string) => [...peopleAtPlaces(article)].flatMap(([place, ids]) => (ids.includes(person) ? place : []));

  test('has each person where the person is by date or journey, not those that are only concerned', () => {
    expect(of('harris')).toEqual(['us', 'mexico', 'costa-rica', 'washington']);
    expect(of('ebrard')).toEqual(['us', 'washington']);
    expect(of('poet')).toEqual([]);
  });

  test('names all people of a place', () => {
    const people = peopleAtPlaces(article);
    expect(people.get('us')).toEqual(['harris', 'ebrard']);
    expect(people.get('mexico')).toEqual(['harris']);
    expect(people.get('border')).toEqual([]);
  });
});

// What must be true of the places of any date, in the stories here and in generated ones.
function check(article: Article): void {
  const view = timeline(article);
  const rows = view.groups.flatMap(rowsOf);
  for (const row of rows) {
    const [there, concerns] = [row.belongsTo.there, row.belongsTo.concerns].map((list) => list.map(({ id }) => id));
    expect(there).toEqual(expect.arrayContaining(row.places.map(({ id }) => id)));
    expect(concerns?.filter((id) => there?.includes(id))).toEqual([]);
    const said = [...row.concerns.places.map(({ id }) => id), ...row.concerns.membersOf.flatMap(({ members }) => members)];
    expect([...(there ?? []), ...said]).toEqual(expect.arrayContaining(concerns ?? []));
  }
  for (const { id, count, there } of view.filters.place) {
    const ofPlace = rows.filter(({ belongsTo }) => [...belongsTo.there, ...belongsTo.concerns].some((place) => place.id === id));
    expect(count).toBe(ofPlace.length);
    expect(there).toBe(ofPlace.filter(({ belongsTo }) => belongsTo.there.some((place) => place.id === id)).length);
    expect(there).toBeLessThanOrEqual(count);
  }
}

const fixtures = [
  'content/central-america-migration',
  ...['ravna-river-treaty', 'library-boat'].map((slug) => `tests/fixtures/explainers/${slug}`),
];

test.each(fixtures)('says of each row of %s what it concerns, and counts truly', async (folder) => {
  const [article] = compileAll([await readArticleFile(`${folder}/article.md`)]).articles;
  expect(article?.dates.length).toBeGreaterThan(0);
  if (article) check(article);
});

const some = (ids: string[]) => fc.subarray(ids, { maxLength: 3 });
const placeIds = world.map(({ id }) => id);
const actorIds = [...people, ...organisations].map(({ id }) => id);
const dates = fc.array(fc.record({ places: some(placeIds), people: some(people.map(({ id }) => id)), with: some(actorIds) }), {
  maxLength: 6,
});
const large = aPlace('union', { kind: 'region', members: ['us', 'mexico', 'guatemala', 'honduras', 'costa-rica'] });

test('says of each row of any story what it concerns, and counts truly', () => {
  fc.assert(
    fc.property(dates, some(placeIds), some([...placeIds, 'union', 'ministry']), (given, inUnion, recipients) => {
      const pledges = [aPledge('aid', { donor: 'us', recipients, announced: 'day-0' })];
      const list = given.map((fields, index) =>
        aDate(`day-${String(index)}`, '2021-06-01', {
          ...fields,
          places: index < inUnion.length ? [...fields.places, 'union'] : fields.places,
        }),
      );
      check(anArticle({ places: [...world, large], people, organisations, pledges, dates: list }));
    }),
  );
});
