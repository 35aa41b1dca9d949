import type { Article } from '../../article/article.ts';
import { directionOf } from '../../languages/direction.ts';
import { articleRooms, isLong, setHeadline, viewRooms } from '../headline.ts';
import { placesHeadline } from './places-headline.ts';
import { wrapText } from '../text-width.ts';
import type { Box, Point } from './box.ts';

/** The sheet of a map's drawing, in px as drawn, and where on it the story has to lie. */
export interface Frame {
  widthPx: number;
  heightPx: number;
  /** Always contains every point of the story. */
  points: Box;
  /** Contains the lands of the story, unless that puts the points too close together. */
  lands: Box;
  /** Where the page's own text runs over the map. */
  text: Box[];
  /** How far the land goes on to the left and the right of the sheet, on screens wider than it. */
  spillPx: number;
  /** It stands in a frame of its own, to which the land goes on undimmed. */
  framed?: true;
  /** How low the sheet may become where the story is wider than high. */
  leastHeightPx?: number;
  /** The land has no more to show at a larger scale. */
  mostScale?: number;
  /** How much smaller the story may become, so that no land of it lies under the headline. */
  leastForHeadline?: number | undefined;
}

export type FrameName = 'routeWide' | 'routeMiddle' | 'routeNarrow' | 'placesWide' | 'placesMiddle' | 'placesNarrow' | 'column' | 'card';

/** A head's type as large as it ever is in px of a sheet: sheets become smaller with the window, the type above them less so. */
const wideHead = { kickerPx: 66, headlinePx: 95 };
const middleHead = { kickerPx: 66, headlinePx: 76 };
const placesHead = { kickerPx: 46, headlinePx: 80 };
const longSize = 0.7;

/**
 * The frames of an article's maps. Behind the article's head the story keeps beside the standfirst, to its right or, where that is
 * written from right to left, to its left, and below the headline, so a longer headline makes a lower frame.
 */
export function mapFrames(article: Article): Record<FrameName, Frame> {
  const frames = framesToTheRight(article);
  if (directionOf(article.language) === 'ltr') return frames;
  const { routeWide, routeMiddle, placesWide } = frames;
  return { ...frames, routeWide: mirrored(routeWide), routeMiddle: mirrored(routeMiddle), placesWide: mirrored(placesWide) };
}

function mirrored(frame: Frame): Frame {
  const mirror = (box: Box): Box => ({ ...box, left: frame.widthPx - box.right, right: frame.widthPx - box.left });
  return { ...frame, points: mirror(frame.points), lands: mirror(frame.lands), text: frame.text.map(mirror) };
}

function framesToTheRight(article: Article): Record<FrameName, Frame> {
  const size = isLong(article.headline) ? longSize : 1;
  const lines = setHeadline(article.headline, articleRooms(article.headline).wide).lines.length * size;
  const wide = headlineBottom(lines, wideHead);
  const middle = headlineBottom(lines, middleHead);
  const places =
    headlineBottom(setHeadline(placesHeadline(article), viewRooms.wide).lines.length, placesHead) +
    standfirstPx(article.views.places?.standfirst) +
    shareRowPx +
    (article.people.length > 0 ? onePersonPx : 0);
  return {
    routeWide: {
      widthPx: 1440,
      heightPx: 820,
      points: { left: 560, top: wide + 60, right: 1230, bottom: 720 },
      lands: { left: 440, top: 40, right: 1400, bottom: 820 },
      text: [
        { left: 0, top: 0, right: 1440, bottom: wide },
        { left: 0, top: wide, right: 500, bottom: 820 },
      ],
      spillPx: 560,
      leastForHeadline: 0.9,
    },
    routeMiddle: {
      widthPx: 960,
      heightPx: 820,
      points: { left: 440, top: middle + 56, right: 880, bottom: 720 },
      lands: { left: 290, top: 40, right: 1000, bottom: 820 },
      text: [
        { left: 0, top: 0, right: 960, bottom: middle },
        { left: 0, top: middle, right: 408, bottom: 820 },
      ],
      spillPx: 0,
      leastForHeadline: 0.9,
    },
    routeNarrow: {
      widthPx: 360,
      heightPx: 430,
      points: { left: 24, top: 60, right: 304, bottom: 350 },
      lands: { left: 8, top: 8, right: 352, bottom: 400 },
      text: [],
      spillPx: 90,
    },
    placesWide: {
      widthPx: 1440,
      heightPx: 960,
      points: { left: 200, top: places + 30, right: 1180, bottom: 880 },
      lands: { left: 120, top: 20, right: 1320, bottom: 940 },
      text: [{ left: 0, top: 0, right: 1440, bottom: places }],
      spillPx: 560,
      leastForHeadline: 0.4,
    },
    placesMiddle: {
      widthPx: 760,
      heightPx: 620,
      leastHeightPx: 400,
      points: { left: 90, top: 50, right: 660, bottom: 560 },
      lands: { left: 20, top: 10, right: 740, bottom: 610 },
      text: [],
      spillPx: 170,
    },
    placesNarrow: {
      widthPx: 360,
      heightPx: 420,
      leastHeightPx: 300,
      points: { left: 28, top: 54, right: 300, bottom: 370 },
      lands: { left: 8, top: 8, right: 352, bottom: 412 },
      text: [],
      spillPx: 90,
    },
    column: {
      widthPx: 640,
      heightPx: 480,
      leastHeightPx: 300,
      points: { left: 80, top: 44, right: 540, bottom: 432 },
      lands: { left: 16, top: 10, right: 624, bottom: 470 },
      text: [],
      spillPx: 0,
    },
    // The right of a share card, which has its words at the left in any language.
    card: {
      widthPx: 660,
      heightPx: 458,
      points: { left: 80, top: 60, right: 560, bottom: 390 },
      lands: { left: 10, top: 0, right: 650, bottom: 458 },
      text: [],
      spillPx: 0,
    },
  };
}

