import type { Place } from '../../article/article.ts';
import type { LonLat } from '../../atlas/atlas.ts';
import { type Box, boxAround, contains, type Point } from './box.ts';
import { placed } from './frames.ts';
import { isDisputed, type PlacedFrame, type StoryMap } from './story-map.ts';
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
  /** False for what lies off the sheet because the author has chosen what it shows. */
  isOn: (point: Point) => boolean;
  spotOf: (place: Place) => Point | undefined;
  coasts: { place: Place; coast: Point[] }[];
  /** Borders and rivers. */
  lines: { place: Place; line: Point[] }[];
  /** The coasts of the region in question, and of areas. */
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
  const coasts = map.lands.flatMap(({ place, main }) => (main ? [{ place, coast: line(main.coordinates[0] ?? []) }] : []));
  const whole = { left: 0, top: 0, right: frame.widthPx, bottom: frame.heightPx };
  const isOn = (point: Point) => !map.isFramed || contains(whole, markBox(point, 0));
  return {
    frame,
    isOn,
    land: { x: placement.right, y: placement.down, width: map.width * placement.scale, height: map.height * placement.scale },
    at,
    spotOf: ({ id }) => {
      const spot = map.spots.get(id);
      const point = spot && at(spot);
      return point && isOn(point) ? point : undefined;
    },
    coasts,
    lines: map.lines.map((one) => ({ place: one.place, line: line(one.line.coordinates.flat()) })),
    dark: coasts.filter(({ place }) => isDark(place, map)).map(({ coast }) => coast),
  };
}

/** Whether its land has the darkest tint. */
function isDark(place: Place, { region }: StoryMap): boolean {
  if (place.kind === 'country') return region?.members.includes(place.id) ?? false;
  return place.kind !== 'lake' && place.kind !== 'sea' && !isDisputed(place);
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
