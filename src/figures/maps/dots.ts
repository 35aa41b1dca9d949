import type { Place } from '../../article/article.ts';
import type { Point } from './box.ts';
import type { MapMark } from './drawing.ts';
import type { MapScale, Sheet } from './sheet.ts';

/** How large a dot is, in parts of another mark. */
export const dotSize = 0.7;

/** The dot of a country whose land is not in the atlas, and of any land too small to be seen on a sheet; undefined where it can be seen. */
export function dotOf(place: Place, { coasts, spotOf }: Sheet, { mark }: MapScale): MapMark | undefined {
  const land = coasts.find((one) => one.place === place);
  const at = place.kind === 'country' || land ? spotOf(place) : undefined;
  const isSeen = areaOf(land?.coast ?? []) >= mark ** 2;
  return at && !isSeen ? { at, status: undefined, form: 'dot', placeId: place.id } : undefined;
}

/** The area of a ring. */
function areaOf(ring: Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
