/** Right, down. */
export type Point = [number, number];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box around points; undefined around none. */
export function boxAround(points: Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(outer: Box, inner: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** Whether a straight line touches a box. */
export function crosses([[x1, y1], [x2, y2]]: [Point, Point], box: Box): boolean {
  if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right || Math.max(y1, y2) < box.top || Math.min(y1, y2) > box.bottom)
    return false;
  // Liang–Barsky: the part of the line inside of all four edges.
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ];
  for (const [run, room] of edges) {
    if (run === 0 && room < 0) return false;
    if (run < 0) enter = Math.max(enter, room / run);
    if (run > 0) leave = Math.min(leave, room / run);
  }
  return enter <= leave;
}

/** Whether a point lies inside a ring of points. */
export function isInside(point: Point, ring: Point[]): boolean {
  return insideOf(ring)(point);
}

/** The same for many points, of which some lie at the same height: where the ring passes a height is worked out once. */
export function insideOf(ring: Point[]): (point: Point) => boolean {
  const known = new Map<number, number[]>();
  return ([x, y]) => {
    const passes = known.get(y) ?? passesAt(y, ring);
    known.set(y, passes);
    return passes.filter((pass) => x < pass).length % 2 === 1;
  };
}

/** How far to the right a ring passes a height. */
function passesAt(y: number, ring: Point[]): number[] {
  const passes: number[] = [];
  let [x2, y2] = ring.at(-1) ?? [NaN, NaN];
  for (const [x1, y1] of ring) {
    if (y1 > y !== y2 > y) passes.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
    [x2, y2] = [x1, y1];
  }
  return passes;
}
