import { rewind } from '@turf/rewind';
import { geoArea, geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Article, Place } from '../../article/article.ts';
import { type Atlas, atlasOf, type Outline, type Shape, thinned, weighted } from '../../atlas/atlas.ts';

/** A thousandth of a degree is some 100 m, finer than Natural Earth at 1:50 million. */
const decimals = 3;

/**
 * What gives the geometry of each place of an article (RFC 7946) at a level of detail: with 0 all the points of the atlas, else those
 * that add at least so many steradians.
 *
 * A country has its land, a region the land of its members in one, a border the line between its countries, a city its point. A
 * place that cannot be drawn has its point where one is given, else nothing: what is not stated is not made up. Neighbours share
 * their line at every level. Outer rings turn left; what lies across the antimeridian is cut there.
 */
export function placeGeometries({ places, map }: Pick<Article, 'places' | 'map'>): (detail: number) => Map<string, Geometry> {
  const atlas = atlasOf(map.borders);
  const outlines = places.map((place) => ({ place, outline: outlineOf(place, places, atlas) }));
  return (detail) =>
    new Map(
      outlines.flatMap(({ place, outline }) => {
        const geometry = ownOf(place, detail) ?? (outline && drawn(outline, detail, atlas)) ?? pointOf(place);
        return geometry ? [[place.id, geometry]] : [];
      }),
    );
}

/** What the author gives, at a level of detail. */
function ownOf({ outline }: Place, detail: number): Geometry | undefined {
  if (!outline) return undefined;
  const weights = weighted(outline);
  const coarse = thinned(weights, detail);
  const geometry = rounded(coarse.coordinates.length > 0 ? coarse : weights);
  return geometry && (rewind(geometry) as Geometry);
}

function outlineOf({ id, kind, members, between }: Place, places: Place[], atlas: Atlas): Outline | undefined {
  const shapesAt = (of: string) => atlas.shapesOf(places.find((place) => place.id === of && place.kind === 'country')?.code ?? '');
  switch (kind) {
    case 'country':
      return landIn(atlas, shapesAt(id));
    case 'region':
      // Part of a region is not the region.
      return members.every((member) => shapesAt(member).length > 0) ? landIn(atlas, members.flatMap(shapesAt)) : undefined;
    case 'border':
      return between && atlas.borderBetween(shapesAt(between[0]), shapesAt(between[1]));
    default:
      return undefined;
  }
}

function landIn(atlas: Atlas, of: Shape[]): Outline | undefined {
  return of.length > 0 ? atlas.landOf(atlas.shapes.filter((shape) => of.includes(shape))) : undefined;
}

function pointOf({ latitude, longitude }: Place): Geometry | undefined {
  return latitude === undefined || longitude === undefined ? undefined : { type: 'Point', coordinates: [longitude, latitude] };
}

function drawn(outline: Outline, detail: number, atlas: Atlas): Geometry | undefined {
  const [whole] = atlas.atDetail(detail, [outline]);
  if (whole?.type !== 'MultiPolygon') return whole && whole.coordinates.length > 0 ? rounded(onPlane(whole)) : undefined;
  const land = withoutSpecks(whole, detail);
  // A land so small that nothing of it is left at this level keeps all its points.
  if (land.coordinates.length === 0) return detail === 0 ? undefined : drawn(outline, 0, atlas);
  const geometry = rounded(onPlane(land));
  return geometry && (rewind(geometry) as Geometry);
}

/** Without islands smaller than the level of detail, and rings that simplifying has turned inside out. */
function withoutSpecks({ coordinates }: MultiPolygon, detail: number): MultiPolygon {
  const area = (rings: Position[][]) => geoArea({ type: 'Polygon', coordinates: rings });
  const kept = coordinates.filter((rings) => area(rings) > detail && area(rings) < 2 * Math.PI);
  return { type: 'MultiPolygon', coordinates: kept };
}

/** Degrees on the plane, as RFC 7946 has them; the atlas has lines on the globe, which cross the antimeridian. */
function onPlane(geometry: Geometry): Geometry | null {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  return geoProject(geometry, degrees);
}

function rounded(geometry: Geometry | null): Geometry | undefined {
  switch (geometry?.type) {
    case 'Polygon':
      return asLand([geometry.coordinates]);
    case 'MultiPolygon':
      return asLand(geometry.coordinates);
    case 'LineString':
      return { type: 'MultiLineString', coordinates: [roundedLine(geometry.coordinates)] };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(roundedLine) };
    default:
      return undefined;
  }
}

/** A ring has at least four positions, of which the last is the first. */
function asLand(polygons: Position[][][]): Polygon | MultiPolygon {
  const land = polygons.map((rings) => rings.map(roundedLine).filter((ring) => ring.length >= 4)).filter((rings) => rings.length > 0);
  const [only, ...others] = land;
  return only && others.length === 0 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: land };
}

function roundedLine(line: Position[]): Position[] {
  const points = line.map((at) => at.slice(0, 2).map((degrees) => Number(degrees.toFixed(decimals)) + 0));
  return points.filter((at, index) => index === 0 || at.join() !== points[index - 1]?.join());
}
