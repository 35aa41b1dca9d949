import { brotliCompressSync, constants } from 'node:zlib';
import { geoArea, geoDistance, type GeoProjection, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { type LonLat, type Outline, thinned } from '../../atlas/atlas.ts';
import { type Box, boxAround, overlaps, type Point } from './box.ts';
import { CompactPath } from './compact-path.ts';
import { hatching, Rings } from './hatching.ts';
import { isDisputed, type StoryLand, type StoryMap } from './story-map.ts';

/** The colours of the land, each for light and for dark. */
export type LandInks = Record<'land' | 'land2' | 'land3' | 'border' | 'water', readonly [light: string, dark: string, onPaper: string]> & {
  sea: readonly [light: string, dark: string];
};

/** What the file may weigh over the line. */
export const landBytes = 10_000;

const finestDetailUnits = 2;
const coarser = 1.15;
const levels = 64;
/** The open ice would close the south of every map, but for those of stories that happen there. */
const antarctica = '010';
const southernmost = -60;

/**
 * The land of an explainer as one SVG file that all its maps share: neighbours, the countries of the story,
 * and darkest those of the region in question; thin borders, and heavy ones where the story is about them.
 *
 * The sea is left open. Of 64 levels of detail the finest is taken with which the file weighs at most `landBytes`
 * in brotli; so the same article always gives the same file.
 */
export function landSvg(map: StoryMap, inks: LandInks): string {
  const parts = outlines(map).map((outline) => inSight(outline, map));
  let [fits, tooFine] = [levels, -1];
  let svg = toSvg(map, parts, inks, finestDetailUnits * coarser ** levels);
  while (fits - tooFine > 1) {
    const level = Math.floor((fits + tooFine) / 2);
    const finer = toSvg(map, parts, inks, finestDetailUnits * coarser ** level);
    if (isTooHeavy(finer)) tooFine = level;
    else [fits, svg] = [level, finer];
  }
  return svg;
}

/** What more time for brotli can still save at most. */
const hasteLoses = 1.25;

/** Weighing takes long. Path data shrinks to about a third, so what is far larger need not be weighed, nor what a quick look decides. */
function isTooHeavy(svg: string): boolean {
  if (svg.length > landBytes * 4.5) return true;
  const weight = (quality: number) => brotliCompressSync(svg, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  const inHaste = weight(9);
  return inHaste > landBytes && (inHaste > landBytes * hasteLoses || weight(10) > landBytes);
}

function toSvg(map: StoryMap, parts: Outline[], inks: LandInks, detail: number): string {
  const { width, height } = map;
  const drawn = paths(map, parts, detail);
  const isDrawn = (name: string) => drawn.includes(`class="${name}"`);
  // A fill can't follow the page's own colours: the file is a picture of its own.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">` +
    `<style>${styles(inks, isDrawn)}</style>${drawn}</svg>`
  );
}

/** What most maps have none of: the colours of it, and the rest of its style. */
const rare: Record<string, { ink: (inks: LandInks, scheme: 0 | 1 | 2) => string; rest: string }> = {
  h: { ink: ({ border }, scheme) => `.h{stroke:${border[scheme]}}`, rest: '.h{fill:none;stroke-opacity:.5}' },
  f: { ink: ({ border }, scheme) => `.f{stroke:${border[scheme]}}`, rest: '.f{fill:none;stroke-width:1.5}' },
  j: { ink: ({ land2, sea }, scheme) => `.j{fill:${land2[scheme]};stroke:${sea[scheme === 1 ? 1 : 0]}}`, rest: '' },
  w: { ink: ({ water, sea }, scheme) => `.w{fill:${sea[scheme === 1 ? 1 : 0]};stroke:${water[scheme]}}`, rest: '' },
  s: { ink: ({ water }, scheme) => `.s{stroke:${water[scheme]}}`, rest: '.s{fill:none}' },
  r: { ink: ({ water }, scheme) => `.r{stroke:${water[scheme]}}`, rest: '.r{fill:none;stroke-width:2;stroke-linecap:round}' },
};

function styles(inks: LandInks, isDrawn: (name: string) => boolean): string {
  const more = Object.entries(rare).flatMap(([name, style]) => (isDrawn(name) ? [style] : []));
  const land = (scheme: 0 | 1 | 2) =>
    `.a{fill:${inks.land[scheme]}}.b{fill:${inks.land2[scheme]}}.c{fill:${inks.land3[scheme]}}.c,.e{stroke:${inks.border[scheme]}}` +
    more.map(({ ink }) => ink(inks, scheme)).join('');
  const all = (scheme: 0 | 1) => `${land(scheme)}.d{stroke:${inks.sea[scheme]}}`;
  return (
    `${all(0)}path{stroke-linejoin:round;vector-effect:non-scaling-stroke}.d,.e{fill:none}.e{stroke-width:3;stroke-linecap:round}` +
    more.map(({ rest }) => rest).join('') +
    `@media screen and (prefers-color-scheme:dark){${all(1)}}` +
    `@media print{${land(2)}}`
  );
}

/**
 * What is drawn: neighbours, the countries of the story, and those of the region in question; all borders but those within or without
 * that, and those that the story is about.
 */
function outlines({ atlas, lands, lines, region, spots, isBeforeBorders }: StoryMap): Outline[] {
  const shapesOf = (group: StoryLand[]) => new Set(group.flatMap((country) => country.shapes));
  const inStory = shapesOf(lands);
  const inFocus = shapesOf(lands.filter(({ place }) => region?.members.includes(place.id)));
  const isSouth = [...spots.values()].some(([, lat]) => lat < southernmost);
  return [
    atlas.landOf(atlas.shapes.filter((shape) => (isSouth || shape.id !== antarctica) && !inStory.has(shape))),
    atlas.landOf(atlas.shapes.filter((shape) => inStory.has(shape) && !inFocus.has(shape))),
    atlas.landOf(atlas.shapes.filter((shape) => inFocus.has(shape))),
    atlas.linesBetween((one, other) => !isBeforeBorders && one !== other && inFocus.has(one) === inFocus.has(other)),
    { type: 'MultiLineString', arcs: lines.flatMap(({ outline }) => outline?.arcs ?? []) },
  ];
}

/** What of an outline can be seen on the sheet at any level of detail: a level has no points but those of the atlas. */
function inSight(outline: Outline, { atlas, projection, width, height }: StoryMap): Outline {
  const sheet: Box = { left: 0, top: 0, right: width, bottom: height };
  const isSeen = (line: Position[] = []) => {
    const box = boxAround(line.map((at): Point => projection(at as LonLat) ?? [0, 0]));
    return (box !== undefined && overlaps(box, sheet)) || goesAround(line, projection);
  };
  const [whole] = atlas.atDetail(0, [outline]);
  if (outline.type === 'MultiPolygon' && whole?.type === 'MultiPolygon')
    return { ...outline, arcs: outline.arcs.filter((_, index) => isSeen(whole.coordinates[index]?.[0])) };
  if (outline.type === 'MultiLineString' && whole?.type === 'MultiLineString')
    return { ...outline, arcs: outline.arcs.filter((_, index) => isSeen(whole.coordinates[index])) };
  return outline;
}

/** Whether a line crosses the edge of the map that lies opposite to its middle meridian: it is cut there, and reaches further than its points. */
function goesAround(line: Position[], projection: GeoProjection): boolean {
  const [turn] = projection.rotate();
  const lons = line.map(([lon = 0]) => (((lon + turn + 180) % 360) + 360) % 360);
  return lons.some((lon, index) => Math.abs(lon - (lons[index - 1] ?? lon)) > 180);
}

function paths(map: StoryMap, parts: Outline[], detail: number): string {
  const { atlas, projection, closeUp } = map;
  const unit = (projection.scale() / (closeUp?.times ?? 1)) ** -2;
  const drawn = atlas.atDetail(detail * unit, parts, (at) => finerAt(at, map)).map((part, index): Part => ['abcde'.charAt(index), part]);
  const others = otherParts(map).map(([name, part]): Part => [name, thinned(part, detail * unit)]);
  return [...drawn, ...others]
    .map(([name, part]): Part => [name, part.type === 'MultiPolygon' ? withoutIslets(part, islet * detail * unit, map) : part])
    .map(([name, part]) => toPath(projection, name, part))
    .join('');
}

type Part = [name: string, outline: MultiPolygon | MultiLineString];

/** What is not in arcs of the atlas, from below: the author’s own lands, waters and areas, hatching, and the author’s own borders. */
function otherParts({ atlas, lands, lines, region, disputes }: StoryMap): Part[] {
  const own = lands.flatMap((land): Part[] => (land.own ? [[nameOf(land, region), land.own]] : []));
  const rank = ([name]: Part) => 'jcwsf'.indexOf(name);
  const rivers = lines.filter(({ place, outline }) => !outline && place.kind === 'river');
  const claimed = lands
    .filter(({ place }) => isDisputed(place))
    .map(({ own: land, shapes }): MultiPolygon => {
      const coordinates = shapes.flatMap((shape) => atlas.polygonsOf(shape)).map((polygon) => polygon.coordinates);
      return land ?? { type: 'MultiPolygon', coordinates };
    });
  return [
    ...own.sort((a, b) => rank(a) - rank(b)),
    ...rivers.map(({ line }): Part => ['r', line]),
    ...[...disputes.map(({ land }) => land), ...claimed].map((land): Part => ['h', land]),
    ...lines.filter((line) => !line.outline && !rivers.includes(line)).map(({ line }): Part => ['e', line]),
  ];
}

function nameOf({ place }: StoryLand, region: StoryMap['region']): string {
  if (place.kind === 'lake') return 'w';
  if (place.kind === 'sea') return 's';
  if (isDisputed(place) && place.kind !== 'country') return 'f';
  return place.kind === 'country' && !region?.members.includes(place.id) ? 'j' : 'c';
}

const islet = 4;

/** How many times as much a point weighs where a panel shows the land larger. */
function finerAt(at: Position, { closeUp }: StoryMap): number {
  return closeUp && geoDistance(at as LonLat, closeUp.centre) <= closeUp.radius ? closeUp.times ** 2 : 1;
}

function withoutIslets({ type, coordinates }: MultiPolygon, least: number, map: StoryMap): MultiPolygon {
  const kept = coordinates.filter((polygon) => {
    const area = geoArea({ type: 'Polygon', coordinates: polygon });
    const [[at = []] = []] = polygon;
    // A ring that simplifying has turned inside out would flood the globe.
    return area * finerAt(at, map) >= least && area < 2 * Math.PI;
  });
  return { type, coordinates: kept };
}

function toPath(projection: GeoProjection, name: string, object: GeoPermissibleObjects): string {
  const path = new CompactPath();
  if (name === 'h') hatch(projection, path, object);
  else geoPath(projection, path)(object);
  const data = path.toString();
  return data && `<path class="${name}" d="${data}"/>`;
}

/** In units: 6 px of the wide route map. */
const hatchingUnits = 12;

function hatch(projection: GeoProjection, path: CompactPath, object: GeoPermissibleObjects): void {
  const land = new Rings();
  geoPath(projection, land)(object);
  for (const [[x1, y1], [x2, y2]] of hatching(land.rings, hatchingUnits)) {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  }
}
