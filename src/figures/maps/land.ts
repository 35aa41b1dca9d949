import { brotliCompressSync } from 'node:zlib';
import { geoArea, type GeoConicProjection, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { simplify } from 'topojson-simplify';
import { atlas, sameShape, type Shape } from './atlas.ts';
import { CompactPath } from './compact-path.ts';
import { borderOf, type StoryCountry, type StoryMap } from './story-map.ts';

/** The colours of the land, each for light and for dark. */
export type LandInks = Record<'land' | 'land2' | 'land3' | 'border', readonly [light: string, dark: string, onPaper: string]> & {
  sea: readonly [light: string, dark: string];
};

/** What the file may weigh over the line. */
export const landBytes = 10_000;

const finestDetailUnits = 2;
const coarser = 1.15;
const levels = 64;
/** The open ice would close the south of every map. */
const antarctica = '010';

/**
 * The land of an explainer as one SVG file that all its maps share: neighbours, the countries of the story,
 * and darkest those of the region in question; thin borders, and heavy ones where the story is about them.
 *
 * The sea is left open. Of 64 levels of detail the finest is taken with which the file weighs at most `landBytes`
 * in brotli; so the same article always gives the same file.
 */
export function landSvg(map: StoryMap, inks: LandInks): string {
  let [fits, tooFine] = [levels, -1];
  let svg = toSvg(map, inks, finestDetailUnits * coarser ** levels);
  while (fits - tooFine > 1) {
    const level = Math.floor((fits + tooFine) / 2);
    const finer = toSvg(map, inks, finestDetailUnits * coarser ** level);
    if (isTooHeavy(finer)) tooFine = level;
    else [fits, svg] = [level, finer];
  }
  return svg;
}

/** Path data shrinks to about a third, so what is far larger need not be weighed, which takes seconds. */
function isTooHeavy(svg: string): boolean {
  return svg.length > landBytes * 4.5 || brotliCompressSync(svg).length > landBytes;
}

function toSvg(map: StoryMap, inks: LandInks, detail: number): string {
  const { width, height } = map;
  // A fill can't follow the page's own colours: the file is a picture of its own.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">` +
    `<style>${styles(inks)}</style>${paths(map, detail)}</svg>`
  );
}

function styles(inks: LandInks): string {
  const land = (scheme: 0 | 1 | 2) =>
    `.a{fill:${inks.land[scheme]}}.b{fill:${inks.land2[scheme]}}.c{fill:${inks.land3[scheme]}}.c,.e{stroke:${inks.border[scheme]}}`;
  const all = (scheme: 0 | 1) => `${land(scheme)}.d{stroke:${inks.sea[scheme]}}`;
  return (
    `${all(0)}path{stroke-linejoin:round;vector-effect:non-scaling-stroke}.d,.e{fill:none}.e{stroke-width:3;stroke-linecap:round}` +
    `@media screen and (prefers-color-scheme:dark){${all(1)}}` +
    `@media print{${land(2)}}`
  );
}

function paths({ countries, borders, region, projection }: StoryMap, detail: number): string {
  const unit = projection.scale() ** -2;
  const simple = simplify(atlas, detail * unit);
  const all = simple.objects.countries.geometries.filter((shape) => shape.type !== null) as Shape[];
  const isAmong = (group: StoryCountry[]) => (shape: unknown) =>
    group.some(({ shapes }) => shapes.some((other) => sameShape(other, shape as Shape)));
  const inStory = isAmong(countries);
  const inFocus = isAmong(countries.filter(({ place }) => region?.members.includes(place.id)));
  const land = (of: Shape[]) => withoutIslets(merge(simple, of), islet * detail * unit);
  const path = (name: string, object: GeoPermissibleObjects) => toPath(projection, name, object);
  const heavy = borders.map(({ place }) => borderOf(place, countries, simple).coordinates).flat();
  return [
    path('a', land(all.filter((shape) => shape.id !== antarctica && !inStory(shape)))),
    path('b', land(all.filter((shape) => inStory(shape) && !inFocus(shape)))),
    path('c', land(all.filter(inFocus))),
    path(
      'd',
      mesh(simple, simple.objects.countries, (one, other) => one !== other && inFocus(one) === inFocus(other)),
    ),
    path('e', { type: 'MultiLineString', coordinates: heavy }),
  ].join('');
}

const islet = 4;

function withoutIslets({ type, coordinates }: MultiPolygon, least: number): MultiPolygon {
  const kept = coordinates.filter((polygon) => {
    const area = geoArea({ type: 'Polygon', coordinates: polygon });
    // A ring that simplifying has turned inside out would flood the globe.
    return area >= least && area < 2 * Math.PI;
  });
  return { type, coordinates: kept };
}

function toPath(projection: GeoConicProjection, name: string, object: GeoPermissibleObjects): string {
  const path = new CompactPath();
  geoPath(projection, path)(object);
  const data = path.toString();
  return data && `<path class="${name}" d="${data}"/>`;
}
