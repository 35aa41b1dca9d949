import { geoArea, geoAzimuthalEqualArea, geoConicEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { Article, Place } from '../../article/article.ts';
import { type PlaceEntry, places, regionInQuestion } from '../../article/places.ts';
import { type Atlas, atlasOf, largest, type LonLat, middleOf, type Shape, weighted } from '../../atlas/atlas.ts';
import { type Dispute, disputesOf } from '../../atlas/disputes.ts';
import { partsOf } from '../../article/calendar.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import { type Box, boxAround, grown, type Point } from './box.ts';
import { fitted, type Frame, type FrameName, mapFrames, placeIn, type Placement, windowOf } from './frames.ts';
import { largeFrames, type PanelForm, smallFrames, wholeFrame } from './panels.ts';

/** The land of a place on the map: shapes of the atlas, or what the author gives. */
export interface StoryLand {
  place: Place;
  shapes: Shape[];
  /** Each point with its weight. */
  own: MultiPolygon | undefined;
  main: Polygon | undefined;
  /** The main land with the large ones near it, such as both islands of New Zealand: what a map has to show. */
  whole: Polygon[];
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
  /** All of it happened before there were the borders that the atlas has: they are not drawn. */
  isBeforeBorders: boolean;
  /** The author has said what the map has to show: all else may lie off a sheet. */
  isFramed: boolean;
  /** A part of the world that a panel shows so many times larger than all land is drawn for. */
  closeUp: CloseUp | undefined;
  projection: GeoProjection;
  /** The land file's size. */
  width: number;
  height: number;
  frames: Record<FrameName, PlacedFrame>;
  /** A large frame around the small countries where the story happens, and a small one of the whole; undefined where one map shows both. */
  panels: Record<PanelForm, { large: PlacedFrame; small: PlacedFrame }> | undefined;
}

export interface CloseUp {
  centre: LonLat;
  /** In radians. */
  radius: number;
  times: number;
}

export type PlacedFrame = Frame & { placement: Placement };

const unitsPerPx = 2;
/** Natural Earth at 1:50 million has nothing to show on a smaller map; in radians. */
const leastExtent = 0.03;

/**
 * The map of an article's places, or undefined where none of them can be located.
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
  const isBeforeBorders = endsBefore(firstBorders, article);
  const disputes = isBeforeBorders
    ? []
    : disputesOf(shown.flatMap(({ code }) => code ?? [])).filter(({ code }) => !said.some((one) => one === code));
  if (framed.spots.size === 0) return undefined;
  const projection = toProjection([...framed.spots.values()]);
  const all = mapFrames(article);
  projection.scale(placeIn(all.routeWide, ...extents(framed, projection, isFramed)).scale * unitsPerPx);
  const chosen = article.map.inset
    ? insetScene(ground, article.map.inset)
    : smallScene(article, { ...framed, region: ground.region }, projection);
  const withoutFar = chosen || article.map.inset ? undefined : sceneWithoutFar(article, framed, projection);
  const scene = chosen ?? withoutFar;
  const closeUp = scene && toCloseUp(scene, projection);
  if (closeUp) projection.scale(projection.scale() * closeUp.times);
  // Where the places have two panels, none of their maps stands behind a headline.
  const frames = scene ? { ...all, placesWide: { ...all.placesWide, leastForHeadline: undefined } } : all;
  const whole = [...Object.values(frames), ...(scene ? Object.values(smallFrames) : [])];
  const window = around([
    everyWindow(whole, ...extents(framed, projection, isFramed)),
    ...(scene ? [everyWindow(Object.values(largeFrames), ...extents(scene, projection))] : []),
  ]);
  projection.translate([-window.left, -window.top]);
  const place = (frame: Frame, boxes: Boxes): PlacedFrame => {
    const [points, lands] = boxes;
    const fit = fitted(frame, points, lands);
    return { ...fit, placement: placeIn(fit, ...boxes) };
  };
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
    isBeforeBorders,
    isFramed,
    closeUp,
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
function smallScene(article: Article, ground: Ground & Pick<StoryMap, 'region'>, projection: GeoProjection): Ground | undefined {
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

/** What lies far off is one city or a few, of which a story says less than this part of all. */
const leastOfStory = 2 / 3;

/**
 * The places where nearly all of the story happens, as a ground of their own, where the others lie so far off that a map of all shows
 * these small: at the end of the longest of the gaps over which each place is nearest to the next.
 */
function sceneWithoutFar(article: Article, ground: Ground, projection: GeoProjection): Ground | undefined {
  const weights = new Map(places(article).mapped.map(({ place, dates, received }) => [place.id, 1 + dates.length + received.length]));
  const weightOf = (ids: string[]) => ids.reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
  const all = [...ground.spots.keys()];
  const near = nearTogether(ground.spots).find((ids) => weightOf(ids) >= weightOf(all) * leastOfStory);
  if (!near || near.length === all.length) return undefined;
  // A town in a country of the rest is not far, though the middle of the country may be.
  const homes = new Set(article.places.filter(({ id }) => near.includes(id)).map(homeOf));
  if (article.places.some((place) => all.includes(place.id) && !near.includes(place.id) && homes.has(homeOf(place)))) return undefined;
  const scene = part(ground, near);
  const gain = largestScale(scene, projection) / placeIn(wholeFrame, ...extents(ground, projection)).scale;
  return gain >= leastGain ? scene : undefined;
}

const homeOf = ({ id, country }: Place) => country ?? id;

/** The scale at which a ground would fill the large panel. */
function largestScale(scene: Ground, projection: GeoProjection): number {
  return placeIn({ ...largeFrames.wide, mostScale: Infinity }, ...extents(scene, projection)).scale;
}

const mostTimes = 6;

function toCloseUp(scene: Ground, projection: GeoProjection): CloseUp | undefined {
  const { mostScale = Infinity } = largeFrames.wide;
  const times = Math.min(largestScale(scene, projection) / mostScale, mostTimes);
  const window = windowOf(largeFrames.wide, placeIn(largeFrames.wide, ...extents(scene, projection)));
  const centre = projection.invert?.([(window.left + window.right) / 2, (window.top + window.bottom) / 2]);
  if (times <= 1 || !centre) return undefined;
  return { centre, radius: Math.hypot(window.right - window.left, window.bottom - window.top) / 2 / projection.scale() / times, times };
}

/** The places in two parts, with the longest gap between them over which one has to go to reach them all. */
function nearTogether(spots: Map<string, LonLat>): string[][] {
  const [first, ...rest] = [...spots.keys()];
  if (first === undefined) return [];
  const gapTo = (a: string, b: string) => geoDistance(spots.get(a) ?? [0, 0], spots.get(b) ?? [0, 0]);
  const steps = new Map(rest.map((id) => [id, { id, from: first, gap: gapTo(first, id) }]));
  const reached: { id: string; from: string; gap: number }[] = [];
  while (steps.size > 0) {
    const next = [...steps.values()].reduce((least, step) => (step.gap < least.gap ? step : least));
    reached.push(next);
    steps.delete(next.id);
    for (const step of steps.values()) {
      const gap = gapTo(next.id, step.id);
      if (gap < step.gap) Object.assign(step, { from: next.id, gap });
    }
  }
  const beyond = new Set(
    reached
      .toSorted((a, b) => b.gap - a.gap)
      .slice(0, 1)
      .map(({ id }) => id),
  );
  for (const { id, from } of reached) if (beyond.has(from)) beyond.add(id);
  return [[...beyond], [first, ...rest].filter((id) => !beyond.has(id))];
}

/** What an author wants to see larger; undefined where none of it lies on the map. */
function insetScene(ground: Ground, ids: string[]): Ground | undefined {
  const scene = part(ground, ids);
  return scene.spots.size > 0 ? scene : undefined;
}

/** In most of the world, the borders of today are not older than this year. */
const firstBorders = 1950;

/** Whether the last date of a story, or the day on which it stands where it has none, lies before a year. */
function endsBefore(year: number, { dates, asOf }: Article): boolean {
  const days = dates.map(({ date }) => date.latest ?? asOf.latest);
  return (days.length > 0 ? days : [asOf.latest]).every((day) => partsOf(day).year < year);
}

/** What some places have of a ground. */
function part({ lands, lines, spots }: Ground, ids: string[]): Ground {
  const isIn = ({ place }: { place: Place }) => ids.includes(place.id);
  return { lands: lands.filter(isIn), lines: lines.filter(isIn), spots: new Map([...spots].filter(([id]) => ids.includes(id))) };
}

function coastOf({ lands }: Ground, id: string, projection: GeoProjection): Point[] {
  const main = lands.find(({ place }) => place.id === id)?.main;
  return ((main?.coordinates[0] ?? []) as LonLat[]).map((at): Point => projection(at) ?? [0, 0]);
}

function toLand(place: Place, atlas: Atlas): StoryLand[] {
  if (place.outline?.type === 'MultiPolygon') {
    const pieces = place.outline.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
    return [{ place, shapes: [], own: weighted(place.outline), main: largest(pieces), whole: pieces }];
  }
  if (place.kind !== 'country') return [];
  const shapes = place.code === undefined ? [] : atlas.shapesOf(place.code);
  return [
    { place, shapes, own: undefined, main: atlas.mainLand(shapes), whole: mainLands(shapes.flatMap((shape) => atlas.polygonsOf(shape))) },
  ];
}

/** What is smaller, as a share of the main land, or further off it, in radians, is no reason to make a map larger. */
const leastLand = 0.03;
const nearLand = 0.08;

/** The largest land, and the large ones that lie near it or near one of these. */
function mainLands(pieces: Polygon[]): Polygon[] {
  const [main, ...others] = pieces.map((piece) => ({ piece, area: geoArea(piece) })).sort((a, b) => b.area - a.area);
  if (!main) return [];
  const whole = [main.piece];
  const large = others.filter(({ area }) => area >= main.area * leastLand).map(({ piece }) => piece);
  const isNear = (piece: Polygon) => whole.some((other) => gapBetween(coastline(piece), coastline(other)) < nearLand);
  for (let next = large.findIndex(isNear); next !== -1; next = large.findIndex(isNear)) whole.push(...large.splice(next, 1));
  return whole;
}

const coastline = ({ coordinates }: Polygon) => (coordinates[0] ?? []) as LonLat[];

/** A coast of hundreds of points is as near as the nearest of some of them. */
const coastPoints = 60;

function gapBetween(a: LonLat[], b: LonLat[]): number {
  const some = (line: LonLat[]) => line.filter((_, index) => index % Math.ceil(line.length / coastPoints) === 0);
  const others = some(b);
  return Math.min(...some(a).flatMap((point) => others.map((other) => geoDistance(point, other))));
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

/** From so many degrees of longitude or latitude on, a cone would lay countries on their sides. */
const widestCone = 100;
/** So near to a pole, in degrees of latitude, a map around it shows all without distortion. */
const polar = 60;

/**
 * An equal-area projection for places anywhere, with the meridian in the middle that goes through the middle of the places. As a rule
 * conic, with standard parallels a sixth of the places' height from the top and the foot: so any part of the world is drawn with little
 * distortion. The world, or half of it, in Equal Earth; what lies around a pole, from above it.
 */
function toProjection(spots: LonLat[]): GeoProjection {
  const lats = spots.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const { middle, span } = meridians(spots);
  const isWide = span > widestCone || north - south > widestCone;
  const pole = south > polar ? 90 : north < -polar ? -90 : undefined;
  const projection =
    isWide && pole !== undefined
      ? geoAzimuthalEqualArea().rotate([-middle, -pole])
      : isWide
        ? geoEqualEarth().rotate([-middle, 0])
        : geoConicEqualArea()
            .parallels([south + (north - south) / 6, north - (north - south) / 6])
            .rotate([-middle, 0]);
  return projection.scale(1).translate([0, 0]).precision(0);
}

/** The meridian opposite of the widest gap between the places, so that the edge of the map runs where none of them is; and how far they spread. */
function meridians(spots: LonLat[]): { middle: number; span: number } {
  const lons = spots.map(([lon]) => lon).sort((a, b) => a - b);
  const gaps = lons.map((lon, index) => ({ lon, width: (lons[index + 1] ?? (lons[0] ?? 0) + 360) - lon }));
  const widest = gaps.reduce((widest, gap) => (gap.width > widest.width ? gap : widest));
  return { middle: widest.lon + widest.width / 2 - 180, span: 360 - widest.width };
}

type Ground = Pick<StoryMap, 'lands' | 'lines' | 'spots'>;

type Boxes = Parameters<typeof placeIn> extends [Frame, ...infer Rest] ? Rest : never;

/**
 * The boxes around the story's points, around all of it with its lands, which can be as important, and around each land. Few points get at
 * least the room that its smallest country takes, as wide and as high.
 */
function extents({ lands, lines: drawn, spots }: Ground, projection: GeoProjection, wholeLands = false): Boxes {
  const flat = (at: LonLat): Point => projection(at) ?? [0, 0];
  const lines = drawn.flatMap(({ line }) => line.coordinates.flat()) as LonLat[];
  const points = [...spots.values(), ...lines].map(flat);
  const coasts = lands.map(({ whole }) => whole.flatMap(coastline).map(flat)).filter((coast) => coast.length > 0);
  const each = coasts.flatMap((coast) => boxAround(coast) ?? []);
  const least = leastExtent * projection.scale();
  const smallest = each.toSorted((a, b) => extentOf(a) - extentOf(b))[0];
  const all = atLeast(boxAround([...points, ...coasts.flat()]), least);
  return [wholeLands ? all : atLeast(asLargeAs(boxAround(points), smallest), least), all, each];
}

const nowhere: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function extentOf({ left, top, right, bottom }: Box = nowhere): number {
  return Math.max(right - left, bottom - top);
}

function atLeast(box: Box = nowhere, extent: number): Box {
  return grown(box, Math.max(0, extent - extentOf(box)) / 2);
}

function asLargeAs(box: Box = nowhere, other: Box = nowhere): Box {
  const wider = Math.max(0, other.right - other.left - (box.right - box.left)) / 2;
  const higher = Math.max(0, other.bottom - other.top - (box.bottom - box.top)) / 2;
  return { left: box.left - wider, right: box.right + wider, top: box.top - higher, bottom: box.bottom + higher };
}

function everyWindow(frames: Frame[], ...boxes: Boxes): Box {
  return around(frames.map((frame) => windowOf(frame, placeIn(frame, ...boxes))));
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
