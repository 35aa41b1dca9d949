import { createRequire } from 'node:module';
import { geoBounds, geoContains } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Borders } from '../article/schema.ts';
import { type Atlas, atlasOf, codeOf, type LonLat, type Shape } from './atlas.ts';

/** The land around a point that is not the country's own. */
export interface OtherGround {
  /** In English; undefined at sea. */
  name: string | undefined;
}

/**
 * What a point lies in, where that is not the country with an ISO 3166-1 code as an atlas draws it, nor near it; undefined where it is.
 * Islands that the atlas does not have are known by country-coder. A territory is also ground of the country that it belongs to.
 */
export function otherGround(point: LonLat, code: string, borders: Borders): OtherGround | undefined {
  const atlas = atlasOf(borders);
  const own = atlas.shapesOf(code);
  if (
    isNear(
      point,
      own.flatMap((shape) => atlas.groundOf(shape)),
    )
  )
    return undefined;
  const around = own.length > 0 ? shapeAround(point, atlas) : undefined;
  const other = around && codeOf(around);
  if (around) return other !== undefined && ownerOf(other) === code ? undefined : { name: around.properties?.name };
  const { iso1A2Code, feature } = coder();
  const codes = [iso1A2Code(point), iso1A2Code(point, { level: 'territory' })];
  return codes.includes(code) ? undefined : { name: feature(point)?.properties.nameEn };
}

function shapeAround(point: LonLat, atlas: Atlas): Shape | undefined {
  return atlas.shapes.find((shape) => atlas.groundOf(shape).some((polygon) => contains(polygon, point)));
}

/** As `geoContains`, which goes around a whole coast, but for land that lies elsewhere a look at its bounds is enough. */
export function contains(land: Geometry, point: LonLat): boolean {
  const bounds = known.get(land) ?? geoBounds(land);
  known.set(land, bounds);
  return isWithin(point, bounds) && geoContains(land, point);
}

const known = new WeakMap<Geometry, [LonLat, LonLat]>();
/** Of a degree: bounds are computed. */
const computed = 1e-6;

function isWithin([lon, lat]: LonLat, [[west, south], [east, north]]: [LonLat, LonLat]): boolean {
  if (lat < south - computed || lat > north + computed) return false;
  const [isEast, isWest] = [lon >= west - computed, lon <= east + computed];
  // Land may lie across the line where the longitudes begin.
  return west <= east ? isEast && isWest : isEast || isWest;
}

/** A coast or border at 1:50 million may be so far off, in km. */
const offKm = 10;
const kmOfDegree = 111.2;

/** Whether a point lies on land, or so near to it that the line on the map may be wrong. */
export function isNear([lon, lat]: LonLat, land: Geometry[]): boolean {
  const off = offKm / kmOfDegree;
  const turns = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4);
  const around = turns.map((turn): LonLat => [
    lon + (off * Math.cos(turn)) / Math.max(0.01, Math.cos((lat * Math.PI) / 180)),
    Math.max(-90, Math.min(90, lat + off * Math.sin(turn))),
  ]);
  return [[lon, lat] as LonLat, ...around].some((point) => land.some((piece) => contains(piece, point)));
}

function ownerOf(code: string): string | undefined {
  return coder().feature(code)?.properties.country;
}

type Coder = typeof import('@rapideditor/country-coder');
let loaded: Coder | undefined;

/** Its data takes a tenth of a second to load, and most articles need none of it. */
function coder(): Coder {
  loaded ??= createRequire(import.meta.url)('@rapideditor/country-coder') as Coder;
  return loaded;
}
