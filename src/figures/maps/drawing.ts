import type { TakingPlace } from '../../article/took-place.ts';
import { type Box, crosses, isInside, type Point } from './box.ts';
import { alongCurve, type Curve } from './journeys.ts';
import type { JourneyLine, JourneyLines } from './journey-lines.ts';
import type { Frame } from './frames.ts';
import type { KeyEntry, Label } from './label.ts';
import { type PlacedLabel, placeLabels, type Surroundings } from './labels.ts';
import { type MapScale, markBox, type Sheet } from './sheet.ts';
import { plainLine } from './text.ts';

export interface MapMark {
  at: Point;
  /** Undefined for a place where nothing is dated. */
  status: TakingPlace | undefined;
  /** A city is square, another stop of a traveller round; a dot stands for land too small to be seen. */
  form: 'square' | 'round' | 'dot';
  /** Whose stop it is, by id; else the id of the place. */
  person?: string;
  placeId?: string;
}

/** One form of a map as plain shapes, in px as drawn. */
export interface MapDrawing {
  widthPx: number;
  heightPx: number;
  /** Where the land file lies on the sheet. */
  land: Sheet['land'];
  /** Where the land fades into the page, from where it is clear to where it is gone: at the foot, and beside a text. */
  fades: [clear: Point, gone: Point][];
  /** Path data: all routes for their casing, those under way or done, those planned. */
  routes: RoutePaths;
  /** The same of each traveller. */
  routesOf: (RoutePaths & { person: string })[];
  arrivals: Arrival[];
  /** Path data of all leaders. */
  leaders: string;
  marks: MapMark[];
  scale: MapScale;
  labels: MapLabel[];
  /** The marks that have a number in place of a name. */
  key: KeyEntry[];
  /** How many marks have neither: there is no room for so much as a number. */
  unnamed: number;
}

/** `onLand` where it stands on a country of the story and nothing else: its halo then has that land’s colour. */
export interface MapLabel extends PlacedLabel {
  onLand: boolean;
}

interface RoutePaths {
  casing: string;
  solid: string;
  planned: string;
}

/** The first line of a journey whose origin is not stated: it fades in. */
export interface Arrival {
  path: string;
  planned: boolean;
  person: string;
  fromLeft: boolean;
  fromBelow: boolean;
}

/** The shapes of a map: its labels placed clear of marks, lines and text. A whole one is as high as its sheet, others end with the story. */
export function mapDrawing(
  sheet: Sheet,
  lines: JourneyLines,
  places: MapMark[],
  labels: Label[],
  scale: MapScale,
  { whole = true, firstNumber = 1 }: { whole?: boolean; firstNumber?: number } = {},
): MapDrawing {
  const { frame, land, lines: drawnLines, dark } = sheet;
  const stops = [...lines.marks].map(([{ date, place, person }, at]) => ({
    ...{ at, status: date.status, form: place.kind === 'city' ? ('square' as const) : ('round' as const) },
    person: person.id,
  }));
  const marks: MapMark[] = [...stops, ...places].filter(({ at }) => sheet.isOn(at));
  const all = [...lines.legs, ...lines.arrivals];
  const named = labels.filter(({ targets, coast }) => coast !== undefined || targets.some(({ left, top }) => sheet.isOn([left, top])));
  const around: Surroundings = {
    sheet: { left: edgePx, top: edgePx, right: frame.widthPx - edgePx, bottom: frame.heightPx - edgePx },
    taken: [...frame.text, ...marks.map(({ at }) => markBox(at, scale.mark + 2))],
    lines: [...all.map(({ curve }) => alongCurve(curve)), ...drawnLines.map(({ line }) => line)],
    dark,
    sizesPx: scale.text,
  };
  const { labels: placed, key, unnamed } = nameMarks(named, around, firstNumber);
  const drawn = [...all.flatMap(({ curve }) => alongCurve(curve)), ...drawnLines.flatMap(({ line }) => line), ...marks.map(({ at }) => at)];
  const lowest = Math.max(...placed.map(({ box }) => box.bottom), ...drawn.map(([, y]) => y + scale.mark));
  const heightPx = whole ? frame.heightPx : Math.min(frame.heightPx, Math.ceil(lowest) + underStoryPx);
  return {
    widthPx: frame.widthPx,
    heightPx,
    land,
    fades: fades(frame, heightPx),
    routes: toPaths(lines.legs),
    routesOf: [...new Set(lines.legs.map(({ person }) => person))].map((person) => ({
      person,
      ...toPaths(lines.legs.filter((leg) => leg.person === person)),
    })),
    arrivals: lines.arrivals.map(toArrival),
    leaders: leaderPath(placed),
    marks,
    scale,
    labels: placed.map((label) => ({ ...label, onLand: !label.onDark && isOnLand(label.box, sheet) })),
    key,
    unnamed,
  };
}

type Named = Pick<MapDrawing, 'key' | 'unnamed'> & { labels: PlacedLabel[] };

/** So many marks without room for their names make a crowd: leaders through it would tangle. */
const crowd = 4;

