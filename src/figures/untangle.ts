/** One source on the left of a drawing and its targets on the right. */
export interface Strand {
  from: string;
  to: string[];
}

/** One line of the drawing, from left to right. */
export interface Thread {
  from: string;
  to: string;
}

/**
 * Lines in an order in which none crosses another: both ends follow the order of the list. A target is drawn once for each run
 * of lines that end in it, so the sources are ordered to make the runs few; where a target cannot be had in one run it is
 * drawn again. Sources that share no target keep their order.
 * @example untangle([{ from: 'a', to: ['x', 'y'] }, { from: 'b', to: ['x'] }]) //=> a–y, a–x, b–x
 */
export function untangle(strands: Strand[]): Thread[] {
  return knots(strands).flatMap((knot) => {
    const ways = knot.map((_, start) => weave(chain(knot, start)));
    return ways.reduce((best, way) => (runs(way).length < runs(best).length ? way : best));
  });
}

/** Lines of sources whose order is given: within each source, a target shared with the one before comes first, with the next last. */
export function weave(strands: Strand[]): Thread[] {
  const threads: Thread[] = [];
  strands.forEach(({ from, to }, at) => {
    const before = threads.at(-1)?.to;
    const first = to.find((target) => target === before);
    const last = strands[at + 1]?.to.find((target) => target !== first && to.includes(target));
    const middle = to.filter((target) => target !== first && target !== last);
    threads.push(...[first, ...middle, last].flatMap((target) => (target === undefined ? [] : { from, to: target })));
  });
  return threads;
}

/** Neighbouring lines that end in the same target. */
export function runs<T extends { to: string }>(threads: T[]): T[][] {
  const found: T[][] = [];
  for (const thread of threads) {
    const run = found.at(-1);
    if (run?.[0]?.to === thread.to) run.push(thread);
    else found.push([thread]);
  }
  return found;
}

/** Sources that share targets, directly or through others, together. */
function knots(strands: Strand[]): Strand[][] {
  const found: Strand[][] = [];
  for (const strand of strands) {
    const touching = found.filter((knot) => knot.some(({ to }) => to.some((target) => strand.to.includes(target))));
    const [home] = touching;
    if (!home) {
      found.push([strand]);
      continue;
    }
    home.push(...touching.slice(1).flatMap((knot) => knot.splice(0)), strand);
  }
  const order = (knot: Strand[]) => knot.sort((a, b) => strands.indexOf(a) - strands.indexOf(b));
  return found.filter((knot) => knot.length > 0).map(order);
}

/** Sources one after the other, each sharing a target with the one before where it can, those with that target alone first. */
function chain(knot: Strand[], start: number): Strand[] {
  const left = [...knot];
  const chained = left.splice(start, 1);
  while (left.length > 0) {
    const open = openEnds(chained);
    const next = left.findIndex(({ to }) => to.length === 1 && open.includes(to[0] ?? ''));
    const linked = next >= 0 ? next : left.findIndex(({ to }) => to.some((target) => open.includes(target)));
    chained.push(...left.splice(Math.max(linked, 0), 1));
  }
  return chained;
}

/** The targets in which the last source of a chain can end: its only one, or any but that by which it hangs on the one before. */
function openEnds(chained: Strand[]): string[] {
  const [before, last] = [chained.at(-2), chained.at(-1)];
  const to = last?.to ?? [];
  const link = before?.to.find((target) => to.includes(target));
  return to.length > 1 ? to.filter((target) => target !== link) : to;
}
