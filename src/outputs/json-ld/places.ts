import type {
  CityLeaf,
  CountryLeaf,
  GeoCoordinatesLeaf,
  LakeBodyOfWaterLeaf,
  PlaceLeaf,
  PostalAddressLeaf,
  RiverBodyOfWaterLeaf,
  SeaBodyOfWaterLeaf,
} from 'schema-dts';
import type { Article, Place } from '../../article/article.ts';
import { onlyReference, reference, references } from './reference.ts';
import { placeType, stated } from './types.ts';
import type { Publication } from '../publication.ts';

type PlaceThing = PlaceLeaf | CityLeaf | CountryLeaf | RiverBodyOfWaterLeaf | LakeBodyOfWaterLeaf | SeaBodyOfWaterLeaf;

/** The places of an article, each within what it lies in; a border touches its two countries and lies in neither. */
export function placesThings(article: Article, site: Publication): PlaceThing[] {
  return article.places.map((place) => ({
    '@type': placeType(place),
    ...reference(site, article, place.id),
    name: place.name,
    ...stated({
      address: address(article, place),
      geo: point(place),
      containedInPlace: onlyReference(site, article, place.country),
      containsPlace: references(site, article, place.members),
      geoTouches: references(site, article, place.between ?? []),
      description: place.summary,
    }),
  }));
}

/** The country’s code (ISO 3166-1): a place’s own, or that of the country it lies in. */
function address({ places }: Article, { code, country }: Place): PostalAddressLeaf | undefined {
  const addressCountry = code ?? places.find(({ id }) => id === country)?.code;
  return addressCountry === undefined ? undefined : { '@type': 'PostalAddress', addressCountry };
}

function point({ latitude, longitude }: Place): GeoCoordinatesLeaf | undefined {
  return latitude === undefined || longitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude };
}
