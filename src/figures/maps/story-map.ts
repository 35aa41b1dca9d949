import { geoConicEqualArea, type GeoConicProjection } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { Article, Place } from '../../article/article.ts';
import { type PlaceEntry, places, regionInQuestion } from '../../article/places.ts';
import { type Atlas, atlasOf, largest, type LonLat, middleOf, type Shape, weighted } from '../../atlas/atlas.ts';
import { type Dispute, disputesOf } from '../../atlas/disputes.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import { type Box, boxAround, grown, type Point } from './box.ts';
import { type Frame, type FrameName, mapFrames, placeIn, type Placement, windowOf } from './frames.ts';
import { largeFrames, type PanelForm, smallFrames, wholeFrame } from './panels.ts';

/** The land of a place on the map: shapes of the atlas, or what the author gives. */
export interface StoryLand {
  place: Place;
  shapes: Shape[];
  /** Each point with its weight. */
  own: MultiPolygon | undefined;
  main: Polygon | undefined;
}

/** A border, or a river; one of the atlas has its arcs, the author’s has weights. */
export interface StoryLine {
  place: Place;
  outline: TopoLines | undefined;
  line: MultiLineString;
}

/** An explainer's part of the world; what is flat is in land units from the land file's corner, two to a px of the wide route map. */
export interface StoryMap {
  /** The one that draws borders as the article or the site has chosen. */
  atlas: Atlas;
  lands: StoryLand[];
  lines: StoryLine[];
  /** Where each place lies that lies anywhere: a country at its middle, a border at the middle of its line. */
  spots: Map<string, LonLat>;
  region: Place | undefined;
  /** Disputed land that touches the story. */
  disputes: Dispute[];
  /** The author has said what the map has to show: all else may lie off a sheet. */
  isFramed: boolean;
  projection: GeoConicProjection;
  /** The land file's size. */
  width: number;
  height: number;
  frames: Record<FrameName, PlacedFrame>;
  /** A large frame around the small countries where the story happens, and a small one of the whole; undefined where one map shows both. */
  panels: Record<PanelForm, { large: PlacedFrame; small: PlacedFrame }> | undefined;
}

export type PlacedFrame = Frame & { placement: Placement };

const unitsPerPx = 2;
/** Natural Earth at 1:50 million has nothing to show on a smaller map; in radians. */
const leastExtent = 0.03;

/**
 * The map of an article's places, or undefined where none of them can be located.
 *
 * Conic equal-area: the middle meridian goes through the middle of the places, the standard parallels stand
 * at a sixth of their height from the top and the foot. So any part of the world is drawn with little distortion.
 */
export const storyMap = oncePerArticle((article: Article): StoryMap | undefined => {
  const atlas = atlasOf(article.map.borders);
  const shown = article.places.filter(({ id }) => !article.map.leaveOff.includes(id));
  const lands = shown.flatMap((place) => toLand(place, atlas));
  const lines = shown.flatMap((place) => toLine(place, lands, atlas));
  const spots = toSpots(shown, lands, lines);
  const ground = { lands, lines, spots, region: shown.find((place) => place === regionInQuestion(article)) };
  const isFramed = article.map.frame !== undefined;
  const framed = article.map.frame ? part(ground, article.map.frame) : ground;
  // What the author says is disputed need not be said again.
  const said = shown.flatMap((place) => (isDisputed(place) ? (place.code ?? []) : []));
  const disputes = disputesOf(shown.flatMap(({ code }) => code ?? [])).filter(({ code }) => !said.some((one) => one === code));
  if (framed.spots.size === 0) return undefined;
  const projection = toProjection([...framed.spots.values()]);
  const frames = mapFrames(article);
  projection.scale(placeIn(frames.routeWide, ...extents(framed, projection, isFramed)).scale * unitsPerPx);
  const scene = article.map.inset
    ? insetScene(ground, article.map.inset)
    : smallScene(article, { ...framed, region: ground.region }, projection);
  const whole = [...Object.values(frames), ...(scene ? Object.values(smallFrames) : [])];
  const window = around([
    everyWindow(whole, ...extents(framed, projection, isFramed)),
    ...(scene ? [everyWindow(Object.values(largeFrames), ...extents(scene, projection))] : []),
  ]);
  projection.translate([-window.left, -window.top]);
  const place = (frame: Frame, boxes: Boxes): PlacedFrame => ({ ...frame, placement: placeIn(frame, ...boxes) });
  const story = extents(framed, projection, isFramed);
  const large = scene && extents(scene, projection);
  const panel = (form: PanelForm, boxes: Boxes) => ({ large: place(largeFrames[form], boxes), small: place(smallFrames[form], story) });
  const panels = large && { wide: panel('wide', large), middle: panel('middle', large), narrow: panel('narrow', large) };
  const [width, height] = [Math.ceil(window.right - window.left), Math.ceil(window.bottom - window.top)];
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return {
    ...ground,
    atlas,
    disputes,
    isFramed,
    projection,
    width,
    height,
    frames: Object.fromEntries(Object.entries(frames).map(([name, frame]) => [name, place(frame, story)])) as StoryMap['frames'],
    panels,
  };
});

