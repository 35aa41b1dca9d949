import { rewind } from '@turf/rewind';
import type { MultiPolygon, Position } from 'geojson';
import type { PlaceOutline } from '../../article/article.ts';
import type { PlaceKind } from '../../article/schema.ts';
import type { ArticleFile } from './article-file.ts';

type GeometryType = 'Polygon' | 'MultiPolygon' | 'LineString' | 'MultiLineString';

const land: GeometryType[] = ['Polygon', 'MultiPolygon'];
const line: GeometryType[] = ['LineString', 'MultiLineString'];

const typesOf: Record<PlaceKind, GeometryType[]> = {
  ...{ country: land, area: land, region: land, historical: land, city: land, site: land, lake: land, sea: land },
  ...{ border: line, river: line },
};

/** What a place’s file of geometry gives it; undefined where it has none that is as it should be. */
export function outlineOf(
  { kind, geometry }: { kind: PlaceKind; geometry?: string | undefined },
  { geometries = {} }: ArticleFile,
): PlaceOutline | undefined {
  const file = geometry !== undefined && Object.hasOwn(geometries, geometry) ? geometries[geometry] : undefined;
  const read = file && 'text' in file ? readGeometry(file.text, kind) : undefined;
  return read && 'outline' in read ? read.outline : undefined;
}

/** What the text of a GeoJSON file (RFC 7946) gives a place of a kind: its outline, or what is wrong, as a part of a sentence, with the remedy. */
export function readGeometry(text: string, kind: PlaceKind): { outline: PlaceOutline } | { wrong: string; remedy: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: 'is not JSON', remedy: 'export it again as GeoJSON' };
  }
  const geometry = geometryIn(json);
  if (!geometry) return { wrong: 'does not hold one geometry', remedy: 'keep one geometry, or one feature' };
  const allowed = typesOf[kind];
  const { type, coordinates } = geometry;
  if (!allowed.some((one) => one === type))
    return { wrong: `holds a ${String(type)}`, remedy: `give a ${allowed.join(' or ')} to what is of the kind \`${kind}\`` };
  const parts = String(type).startsWith('Multi') ? coordinates : [coordinates];
  if (!Array.isArray(parts) || parts.length === 0) return { wrong: 'has no coordinates', remedy: 'export it again as GeoJSON' };
  const isLand = allowed === land;
  const lines: unknown[] = isLand
    ? parts.flatMap((rings): unknown[] => (Array.isArray(rings) && rings.length > 0 ? rings : [undefined]))
    : parts;
  for (const one of lines) {
    const mistake = mistakeIn(one, isLand);
    if (mistake) return mistake;
  }
  if (!isLand) return { outline: { type: 'MultiLineString', coordinates: (parts as Position[][]).map(flat) } };
  const polygons = (parts as Position[][][]).map((rings) => rings.map(flat));
  // d3 has outer rings turn right.
  return { outline: rewind({ type: 'MultiPolygon', coordinates: polygons }, { reverse: true }) as MultiPolygon };
}

/** Heights are left out. */
const flat = (positions: Position[]): Position[] => positions.map(([lon = 0, lat = 0]) => [lon, lat]);

function geometryIn(json: unknown): { type?: unknown; coordinates?: unknown } | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  if ('features' in json) return Array.isArray(json.features) && json.features.length === 1 ? geometryIn(json.features[0]) : undefined;
  if ('geometry' in json) return geometryIn(json.geometry);
  return 'coordinates' in json ? json : undefined;
}

function mistakeIn(given: unknown, isRing: boolean): { wrong: string; remedy: string } | undefined {
  if (!Array.isArray(given) || !given.every(isPosition))
    return { wrong: 'has a position that is not `[longitude, latitude]`', remedy: 'write degrees from −180 to 180, then from −90 to 90' };
  const least = isRing ? 4 : 2;
  if (given.length < least)
    return { wrong: `has a ${isRing ? 'ring' : 'line'} of fewer than ${least} positions`, remedy: 'delete it, or draw it anew' };
  if (isRing && String(given[0]) !== String(given.at(-1)))
    return { wrong: 'has a ring that does not end where it begins', remedy: 'repeat its first position at its end' };
  const steps = stepsOf(given);
  const jump = steps.find(([[x1], [x2]]) => Math.abs(x2 - x1) > 180);
  if (jump) return { wrong: `crosses the antimeridian at ${placeOf(jump[0])}`, remedy: 'cut it there into two' };
  const crossing = isRing ? crossingIn(steps) : undefined;
  return crossing && { wrong: `has a ring that crosses itself near ${placeOf(crossing)}`, remedy: 'draw it without a crossing' };
}

type LonLat = [number, number];
type Step = [from: LonLat, to: LonLat];

function isPosition(given: unknown): given is Position {
  if (!Array.isArray(given) || given.length < 2 || !given.every((value) => typeof value === 'number' && Number.isFinite(value)))
    return false;
  const [lon = NaN, lat = NaN] = given as number[];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

const stepsOf = (positions: Position[]): Step[] =>
  positions.slice(1).flatMap((to, index) => {
    const from = positions[index] ?? to;
    return String(from) === String(to) ? [] : [[from, to] as Step];
  });

/** Where two steps of a ring that do not follow each other meet. Sorted from west to east, only those that overlap are compared. */
function crossingIn(ring: Step[]): LonLat | undefined {
  const sorted = ring.map((step, index) => ({ step, index, west: Math.min(step[0][0], step[1][0]) })).sort((a, b) => a.west - b.west);
  for (const [place, one] of sorted.entries()) {
    const east = Math.max(one.step[0][0], one.step[1][0]);
    for (let next = place + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.west > east) break;
      const apart = Math.abs(one.index - other.index);
      if (apart > 1 && apart < ring.length - 1 && meet(one.step, other.step)) return other.step[0];
    }
  }
  return undefined;
}

function meet([a, b]: Step, [c, d]: Step): boolean {
  const side = (p: LonLat, q: LonLat, r: LonLat) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const isWithin = (p: LonLat, [q, r]: Step) =>
    Math.min(q[0], r[0]) <= p[0] && p[0] <= Math.max(q[0], r[0]) && Math.min(q[1], r[1]) <= p[1] && p[1] <= Math.max(q[1], r[1]);
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && isWithin(c, [a, b])) ||
    (abd === 0 && isWithin(d, [a, b])) ||
    (cda === 0 && isWithin(a, [c, d])) ||
    (cdb === 0 && isWithin(b, [c, d]))
  );
}

const placeOf = ([lon, lat]: LonLat) => `\`[${lon}, ${lat}]\``;
