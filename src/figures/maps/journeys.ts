import { geoInterpolate } from 'd3-geo';
import { takesPlace, type TakingPlace } from '../../article/took-place.ts';
import type { Article, DateEntry, Person, Place } from '../../article/article.ts';
import type { LonLat } from '../../atlas/atlas.ts';
import type { Point } from './box.ts';
import type { StoryMap } from './story-map.ts';

/** A quadratic curve: start, control point, end. */
export type Curve = [Point, Point, Point];

export interface Stop {
  person: Person;
  place: Place;
  date: DateEntry & { status: TakingPlace };
  /** The author's words for it. */
  label: string | undefined;
  /** The first stop of its journey. */
  first: boolean;
  spot: LonLat;
}

export interface Leg {
  /** The stop before, or the stated origin, which has none. */
  from: { spot: LonLat; stop: Stop | undefined };
  to: Stop;
}

export interface Journey {
  stops: Stop[];
  legs: Leg[];
  /** True if its origin is not stated: its first line then fades in. */
  fades: boolean;
}

/** The article's routes as far as their places lie on the map; a city without coordinates is marked in its country. */
export function journeys(article: Article, { spots }: Pick<StoryMap, 'spots'>): Journey[] {
  const spotOf = (id: string) => spots.get(id) ?? spots.get(article.places.find((place) => place.id === id)?.country ?? '');
  return article.routes.flatMap((route): Journey[] => {
    const stops = toStops(article, route, spotOf);
    const origin = spotOf(route.origin);
    const starts = [...(origin ? [{ spot: origin, stop: undefined }] : [undefined]), ...stops.map((stop) => ({ spot: stop.spot, stop }))];
    const legs = stops.flatMap((to, index) => (starts[index] ? [{ from: starts[index], to }] : []));
    return stops.length > 0 ? [{ stops, legs, fades: route.origin === 'not-stated' }] : [];
  });
}

function toStops(article: Article, route: Article['routes'][number], spotOf: (id: string) => LonLat | undefined): Stop[] {
  const person = article.people.find(({ id }) => id === route.person);
  const stops = route.stops.flatMap(({ place: placeId, date: dateId, label }) => {
    const place = article.places.find(({ id }) => id === placeId);
    const date = article.dates.find(({ id }) => id === dateId);
    const spot = spotOf(placeId);
    return person && place && date && takesPlace(date) && spot ? [{ person, place, date, spot, label }] : [];
  });
  return stops.map((stop, index) => ({ ...stop, first: index === 0 }));
}

/** How far a drawn arc swings out, in parts of its length. */
const swing = 0.14;
/** A great circle that bends as much as this is drawn as it is. */
const visibleBend = 0.06;

/**
 * A leg on the map. Far apart, a great circle; where that would look like a straight line, and so like a
 * border, an arc to the left of the traveller, which keeps the way there apart from the way back.
 */
export function legCurve(a: Point, b: Point, halfway: Point): Curve {
  const chord: Point = [b[0] - a[0], b[1] - a[1]];
  const centre: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const bend = Math.hypot(halfway[0] - centre[0], halfway[1] - centre[1]);
  const length = Math.hypot(...chord);
  // A middle far out means that the great circle leaves the map at one edge and comes back at the other.
  // The control point stands twice as far out as the curve's middle.
  if (bend >= visibleBend * length && bend <= length / 2) return [a, [2 * halfway[0] - centre[0], 2 * halfway[1] - centre[1]], b];
  return [a, [centre[0] + chord[1] * swing * 2, centre[1] - chord[0] * swing * 2], b];
}

/** The midpoint of the great circle. */
export function halfwayBetween(a: LonLat, b: LonLat): LonLat {
  return geoInterpolate(a, b)(0.5);
}

/** The short arc that ends at a first stop, coming from the direction of `turn` (radians, clockwise from the right). */
export function arrivalCurve(at: Point, turn: number, lengthPx: number): Curve {
  const start: Point = [at[0] + Math.cos(turn) * lengthPx, at[1] + Math.sin(turn) * lengthPx];
  const centre: Point = [(at[0] + start[0]) / 2, (at[1] + start[1]) / 2];
  return [start, [centre[0] + (start[1] - at[1]) * swing, centre[1] - (start[0] - at[0]) * swing], at];
}

/** Points along a curve, its ends included. */
export function alongCurve([a, c, b]: Curve, steps = 16): Point[] {
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const t = index / steps;
    const part = (axis: 0 | 1) => (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * c[axis] + t ** 2 * b[axis];
    return [part(0), part(1)];
  });
}
