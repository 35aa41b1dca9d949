import type { Article, Correction } from './article.ts';
import { type BoundedDate, compareDates } from './date.ts';

/** A change since publication; the first always stays number 1, because new ones are listed last. */
export interface Change extends Correction {
  number: number;
}

/** The changes since publication, the newest first: those listed last. */
export function changes({ corrections }: Article): Change[] {
  return corrections.map((correction, index) => ({ ...correction, number: index + 1 })).toReversed();
}

/**
 * The day of the last change that readers are told of: publication, `updated`, or a correction.
 * @example lastChange(article).edtf //=> '2021-06-03'
 */
export function lastChange({ published, updated, corrections }: Article): BoundedDate {
  const later = (a: BoundedDate, b: BoundedDate) => (compareDates(b, a) > 0 ? b : a);
  return [updated ?? published, ...corrections.map(({ date }) => date)].reduce(later, published);
}