/** The line under the head that says how to share and cite. */
const shareRowPx = 40;
/** The line that says which one person the map shows. */
const onePersonPx = 32;

function headlineBottom(lines: number, { kickerPx, headlinePx }: typeof wideHead): number {
  return kickerPx + Math.ceil(lines * headlinePx * 0.97);
}

function standfirstPx(text: string | undefined): number {
  return text === undefined ? 0 : 14 + wrapText(text, 790, 24).length * 32;
}

/** How land units become px of a drawing: times `scale`, then `right` and `down`. */
export interface Placement {
  scale: number;
  right: number;
  down: number;
}

const widthOf = (box: Box) => box.right - box.left;
const heightOf = (box: Box) => box.bottom - box.top;
const scaleFor = (room: Box, content: Box) => Math.min(widthOf(room) / widthOf(content), heightOf(room) / heightOf(content));

/**
 * The placement of a story in a frame: the lands as large as they fit, but its points spread over at
 * least half of the room they could have, so that a huge country at the edge doesn't shrink the story.
 */
export function placeIn(frame: Frame, points: Box, lands: Box, each: Box[]): Placement {
  const most = scaleFor(frame.points, points);
  const scale = Math.min(most, Math.max(scaleFor(frame.lands, lands), most / 2), frame.mostScale ?? Infinity);
  const shift = (axis: 'x' | 'y', scale: number) => {
    const [low, high] = axis === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    const wanted = (frame.lands[low] + frame.lands[high] - (lands[low] + lands[high]) * scale) / 2;
    const [least, greatest] = [frame.points[low] - points[low] * scale, frame.points[high] - points[high] * scale];
    return Math.min(Math.max(wanted, least), greatest);
  };
  const at = (scale: number): Placement => ({ scale, right: shift('x', scale), down: shift('y', scale) });
  return underHeadline(frame, points, each, at, scale) ?? at(scale);
}

/** The frame without the height that a story leaves empty. */
export function fitted(frame: Frame, points: Box, lands: Box): Frame {
  const { heightPx, leastHeightPx = heightPx } = frame;
  const { scale } = placeIn(frame, points, lands, []);
  const ofPoints = heightOf(points) * scale + heightPx - heightOf(frame.points);
  const ofLands = heightOf(lands) * scale + heightPx - heightOf(frame.lands);
  const spare = heightPx - Math.ceil(Math.max(leastHeightPx, ofPoints, ofLands));
  if (spare <= 0) return frame;
  const lower = (box: Box): Box => ({ ...box, bottom: box.bottom - spare });
  return { ...frame, heightPx: heightPx - spare, points: lower(frame.points), lands: lower(frame.lands) };
}

const steps = 12;
const headlineGapPx = 8;

/** The placement with no land under the headline, as large as it can be; where a land is too large for that, of those that are not. */
function underHeadline(frame: Frame, points: Box, each: Box[], at: (scale: number) => Placement, most: number): Placement | undefined {
  const headline = Math.max(0, ...frame.text.filter(({ left, right }) => left <= 0 && right >= frame.widthPx).map(({ bottom }) => bottom));
  const { leastForHeadline: least } = frame;
  if (least === undefined || headline === 0) return undefined;
  const byTop = [...each].sort((a, b) => heightOf(b) - heightOf(a));
  for (let left = 0; left < byTop.length; left += 1) {
    const lands = byTop.slice(left);
    const [top, bottom] = [Math.min(...lands.map((land) => land.top)), Math.max(...lands.map((land) => land.bottom))];
    for (let step = 0; step <= steps; step += 1) {
      const placement = at(most * (1 - ((1 - least) * step) / steps));
      const { scale } = placement;
      const down = Math.max(placement.down, headline + headlineGapPx - top * scale);
      const fits = down + bottom * scale <= Math.max(frame.lands.bottom, placement.down + bottom * scale);
      if (fits && down + points.bottom * scale <= frame.points.bottom + 0.5) return { ...placement, down };
    }
  }
  return undefined;
}

/** A land point on the sheet. */
export function placed([x, y]: Point, { scale, right, down }: Placement): Point {
  return [x * scale + right, y * scale + down];
}

/** The land units that a frame shows, its spill included. */
export function windowOf(frame: Frame, { scale, right, down }: Placement): Box {
  return {
    left: (-frame.spillPx - right) / scale,
    top: -down / scale,
    right: (frame.widthPx + frame.spillPx - right) / scale,
    bottom: (frame.heightPx - down) / scale,
  };
}