/** A country is small where its longer side, in px of the small map of the whole story, is shorter. */
const smallPx = 72;
/** How much larger a map of the small countries has to be than one of all in the same room. */
const leastGain = 2;

/**
 * The small countries where most of the story happens, as a ground of their own: those with dates there or pledges to them,
 * and the members of the region in question. Undefined where a map of the whole story shows them nearly as large.
 */
function smallScene(article: Article, ground: Ground & Pick<StoryMap, 'region'>, projection: GeoConicProjection): Ground | undefined {
  const { mapped } = places(article);
  const countries = mapped.filter(({ place }) => place.kind === 'country');
  const others = mapped.filter(({ place }) => place.kind !== 'country');
  const whole = extents(ground, projection);
  const { scale } = placeIn(smallFrames.wide, ...whole);
  const factsOf = (entries: PlaceEntry[]) => entries.reduce((sum, { dates, received }) => sum + dates.length + received.length, 0);
  const inIt = (id: string) => others.filter(({ place }) => place.country === id);
  const isSmall = (id: string) => extentOf(boxAround(coastOf(ground, id, projection))) * scale < smallPx;
  const small = countries.filter(
    (entry) =>
      ground.spots.has(entry.place.id) &&
      isSmall(entry.place.id) &&
      (factsOf([entry, ...inIt(entry.place.id)]) > 0 || ground.region?.members.includes(entry.place.id)),
  );
  const ids = new Set(small.flatMap(({ place }) => [place.id, ...inIt(place.id).map((city) => city.place.id)]));
  const happens = factsOf(mapped.filter(({ place }) => ids.has(place.id)));
  if (happens === 0 || happens * 2 < factsOf(mapped)) return undefined;
  const scene = { ...part(ground, [...ids]), lines: [] };
  const gain = placeIn(largeFrames.wide, ...extents(scene, projection)).scale / placeIn(wholeFrame, ...whole).scale;
  return gain >= leastGain ? scene : undefined;
}

/** What an author wants to see larger; undefined where none of it lies on the map. */
function insetScene(ground: Ground, ids: string[]): Ground | undefined {
  const scene = part(ground, ids);
  return scene.spots.size > 0 ? scene : undefined;
}

/** What some places have of a ground. */
function part({ lands, lines, spots }: Ground, ids: string[]): Ground {
  const isIn = ({ place }: { place: Place }) => ids.includes(place.id);
  return { lands: lands.filter(isIn), lines: lines.filter(isIn), spots: new Map([...spots].filter(([id]) => ids.includes(id))) };
}

function coastOf({ lands }: Ground, id: string, projection: GeoConicProjection): Point[] {
  const main = lands.find(({ place }) => place.id === id)?.main;
  return ((main?.coordinates[0] ?? []) as LonLat[]).map((at): Point => projection(at) ?? [0, 0]);
}

function toLand(place: Place, atlas: Atlas): StoryLand[] {
  if (place.outline?.type === 'MultiPolygon') {
    const main = largest(place.outline.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })));
    return [{ place, shapes: [], own: weighted(place.outline), main }];
  }
  const shapes = place.code === undefined ? [] : atlas.shapesOf(place.code);
  return place.kind === 'country' ? [{ place, shapes, own: undefined, main: atlas.mainLand(shapes) }] : [];
}

