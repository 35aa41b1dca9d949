import { type Box, boxAround, insideOf, type Point } from './box.ts';
import type { Label } from './label.ts';

export type Size = [widthPx: number, heightPx: number];

/** A place that a label could take. */
export interface Position {
  box: Box;
  anchor: 'start' | 'middle' | 'end';
  leader: [Point, Point] | undefined;
  /** It stands in its land. */
  inside: boolean;
  /** How much worse it is than the best, in px of distance. */
  cost: number;
}

/** Every place that a label of a size could take beside a target, or in its land. */
export function labelPositions(label: Label, target: Box, size: Size): Position[] {
  if (label.offset) return [byHand(label, label.offset, target, size)];
  return [...inside(label, target, size), ...around(label, target, size)];
}

function byHand({ leader }: Label, [right, down]: Point, target: Box, size: Size): Position {
  const [x, y] = middleOf(target);
  const box = boxAt([x + right + ((right >= 0 ? 1 : -1) * size[0]) / 2, y + down], size);
  const led = leader && Math.hypot(right, down) > ledFromPx;
  return { box, anchor: right >= 0 ? 'start' : 'end', leader: led ? leaderTo(box, target) : undefined, inside: false, cost: 0 };
}

const ledFromPx = 20;
const gridPx = 12;

/** Steps are counted from the middle of the land, so that it is one of them. */
function inside({ coast = [] }: Label, target: Box, size: Size): Position[] {
  const bounds = boxAround(coast);
  if (!bounds) return [];
  const [x, y] = middleOf(target);
  const xs = steps(bounds.left + size[0] / 2, bounds.right - size[0] / 2, x);
  const ys = steps(bounds.top, bounds.bottom, y);
  const isInside = insideOf(coast);
  const boxes = xs.flatMap((centreX) => ys.map((centreY) => boxAt([centreX, centreY], size)));
  return boxes
    .filter((box) => rim(box).every(isInside))
    .map((box) => {
      const [centreX, centreY] = middleOf(box);
      return { box, anchor: 'middle', leader: undefined, inside: true, cost: Math.hypot(centreX - x, centreY - y) / 4 };
    });
}

function steps(low: number, high: number, from: number): number[] {
  const first = Math.ceil((low - from) / gridPx);
  const count = Math.floor((high - from) / gridPx) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, step) => from + (first + step) * gridPx);
}

/** The points of a label that have to lie in its land; its corners may stick out, since letters hardly reach them. */
function rim(box: Box): Point[] {
  const [x, y] = middleOf(box);
  const inset = (box.bottom - box.top) / 4;
  return [
    [box.left, y],
    [box.right, y],
    [x, box.top + inset],
    [x, box.bottom - inset],
  ];
}

const directions = 16;
const nearPx = 6;
const distancesPx = [nearPx, 20, 36, 56, 80, 110, 145, 185, 230];

/** A land’s name beside it always has a leader, since it may be nearer to another land. */
function around({ reachPx, leader, coast }: Label, target: Box, size: Size): Position[] {
  const turns = Array.from({ length: directions }, (_, index) => (index * 2 * Math.PI) / directions);
  const distances = distancesPx.filter((distance) => distance <= reachPx && (!coast || distance >= ledFromPx));
  return distances.flatMap((distance) => turns.map((turn) => outside(leader && distance >= ledFromPx, target, size, distance, turn)));
}

function outside(led: boolean, target: Box, size: Size, distance: number, turn: number): Position {
  // Rounded, so that the four directions are exactly straight.
  const [right, down] = [Math.cos(turn), Math.sin(turn)].map((part) => Math.round(part * 1e6) / 1e6) as Point;
  const box = boxAt(
    [outwards(target.left, target.right, right, distance, size[0]), outwards(target.top, target.bottom, down, distance, size[1])],
    size,
  );
  const slanted = Math.min(Math.abs(right), Math.abs(down)) > 0.1 ? 3 : 0;
  const upright = Math.abs(right) < 0.3 ? 8 : 0;
  return {
    box,
    anchor: right > 0.3 ? 'start' : right < -0.3 ? 'end' : 'middle',
    leader: led ? leaderTo(box, target) : undefined,
    inside: false,
    cost: distance + slanted + upright + (led ? 10 : 0) + (right < 0 ? 1 : 0),
  };
}

/** Where the label's middle lies on one axis: its near edge is at the distance, not its middle. */
function outwards(low: number, high: number, part: number, distance: number, extent: number): number {
  const side = Math.max(-1, Math.min(1, part * 1.5));
  return (low + high) / 2 + part * (distance + (high - low) / 2) + (side * extent) / 2;
}

/** From the label's nearest edge to the rim of its target. */
function leaderTo(box: Box, target: Box): [Point, Point] {
  const [x, y] = middleOf(target);
  const start: Point = [
    x < box.left ? box.left - 4 : x > box.right ? box.right + 4 : x,
    y < box.top ? box.top - 1 : y > box.bottom ? box.bottom + 1 : y,
  ];
  const length = Math.hypot(start[0] - x, start[1] - y) || 1;
  const rimPx = Math.min((target.right - target.left) / 2 + 1, length);
  return [start, [x + ((start[0] - x) * rimPx) / length, y + ((start[1] - y) * rimPx) / length]];
}

const middleOf = ({ left, top, right, bottom }: Box): Point => [(left + right) / 2, (top + bottom) / 2];

function boxAt([x, y]: Point, [width, height]: Size): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
