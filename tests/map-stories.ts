import type { Article, Place } from '../src/article/article.ts';
import { aDate, anArticle, aPerson, aPlace } from './factories.ts';

// Stories in all parts of the world, for what a map must hold anywhere.

const country = (id: string, name: string, code: string) => aPlace(id, { name, code });
const city = (id: string, within: string, latitude: number, longitude: number) =>
  aPlace(id, { kind: 'city', country: within, latitude, longitude });
const countries = (list: string): Place[] =>
  list.split(', ').map((entry) => {
    const [name = '', code = ''] = entry.split(':');
    return country(code.toLowerCase(), name, code);
  });

type Trip = [person: string, origin: string, ...stops: [place: string, date: string][]];

function story(slug: string, places: Place[], trips: Trip[], headline = 'What came of it, and what is still to come'): Article {
  return anArticle({
    slug,
    headline,
    places,
    people: [
      aPerson('ana', { name: 'Ana Sol' }),
      aPerson('carlotta', { name: 'Carlotta Fernandez-Mendieta' }),
      aPerson('bo', { name: 'Bo Li' }),
    ],
    dates: [
      aDate('done', '2021-05-01', { places: places.slice(0, 1).map(({ id }) => id) }),
      aDate('now', '2021-06-01/2021-06-02', { status: 'under-way' }),
      aDate('next', '2021-06-10', { status: 'planned' }),
    ],
    routes: trips.map(([person, origin, ...stops]) => ({ person, origin, stops: stops.map(([place, date]) => ({ place, date })) })),
  });
}

export const mapStories = {
  'across the antimeridian': story(
    'pacific',
    [
      ...countries('Fiji:FJ, New Zealand:NZ, Samoa:WS, Tonga:TO, Kiribati:KI'),
      aPlace('polynesia', { kind: 'region', members: ['ws', 'to'] }),
    ],
    [
      ['ana', 'not-stated', ['nz', 'done'], ['fj', 'now'], ['ws', 'next']],
      ['carlotta', 'fj', ['to', 'now'], ['nz', 'next']],
    ],
  ),
  'one country': story('france', countries('France:FR'), [['ana', 'not-stated', ['fr', 'now']]]),
  'cities of one country': story(
    'ukraine',
    [
      ...countries('Ukraine:UA'),
      city('Kyiv', 'ua', 50.45, 30.52),
      city('Lviv', 'ua', 49.84, 24.03),
      aPlace('Odesa', { kind: 'city', country: 'ua' }),
    ],
    [['bo', 'not-stated', ['Kyiv', 'done'], ['Lviv', 'now'], ['Kyiv', 'next'], ['Odesa', 'next']]],
  ),
  'many countries': story(
    'west-africa',
    [
      ...countries(
        'Nigeria:NG, Niger:NE, Mali:ML, Burkina Faso:BF, Ghana:GH, Côte d’Ivoire:CI, Senegal:SN, Gambia:GM, Guinea:GN, Sierra Leone:SL, Liberia:LR, Togo:TG, Benin:BJ, Cabo Verde:CV, Mauritania:MR, Chad:TD, Cameroon:CM',
      ),
      aPlace('sahel', { kind: 'region', members: ['ml', 'bf', 'ne'] }),
    ],
    [
      ['ana', 'not-stated', ['ng', 'done'], ['gh', 'now'], ['sn', 'next']],
      ['carlotta', 'not-stated', ['ml', 'now'], ['ne', 'next']],
    ],
    'A headline that goes on for so long that it takes four lines of the widest page there is, and then some more words',
  ),
  'the whole world': story(
    'world',
    countries('United States:US, China:CN, Brazil:BR, Australia:AU, South Africa:ZA, Russia:RU, Japan:JP'),
    [
      ['ana', 'not-stated', ['us', 'done'], ['jp', 'now'], ['au', 'next']],
      ['bo', 'za', ['br', 'now']],
    ],
  ),
  'small states, three travellers in one': story(
    'gulf',
    [
      ...countries('United Arab Emirates:AE, Qatar:QA, Bahrain:BH, Kuwait:KW, Saudi Arabia:SA'),
      aPlace('Saudi–Emirati border', { kind: 'border', between: ['sa', 'ae'] }),
    ],
    [
      ['ana', 'not-stated', ['qa', 'now'], ['bh', 'next']],
      ['bo', 'not-stated', ['qa', 'now']],
      ['carlotta', 'not-stated', ['qa', 'next'], ['kw', 'next']],
    ],
  ),
  'two shores of a strait': story(
    'bering',
    [...countries('United States:US, Russia:RU'), city('Nome', 'us', 64.5, -165.4), city('Anadyr', 'ru', 64.73, 177.5)],
    [['ana', 'not-stated', ['Nome', 'done'], ['Anadyr', 'next']]],
  ),
} satisfies Record<string, Article>;

/** A story with countries, and no journeys. */
export const withoutRoutes = story('north', countries('Norway:NO, Sweden:SE, Finland:FI'), []);

/** A story of which nothing can be put on a map. */
export const nowhere = story('nowhere', [aPlace('utopia'), aPlace('tuvalu', { code: 'TV' }), aPlace('land', { kind: 'region' })], []);