/** None where the countries of a border place have no common border. */
function toLine(place: Place, lands: StoryLand[], atlas: Atlas): StoryLine[] {
  if (place.outline?.type === 'MultiLineString') return [{ place, outline: undefined, line: weighted(place.outline) }];
  const [a = [], b = []] = (place.between ?? []).map((id) => lands.find((land) => land.place.id === id)?.shapes);
  const outline = atlas.borderBetween(a, b);
  const [line] = atlas.atDetail(0, [outline]);
  return line?.type === 'MultiLineString' && line.coordinates.length > 0 ? [{ place, outline, line }] : [];
}

function toSpots(all: Place[], lands: StoryLand[], lines: StoryLine[]): Map<string, LonLat> {
  const spots = new Map<string, LonLat>();
  for (const { id, latitude, longitude } of all) {
    if (latitude !== undefined && longitude !== undefined) spots.set(id, [longitude, latitude]);
  }
  const add = (id: string, spot: LonLat | undefined) => spot && !spots.has(id) && spots.set(id, spot);
  for (const { place, main } of lands) add(place.id, main && middleOf(main));
  for (const { place, line } of lines) add(place.id, middleOfLine(line));
  return spots;
}

function middleOfLine({ coordinates }: MultiLineString): LonLat | undefined {
  const longest = [...coordinates].sort((a, b) => b.length - a.length)[0] ?? [];
  return longest[Math.floor(longest.length / 2)] as LonLat | undefined;
}

function toProjection(spots: LonLat[]): GeoConicProjection {
  const lats = spots.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const sixth = (north - south) / 6;
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middleMeridian(spots), 0])
    .scale(1)
    .translate([0, 0])
    .precision(0);
}

/** Opposite of the widest gap between the places, so that the edge of the map runs where none of them is. */
function middleMeridian(spots: LonLat[]): number {
  const lons = spots.map(([lon]) => lon).sort((a, b) => a - b);
  const gaps = lons.map((lon, index) => ({ lon, width: (lons[index + 1] ?? (lons[0] ?? 0) + 360) - lon }));
  const widest = gaps.reduce((widest, gap) => (gap.width > widest.width ? gap : widest));
  return widest.lon + widest.width / 2 - 180;
}

type Ground = Pick<StoryMap, 'lands' | 'lines' | 'spots'>;

type Boxes = [points: Box, lands: Box];

/** The boxes around the story's points and around its lands, which can be as important. Few points get at least the room of its smallest country. */
function extents({ lands, lines: drawn, spots }: Ground, projection: GeoConicProjection, wholeLands = false): Boxes {
  const flat = (at: LonLat): Point => projection(at) ?? [0, 0];
  const lines = drawn.flatMap(({ line }) => line.coordinates.flat()) as LonLat[];
  const points = [...spots.values(), ...lines].map(flat);
  const coasts = lands.flatMap(({ main }) => (main ? [((main.coordinates[0] ?? []) as LonLat[]).map(flat)] : []));
  const least = leastExtent * projection.scale();
  const smallest = Math.min(...coasts.map((coast) => extentOf(boxAround(coast))));
  const all = atLeast(boxAround([...points, ...coasts.flat()]), least);
  return [wholeLands ? all : atLeast(boxAround(points), Math.max(least, Number.isFinite(smallest) ? smallest : 0)), all];
}

const nowhere: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function extentOf({ left, top, right, bottom }: Box = nowhere): number {
  return Math.max(right - left, bottom - top);
}

function atLeast(box: Box = nowhere, extent: number): Box {
  return grown(box, Math.max(0, extent - extentOf(box)) / 2);
}

function everyWindow(frames: Frame[], points: Box, lands: Box): Box {
  return around(frames.map((frame) => windowOf(frame, placeIn(frame, points, lands))));
}

function around(boxes: Box[]): Box {
  const corners = boxes.flatMap(({ left, top, right, bottom }): Point[] => [
    [left, top],
    [right, bottom],
  ]);
  return boxAround(corners) ?? nowhere;
}

/** Whether several claim a place. */
export const isDisputed = ({ claimedBy }: Place) => claimedBy.length > 1;
