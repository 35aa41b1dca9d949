import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { Article, Place } from '../../article/article.ts';
import { places } from '../../article/places.ts';
import type { PlaceKind } from '../../article/schema.ts';
import { type LonLat, thinned } from '../../atlas/atlas.ts';
import { type Box, boxAround, grown, type Point } from './box.ts';
import { CompactPath } from './compact-path.ts';
import type { StoryLand, StoryMap } from './story-map.ts';

/** A small map of where a place lies, in units of the land file, of which it shows a part. */
export interface Locator {
  view: { x: number; y: number; width: number; height: number };
  /** The land file’s size. */
  land: { width: number; height: number };
  /** Path data of the countries that it is about. */
  shape: string;
  /** Path data of the borders that it is about. */
  line: string;
  /** Path data of a square for each point. */
  marks: string;
}

/** The size of its picture, in px. */
export const locatorPx = { width: 144, height: 104 };

const halfMarkPx = 5;
/** What is smaller has a mark, too. */
const leastLandPx = 8;
/** How much of what lies around is shown, as a share of the place’s own extent. */
const around: Record<PlaceKind | 'story', number> = {
  ...{ country: 0.7, city: 0.08, border: 0.5, region: 0.35, story: 0.12 },
  ...{ area: 0.7, site: 0.08, river: 0.3, lake: 0.7, sea: 0.7, historical: 0.5 },
};

/** Where a place of a story lies; undefined where that is not known. */
export function locator(map: StoryMap, place: Place): Locator | undefined {
  return draw(map, [place], around[place.kind]);
}

/** Where a story happens: at the places with a date or a pledge to them, regions left out, else at all that it names. */
export function storyLocator(map: StoryMap, article: Article): Locator | undefined {
  const located = places(article).mapped.filter(({ place }) => map.spots.has(place.id));
  const busy = located.filter(({ dates, received }) => dates.length + received.length > 0);
  return draw(
    map,
    (busy.length > 0 ? busy : located).map(({ place }) => place),
    around.story,
  );
}

function draw(map: StoryMap, shown: Place[], room: number): Locator | undefined {
  const box = boxAround(shown.flatMap((place) => groundOf(map, place)));
  if (!box) return undefined;
  const view = windowAround(map, grown(box, Math.max(box.right - box.left, box.bottom - box.top) * room));
  const unitsPerPx = view.width / locatorPx.width;
  const lands = shown.flatMap((place) => landsOf(map, place));
  const lines = map.lines.filter(({ place }) => shown.includes(place));
  const isSmall = (land: StoryLand) => {
    const { left = 0, right = 0, top = 0, bottom = 0 } = boxAround(coastOf(map, land)) ?? {};
    return Math.max(right - left, bottom - top) < leastLandPx * unitsPerPx;
  };
  const points = shown.filter((place) => isPoint(map, place));
  const marked = [...points, ...lands.filter(isSmall).map(({ place }) => place)];
  const half = Math.max(1, Math.round(halfMarkPx * unitsPerPx));
  return {
    view,
    land: { width: map.width, height: map.height },
    shape: pathOf(map, thinned(landOf(map, lands), (unitsPerPx / map.projection.scale()) ** 2)),
    line: pathOf(map, { type: 'MultiLineString', coordinates: lines.flatMap(({ line }) => line.coordinates) }),
    marks: marked.flatMap((place) => spotOf(map, place).map(([x, y]) => square(Math.round(x), Math.round(y), half))).join(''),
  };
}

/** Lands as one, with its weights. */
function landOf({ atlas }: StoryMap, lands: StoryLand[]): MultiPolygon {
  const { coordinates } = merge(
    atlas.world,
    lands.flatMap(({ shapes }) => shapes),
  );
  return { type: 'MultiPolygon', coordinates: [...coordinates, ...lands.flatMap(({ own }) => own?.coordinates ?? [])] };
}

/** Whether a place has neither land nor a line here. */
function isPoint(map: StoryMap, place: Place): boolean {
  return place.kind !== 'region' && landsOf(map, place).length === 0 && !map.lines.some((line) => line.place === place);
}

/** The lands of the map that a place is or is made of. */
function landsOf({ lands }: StoryMap, { id, kind, members }: Place): StoryLand[] {
  return lands.filter(({ place, main }) => main && (place.id === id || (kind === 'region' && members.includes(place.id))));
}

function spotOf({ spots, projection }: StoryMap, { id }: Place): Point[] {
  const spot = spots.get(id);
  const at = spot && projection(spot);
  return at ? [at] : [];
}

function coastOf(map: StoryMap, { main }: StoryLand): Point[] {
  return flat(map, main?.coordinates[0] ?? []);
}

function flat({ projection }: StoryMap, line: Position[]): Point[] {
  return line.map((at) => projection(at as LonLat)).filter((point) => point !== null);
}

/** The points that must be seen: a place’s land, its line, or its spot, and with a city the country around it. */
function groundOf(map: StoryMap, place: Place): Point[] {
  const point = isPoint(map, place);
  if (point && !map.spots.has(place.id)) return [];
  const lands = [...landsOf(map, place), ...(point ? map.lands.filter((land) => land.place.id === place.country) : [])];
  const lines = map.lines.filter((border) => border.place === place).flatMap(({ line }) => line.coordinates.flat());
  return [...lands.flatMap((land) => coastOf(map, land)), ...flat(map, lines), ...(place.kind === 'region' ? [] : spotOf(map, place))];
}

/** A box of the picture’s proportions around another, inside of the land file as far as it can be, and never larger than it. */
function windowAround(map: StoryMap, box: Box) {
  const aspect = locatorPx.width / locatorPx.height;
  const most = Math.min(map.width, map.height * aspect);
  const width = Math.min(most, Math.max(locatorPx.width, box.right - box.left, (box.bottom - box.top) * aspect));
  const height = width / aspect;
  const inside = (from: number, size: number, all: number) => Math.round(Math.min(Math.max(from, 0), all - size));
  return {
    x: inside((box.left + box.right - width) / 2, width, map.width),
    y: inside((box.top + box.bottom - height) / 2, height, map.height),
    width: Math.round(width),
    height: Math.round(height),
  };
}

function pathOf({ projection }: StoryMap, object: GeoPermissibleObjects): string {
  const path = new CompactPath();
  geoPath(projection, path)(object);
  return path.toString();
}

const square = (x: number, y: number, half: number) => `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;
