import { geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { DisputedLand } from '../article/places.ts';
import { type Atlas, atlasOf, largest, type LonLat, middleOf, type Shape } from './atlas.ts';

/** A land that the atlases give to different countries, or to none with a code of ISO 3166-1. */
export interface Dispute {
  name: DisputedLand;
  /** Of the country that it is for some (ISO 3166-1). */
  code: string | undefined;
  /** Each point with its weight, as the atlas has it. */
  land: MultiPolygon;
}

interface Known {
  parties: string[];
  code?: string;
  land: () => Polygon[];
}

const disputes: Record<DisputedLand, Known> = {
  crimea: { parties: ['UA', 'RU'], land: () => pieces('natural-earth', (atlas) => atlas.shapesOf('RU'), [34.1, 45.2]) },
  'western-sahara': { parties: ['EH', 'MA'], code: 'EH', land: () => pieces('visionscarto', (atlas) => atlas.shapesOf('EH')) },
  kosovo: { parties: ['XK', 'RS'], code: 'XK', land: () => pieces('natural-earth', (atlas) => atlas.shapesOf('XK')) },
  'northern-cyprus': { parties: ['CY'], land: () => pieces('natural-earth', (atlas) => atlas.shapesNamed('N. Cyprus')) },
  somaliland: { parties: ['SO'], land: () => pieces('natural-earth', (atlas) => atlas.shapesNamed('Somaliland')) },
  siachen: { parties: ['IN', 'PK'], land: () => pieces('natural-earth', (atlas) => atlas.shapesNamed('Siachen Glacier')) },
};

/** The disputed lands that touch a story of countries with these codes (ISO 3166-1). */
export function disputesOf(codes: string[]): Dispute[] {
  return Object.entries(disputes).flatMap(([name, { parties, code, land }]) =>
    parties.some((party) => codes.includes(party))
      ? [
          {
            name: name as DisputedLand,
            code,
            land: { type: 'MultiPolygon' as const, coordinates: land().map(({ coordinates }) => coordinates) },
          },
        ]
      : [],
  );
}

/** The disputed lands that an atlas draws as land of the country with a code (ISO 3166-1). */
export function disputedIn(code: string, atlas: Atlas): DisputedLand[] {
  const land = atlas.shapesOf(code).flatMap((shape) => atlas.polygonsOf(shape));
  return disputesOf([code]).flatMap(({ name, land: { coordinates } }) => {
    const main = largest(coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings })));
    const middle = main && middleOf(main);
    return middle && land.some((piece) => geoContains(piece, middle)) ? [name] : [];
  });
}

/** The pieces of some shapes of an atlas, or the one around a point. */
function pieces(borders: Parameters<typeof atlasOf>[0], shapes: (atlas: Atlas) => Shape[], around?: LonLat): Polygon[] {
  const atlas = atlasOf(borders);
  const all = shapes(atlas).flatMap((shape) => atlas.polygonsOf(shape));
  return around ? all.filter((piece) => geoContains(piece, around)) : all;
}
