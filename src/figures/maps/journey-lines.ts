import { type Box, contains, crosses, overlaps, type Point } from './box.ts';
import { alongCurve, arrivalCurve, type Curve, halfwayBetween, type Journey, legCurve, type Stop } from './journeys.ts';
import { type MapScale, markBox, type Sheet } from './sheet.ts';

/** A drawn line of a journey; planned when the stop at its end is. */
export interface JourneyLine {
  curve: Curve;
  planned: boolean;
  /** The traveller’s id. */
  person: string;
}

export interface JourneyLines {
  /** Where each stop's mark stands. */
  marks: Map<Stop, Point>;
  legs: JourneyLine[];
  /** The first lines of journeys whose origin is not stated; they fade in. */
  arrivals: JourneyLine[];
}

/** The journeys on a sheet, with the marks of different travellers set side by side. */
export function journeyLines(journeys: Journey[], sheet: Sheet, scale: MapScale): JourneyLines {
  const marks = spreadMarks(
    journeys.flatMap(({ stops }) => stops),
    sheet,
    scale,
  );
  const legs = journeys.flatMap((journey) =>
    journey.legs.map((leg) => {
      const [from, to] = [leg.from.stop ? marks.get(leg.from.stop) : undefined, marks.get(leg.to)];
      const halfway = sheet.at(halfwayBetween(leg.from.spot, leg.to.spot));
      return {
        curve: legCurve(from ?? sheet.at(leg.from.spot), to ?? sheet.at(leg.to.spot), halfway),
        planned: isPlanned(leg.to),
        person: leg.to.person.id,
      };
    }),
  );
  const others = legs.map(({ curve }) => alongCurve(curve));
  const arrivals = journeys.flatMap(({ fades, stops: [first] }) => {
    const at = first && marks.get(first);
    if (!fades || !at) return [];
    const taken = [...sheet.frame.text, ...[...marks.values()].filter((mark) => mark !== at).map((mark) => markBox(mark, scale.mark))];
    const curve = arrival(at, scale.arrival, taken, others, sheet);
    others.push(alongCurve(curve));
    return [{ curve, planned: isPlanned(first), person: first.person.id }];
  });
  return { marks, legs, arrivals };
}

const isPlanned = ({ date }: Stop) => date.status === 'planned';

/** Marks of different travellers at one place stand side by side. */
function spreadMarks(stops: Stop[], sheet: Sheet, { mark }: MapScale): Map<Stop, Point> {
  const marks = new Map<Stop, Point>();
  for (const stop of stops) {
    const [x, y] = sheet.at(stop.spot);
    const travellers = new Set(
      [...marks.keys()].filter((other) => other.place === stop.place && other.person !== stop.person).map(({ person }) => person),
    );
    marks.set(stop, [x + travellers.size * (2 * mark + 3), y]);
  }
  return marks;
}

// Angles clockwise from the right, the preferred one first: from the upper right.
const turns = [-65, -115, -30, -150, 30, 150, 65, 115].map((degrees) => (degrees * Math.PI) / 180);

/** The arc from the direction in which it crosses fewest other things. */
function arrival(at: Point, length: number, taken: Box[], lines: Point[][], { frame }: Sheet): Curve {
  const sheetBox = { left: 0, top: 0, right: frame.widthPx, bottom: frame.heightPx };
  const met = (curve: Curve) => {
    const points = alongCurve(curve, 8);
    // The last stretch is left out: there it may meet the leg that goes on from the stop.
    const stretches = points.slice(1, -2).map((point, index): Box => spanOf(points[index] ?? point, point));
    const inSheet = stretches.every((stretch) => contains(sheetBox, stretch));
    const hits = stretches.filter((stretch) => taken.some((box) => overlaps(box, stretch)) || lines.some((line) => meets(line, stretch)));
    return hits.length + (inSheet ? 0 : 4);
  };
  const curves = turns.map((turn) => arrivalCurve(at, turn, length));
  return curves.map((curve) => ({ curve, met: met(curve) })).sort((a, b) => a.met - b.met)[0]?.curve ?? [at, at, at];
}

function spanOf([x1, y1]: Point, [x2, y2]: Point): Box {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

function meets(line: Point[], box: Box): boolean {
  return line.some((point, index) => index > 0 && crosses([line[index - 1] ?? point, point], box));
}
