import { type Box, boxAround, contains, crosses, grown, isInside, overlaps, type Point } from './box.ts';
import type { Label, LabelLine, TextRank } from './label.ts';
import { labelPositions, type Position, type Size } from './label-positions.ts';
import { textWidthPx } from '../text-width.ts';

export interface PlacedLabel extends Position {
  lines: LabelLine[];
  /** It stands on a dark land, where only ink can be read. */
  onDark: boolean;
  placeId?: string | undefined;
  /** What a key would say of its mark. */
  key?: string | undefined;
}

/** A line or coast with what is computed of it once. */
interface Outline {
  points: Point[];
  segments: [Point, Point][];
  bounds: Box;
}

/** What labels keep clear of. */
export interface Surroundings {
  sheet: Box;
  /** Never touched: the page's own text, marks. */
  taken: Box[];
  /** Avoided where possible: routes and borders. */
  lines: Point[][];
  /** Dark lands, on which inks are hard to read. */
  dark: Point[][];
  sizesPx: Record<TextRank, number>;
}

const leading = 1.2;
const clearPx = 3;

/**
 * Labels placed so that none leaves the sheet, and none touches another, a mark or the page's text.
 *
 * They are placed four at a time, the first ones first; the four take those of their free places that cost least
 * together. A label for which that costs more than doing without it is left out.
 */
export function placeLabels(labels: Label[], around: Surroundings, already: PlacedLabel[] = []): PlacedLabel[] {
  const obstacles = { lines: around.lines.flatMap(toOutline), dark: around.dark.flatMap(toOutline) };
  const placed: PlacedLabel[] = [...already];
  for (let first = 0; first < labels.length; first += together) {
    const choices = labels.slice(first, first + together).map((label) => {
      const free = candidates(label, around, obstacles).filter((candidate) => !placed.some((other) => clash(candidate, other)));
      return { places: free.sort((a, b) => a.cost - b.cost), loss: label.essential ? essentialLoss : dearest };
    });
    placed.push(...cheapest(choices));
  }
  return placed.slice(already.length);
}

const together = 4;
const essentialLoss = 2000;

interface Choice {
  /** The cheapest first. */
  places: PlacedLabel[];
  /** What it costs to leave the label out. */
  loss: number;
}

/** The places that cost least together, by branch and bound. */
function cheapest(choices: Choice[]): PlacedLabel[] {
  const least = choices.map(({ places, loss }) => Math.min(places[0]?.cost ?? loss, loss));
  let best: { cost: number; taken: PlacedLabel[] } = { cost: Infinity, taken: [] };
  const visit = (index: number, taken: PlacedLabel[], cost: number) => {
    const choice = choices[index];
    if (!choice) {
      if (cost < best.cost) best = { cost, taken };
      return;
    }
    const rest = least.slice(index + 1).reduce((sum, value) => sum + value, 0);
    for (const place of choice.places) {
      if (cost + place.cost + rest >= best.cost || place.cost > choice.loss) break;
      if (!taken.some((other) => clash(place, other))) visit(index + 1, [...taken, place], cost + place.cost);
    }
    if (cost + choice.loss + rest < best.cost) visit(index + 1, taken, cost + choice.loss);
  };
  visit(0, [], 0);
  return best.taken;
}

/** Whether two labels, their leaders included, come too near to each other. */
export function clash(a: Position, b: Position): boolean {
  if (overlaps(grown(a.box, clearPx), b.box)) return true;
  if (a.leader && crosses(a.leader, grown(b.box, 1))) return true;
  if (b.leader && crosses(b.leader, grown(a.box, 1))) return true;
  return a.leader !== undefined && b.leader !== undefined && cross(a.leader, b.leader);
}

function cross(a: [Point, Point], b: [Point, Point]): boolean {
  const side = ([[x1, y1], [x2, y2]]: [Point, Point], [x, y]: Point) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(a, b[0]) !== side(a, b[1]) && side(b, a[0]) !== side(b, a[1]);
}

