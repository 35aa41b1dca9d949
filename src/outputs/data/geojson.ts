import { geoBounds } from 'd3-geo';
import type { BBox, Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Article, Place } from '../../article/article.ts';
import type { DisputedLand } from '../../article/places.ts';
import type { Borders } from '../../article/schema.ts';
import { atlasOf } from '../../atlas/atlas.ts';
import { disputedIn, disputesOf } from '../../atlas/disputes.ts';
import { placeGeometries } from './place-geometries.ts';
import { entryAddress, type Publication } from '../publication.ts';

/** What the file weighs at most. */
export const geoJsonBytes = 60_000;

/** Levels of detail: in steradians, and how much coarser each is than the one before. */
const finest = 2e-10;
const coarser = 2;
const levels = 24;

/** What the file says of a place besides where it lies. */
interface PlaceFacts {
  name: string;
  kind: Place['kind'];
  /** ISO 3166-1 alpha-2, of a country. */
  code?: string;
  /** Disputed lands that are drawn as its land. */
  disputed?: DisputedLand[];
  /** The ids of those who claim it. */
  claimedBy?: string[];
  summary?: string;
  address: string;
  /** How many dates are there, how many pledges go to it and come from it, how many passages name it. */
  dates: number;
  pledgesReceived: number;
  pledgesGiven: number;
  passages: number;
}

export type PlaceFeature = Feature<Geometry | null, PlaceFacts> & { id: string };

/**
 * The places of an article as GeoJSON (RFC 7946), one feature each, in the author’s order; `id` is that of the entry.
 *
 * A place whose land is not stated has no geometry. The box goes around all geometries, and its west lies east of its east where
 * it crosses the antimeridian. Where disputed land touches the story, `borders` says whose view of borders the land follows, and a
 * country what of its land is disputed, as the map does. The land is as detailed as 60 KB allow, so the same article always gives the same file.
 */
export function toGeoJson(article: Article, site: Publication): string {
  let [fits, tooFine] = [levels, -1];
  const geometriesAt = placeGeometries(article);
  const at = (level: number) => collection(article, geometriesAt(detailAt(level)), site);
  let text = at(levels);
  while (fits - tooFine > 1) {
    const level = Math.floor((fits + tooFine) / 2);
    const finer = at(level);
    if (Buffer.byteLength(finer) > geoJsonBytes) tooFine = level;
    else [fits, text] = [level, finer];
  }
  return text;
}

/** The finest level is that of the atlas itself. */
function detailAt(level: number): number {
  return level === 0 ? 0 : finest * coarser ** level;
}

function collection(article: Article, geometries: Map<string, Geometry>, site: Publication): string {
  const bbox = boxAround([...geometries.values()]);
  const isDisputed =
    article.places.some(({ claimedBy }) => claimedBy.length > 1) || disputesOf(article.places.flatMap(({ code }) => code ?? [])).length > 0;
  const whole: Omit<FeatureCollection, 'features'> & { borders?: Borders; features: PlaceFeature[] } = {
    type: 'FeatureCollection',
    ...(isDisputed && { borders: article.map.borders }),
    ...(bbox && { bbox }),
    features: article.places.map((place) => ({
      type: 'Feature',
      id: place.id,
      properties: facts(article, place, site),
      geometry: geometries.get(place.id) ?? null,
    })),
  };
  // One feature a line, so that a change of one place is a change of one line.
  return `${JSON.stringify(whole).replaceAll(',{"type":"Feature"', ',\n{"type":"Feature"')}\n`;
}

function facts({ slug, dates, pledges, map }: Article, place: Place, site: Publication): PlaceFacts {
  const { id, name, kind, code, claimedBy, summary, passages } = place;
  const disputed = code === undefined ? [] : disputedIn(code, atlasOf(map.borders));
  return {
    name,
    kind,
    ...(code !== undefined && { code }),
    ...(disputed.length > 0 && { disputed }),
    ...(claimedBy.length > 0 && { claimedBy }),
    ...(summary !== undefined && { summary }),
    address: entryAddress({ slug }, 'place', id, site),
    dates: dates.filter((entry) => entry.places.includes(id)).length,
    pledgesReceived: pledges.filter((pledge) => pledge.recipients.includes(id)).length,
    pledgesGiven: pledges.filter((pledge) => pledge.donors.includes(id)).length,
    passages: passages.length,
  };
}

function boxAround(geometries: Geometry[]): BBox | undefined {
  const lines = geometries.flatMap(linesOf);
  if (lines.length === 0) return undefined;
  const latitudes = lines.flat().map(([, latitude = 0]) => latitude);
  // The globe's shortest box around all; its latitudes are those of great circles, which the plane's lines are not.
  const [[west], [east]] = geoBounds({ type: 'MultiLineString', coordinates: lines });
  const low = latitudes.reduce((least, latitude) => Math.min(least, latitude));
  const high = latitudes.reduce((most, latitude) => Math.max(most, latitude));
  return [west, low, east, high];
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates, geometry.coordinates]];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
