import type { Article, DateEntry } from './article.ts';

/** What becomes of a date that takes place, or is to. */
export type TakingPlace = Exclude<DateEntry['status'], 'cancelled' | 'postponed' | 'unknown' | 'disputed'>;

/**
 * True of a date that takes place, or is to: not of one that was cancelled or postponed, nor of one that nobody knows to have taken
 * place, or on which sources differ.
 */
export function takesPlace<Entry extends Pick<DateEntry, 'status'>>(entry: Entry): entry is Entry & { status: TakingPlace } {
  return entry.status === 'happened' || entry.status === 'under-way' || entry.status === 'planned';
}

/** The date that takes the place of one that was postponed, where a new one is stated. */
export function newDateOf(
  { dates }: Pick<Article, 'dates'>,
  { status, postponedTo }: Pick<DateEntry, 'status' | 'postponedTo'>,
): DateEntry | undefined {
  return status === 'postponed' ? dates.find(({ id }) => id === postponedTo) : undefined;
}

/** The date whose place another took: the last before it, where it was postponed more than once. */
export function formerDateOf({ dates }: Pick<Article, 'dates'>, { id }: Pick<DateEntry, 'id'>): DateEntry | undefined {
  return dates.find((entry) => entry.status === 'postponed' && entry.postponedTo === id);
}
