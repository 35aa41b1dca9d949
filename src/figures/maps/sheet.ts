import type { Place } from '../../article/article.ts';
import type { LonLat } from '../../atlas/atlas.ts';
import { type Box, boxAround, type Point } from './box.ts';
import { placed } from './frames.ts';
import type { PlacedFrame, StoryMap } from './story-map.ts';
import type { TextRank } from './label.ts';

/** The sizes of a form of the map, in px as drawn. */
export interface MapScale {
  text: Record<TextRank, number>;
  /** Half the width of a mark. */
  mark: number;
  /** The length of a line that fades in. */
  arrival: number;
}

/** A story's map laid on one form's sheet. */
export interface Sheet {
  frame: PlacedFrame;
  /** Where the land file lies. */
  land: { x: number; y: number; width: number; height: number };
  at: (spot: LonLat) => Point;
  spotOf: (place: Place) => Point | undefined;
  coasts: { place: Place; coast: Point[] }[];
  borders: { place: Place; line: Point[] }[];
  /** The coasts of the region in question. */
  dark: Point[][];
}

/** The scale of a form whose running text is `base` px. */
export function toScale(base: number, mark: number, arrival: number): MapScale {
  const text = { traveller: base * 1.6, place: base * 1.25, country: base, note: base, small: base * 0.82 };
  return { text, mark, arrival };
}

/** Lays a story's map on a sheet. */
export function toSheet(map: StoryMap, frame: PlacedFrame): Sheet {
  const { placement } = frame;
  const at = (spot: LonLat): Point => placed(map.projection(spot) ?? [0, 0], placement);
  const line = (points: unknown[]) => thinned((points as LonLat[]).map(at));
  const coasts = map.countries.flatMap(({ place, main }) => (main ? [{ place, coast: line(main.coordinates[0] ?? []) }] : []));
  return {
    frame,
    land: { x: placement.right, y: placement.down, width: map.width * placement.scale, height: map.height * placement.scale },
    at,
    spotOf: ({ id }) => {
      const spot = map.spots.get(id);
      return spot && at(spot);
    },
    coasts,
    borders: map.borders.map((border) => ({ place: border.place, line: line(border.line.coordinates.flat()) })),
    dark: coasts.filter(({ place }) => map.region?.members.includes(place.id)).map(({ coast }) => coast),
  };
}

const leastStepPx = 3;

/** The line without points that lie closer than a reader could see. */
function thinned(line: Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastStepPx) kept.push(point);
  }
  return kept;
}

/** The box of a mark. */
export function markBox([x, y]: Point, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** The box around lands; undefined where there are none. */
export function landsBox(coasts: Point[][]): Box | undefined {
  return boxAround(coasts.flat());
}