const variantCost = 8;
const targetCost = 5;

function candidates(label: Label, around: Surroundings, obstacles: Obstacles): PlacedLabel[] {
  return label.variants.flatMap((lines, variant) => {
    const size = sizeOf(lines, around.sizesPx);
    const positions = label.targets.flatMap((target, rank) =>
      labelPositions(label, target, size).map((position) => ({ ...position, cost: position.cost + rank * targetCost })),
    );
    return positions
      .filter((position) => isFree(position, around))
      .map((position) => ({
        ...position,
        lines,
        onDark: position.inside && (label.dark ?? false),
        placeId: label.placeId,
        key: label.key,
        cost: position.cost + variant * variantCost + length(size, around) + dearness(position, obstacles),
      }));
  });
}

/** Long lines lie across more of the map than two short ones. */
function length([widthPx]: Size, { sizesPx }: Surroundings): number {
  return Math.max(0, widthPx - 11 * sizesPx.note) / 3;
}

function sizeOf(lines: LabelLine[], sizesPx: Record<TextRank, number>): Size {
  const widths = lines.map(({ rank, runs }) =>
    runs.reduce((sum, { text, bold }) => sum + textWidthPx(text, sizesPx[rank], measuredWeight(rank, bold)), 0),
  );
  return [Math.max(...widths), lines.reduce((sum, { rank }) => sum + sizesPx[rank] * leading, 0)];
}

// The tables hold no 500 and no 700; the next heavier one is never too narrow.
function measuredWeight(rank: TextRank, bold: boolean): 600 | 800 {
  return bold || rank === 'traveller' || rank === 'place' || rank === 'country' ? 800 : 600;
}

function isFree({ box, leader }: Position, { sheet, taken }: Surroundings): boolean {
  const meets = (other: Box) => overlaps(grown(box, clearPx), other) || (leader !== undefined && passes(leader, other));
  return contains(sheet, box) && !taken.some(meets);
}

/** Whether a leader touches a box that is not the mark it leads to. */
function passes(leader: [Point, Point], box: Box): boolean {
  const [x, y] = leader[1];
  return crosses(leader, box) && !contains(grown(box, 2), { left: x, top: y, right: x, bottom: y });
}

const coveringCost = 240;
const darkCost = 240;
const crossingCost = 60;
/** What is not essential is rather left out than badly placed. */
const dearest = 150;

interface Obstacles {
  lines: Outline[];
  dark: Outline[];
}

function dearness({ box, leader, inside }: Position, { lines, dark }: Obstacles): number {
  const near = grown(box, clearPx);
  const covered = lines.filter((line) => touches(line, near)).length;
  const shaded = !inside && dark.some((land) => touches(land, box) || isOn([box.left, box.top], land));
  // The dark land that a leader ends in is the one it means.
  const passed = leader ? [...lines, ...dark.filter((land) => !isOn(leader[1], land))].filter((line) => isCrossed(line, leader)) : [];
  return covered * coveringCost + passed.length * crossingCost + (shaded ? darkCost : 0);
}

function toOutline(points: Point[]): Outline[] {
  const bounds = boxAround(points);
  const segments = points.slice(1).map((point, index): [Point, Point] => [points[index] ?? point, point]);
  return bounds ? [{ points, segments, bounds }] : [];
}

function isOn([x, y]: Point, { bounds, points }: Outline): boolean {
  return contains(bounds, { left: x, top: y, right: x, bottom: y }) && isInside([x, y], points);
}

function touches({ bounds, segments }: Outline, box: Box): boolean {
  return overlaps(bounds, box) && segments.some((segment) => crosses(segment, box));
}

function isCrossed({ bounds, segments }: Outline, leader: [Point, Point]): boolean {
  return crosses(leader, bounds) && segments.some((segment) => cross(segment, leader));
}
