import type { Place } from '../../article/article.ts';
import { boxAround } from './box.ts';
import type { MapMark } from './drawing.ts';
import type { MapScale, Sheet } from './sheet.ts';

/** How large a dot is, in parts of another mark. */
export const dotSize = 0.7;

/** The dot of a country whose land is not in the atlas, and of any land too small to be seen on a sheet; undefined where it can be seen. */
export function dotOf(place: Place, { coasts, spotOf }: Sheet, { mark }: MapScale): MapMark | undefined {
  const land = coasts.find((one) => one.place === place);
  const at = place.kind === 'country' || land ? spotOf(place) : undefined;
  const { left, top, right, bottom } = boxAround(land?.coast ?? []) ?? nothing;
  const isSeen = Math.max(right - left, bottom - top) >= 2 * mark * dotSize;
  return at && !isSeen ? { at, status: undefined, form: 'dot', placeId: place.id } : undefined;
}

const nothing = { left: 0, top: 0, right: 0, bottom: 0 };