/** The labels placed. Marks whose labels find no room have their names alone, or numbers; in a crowd, names stand close to their marks. */
function nameMarks(labels: Label[], around: Surroundings, firstNumber: number): Named {
  const named = withNumbers(labels, around, firstNumber);
  if (named.key.length + named.unnamed < crowd) return named;
  const near = labels.map((label) => (label.key === undefined ? label : { ...label, reachPx: nearPx, leader: false }));
  const close = withNumbers(near, around, firstNumber);
  if (close.unnamed === 0) return close;
  const numbered = numbersOf(
    labels.filter(({ key }) => key !== undefined),
    around,
    firstNumber,
  );
  const rest = labels.filter(({ key }) => key === undefined);
  const withRest = { ...numbered, labels: [...numbered.labels, ...placeLabels(rest, around, numbered.labels)] };
  return [close, withRest].reduce((best, next) => (next.unnamed < best.unnamed ? next : best));
}

const nearPx = 20;
/** How far off a number may stand, at the end of a short leader. */
const numberPx = 80;

/** The labels placed; then the names alone of marks whose labels found no room; then numbers, in the order of their places. */
function withNumbers(labels: Label[], around: Surroundings, firstNumber: number): Named {
  const placed = placeLabels(labels, around);
  const missing = () => labels.filter((label) => label.key !== undefined && !isIn(placed, label));
  const names = missing().map((label): Label => ({ ...label, variants: [[label.short ?? plainLine('country', label.key ?? '')]] }));
  placed.push(...placeLabels(names, around, placed));
  const { labels: numbers, ...key } = numbersOf(missing(), around, firstNumber, placed);
  return { labels: [...placed, ...numbers], ...key };
}

/** Numbers in place of labels, in the order of their places. */
function numbersOf(labels: Label[], around: Surroundings, firstNumber: number, already: PlacedLabel[] = []): Named {
  const widest = '8'.repeat(String(firstNumber + labels.length).length);
  const room = labels.map((label): Label => ({
    ...label,
    leader: true,
    essential: true,
    variants: [[plainLine('small', widest)]],
    reachPx: numberPx,
  }));
  const numbers = placeLabels(room, around, already);
  const numbered = labels.filter((label) => isIn(numbers, label));
  const numberOf = (placed: PlacedLabel) => firstNumber + numbered.findIndex((label) => isIn([placed], label));
  return {
    labels: numbers.map((label) => ({ ...label, lines: [plainLine('small', String(numberOf(label)))] })),
    key: numbered.map(({ key = '', placeId }, index) => ({ number: firstNumber + index, name: key, placeId })),
    unnamed: labels.length - numbered.length,
  };
}

/** Whether the label of a mark is among those that are placed. */
const isIn = (placed: PlacedLabel[], { key, placeId }: Label) => placed.some((one) => one.key === key && one.placeId === placeId);

function isOnLand(box: Box, { coasts, dark }: Sheet): boolean {
  const wholly = (coast: Point[]) =>
    isInside([box.left, box.top], coast) && !coast.some((point, index) => crosses([coast.at(index - 1) ?? point, point], box));
  return (
    coasts.some(({ coast }) => !dark.includes(coast) && wholly(coast)) && !dark.some((coast) => coast.some((point) => isWithin(point, box)))
  );
}

const isWithin = ([x, y]: Point, { left, right, top, bottom }: Box) => x > left && x < right && y > top && y < bottom;

/** Path data of the leaders of some labels. */
export function leaderPath(labels: Pick<PlacedLabel, 'leader'>[]): string {
  return labels.flatMap(({ leader }) => (leader ? [linePath(leader)] : [])).join('');
}

const edgePx = 10;
const underStoryPx = 24;
const footFadePx = 64;
const sideFadePx = 48;

/** At the foot, and beside text that runs down to it: no land lies under that. */
function fades({ heightPx: sheetPx, text, framed }: Frame, heightPx: number): MapDrawing['fades'] {
  if (framed) return [];
  const beside = text.filter(({ bottom }) => bottom >= sheetPx).map(({ left, right }): Point => (left > 0 ? [left, -1] : [right, 1]));
  return [
    [
      [0, heightPx - footFadePx],
      [0, heightPx],
    ],
    ...beside.map(([x, away]): [Point, Point] => [
      [x + away * sideFadePx * 0.6, 0],
      [x - away * sideFadePx * 0.4, 0],
    ]),
  ];
}

function toPaths(legs: JourneyLine[]): RoutePaths {
  return {
    casing: pathOf(legs),
    solid: pathOf(legs.filter(({ planned }) => !planned)),
    planned: pathOf(legs.filter(({ planned }) => planned)),
  };
}

function toArrival(line: JourneyLine): Arrival {
  const [[x1, y1], , [x2, y2]] = line.curve;
  return { path: pathOf([line]), planned: line.planned, person: line.person, fromLeft: x1 < x2, fromBelow: y1 > y2 };
}

const pathOf = (lines: JourneyLine[]) => lines.map(({ curve }) => curvePath(curve)).join('');

function curvePath([[x, y], control, end]: Curve): string {
  const relative = [control, end].flatMap(([toX, toY]) => [toX - x, toY - y]);
  return `M${numbers([x, y])}q${numbers(relative)}`;
}

const linePath = ([[x1, y1], [x2, y2]]: [Point, Point]) => `M${numbers([x1, y1])}l${numbers([x2 - x1, y2 - y1])}`;

function numbers(values: number[]): string {
  return values
    .map((value) => String(Math.round(value)))
    .join(' ')
    .replaceAll(' -', '-');
}
