import { firstDay, lastDay } from './calendar.ts';
import { dateOrUndefined, type EdtfDate, parseDate } from './date.ts';
import type { Frontmatter, StatedAmount } from './schema.ts';

// What sources differ on becomes a value that holds all of their claims: of dates a set, one of which is true; of amounts a range; of what
// became of a date the status `disputed`. Who sorts, counts, adds or draws such a value cannot take one claim for the truth.

/** What an entry of `dates` says of its day and of what became of it, as its author writes it. */
type DateFields = Pick<Frontmatter['dates'][string], 'date' | 'status' | 'claims'>;

/** What became of a date; `disputed` where sources differ on that. */
type Status = NonNullable<DateFields['status']> | 'disputed';

/** The dates that sources give for an entry, in the author’s order; none where they do not differ. */
export function claimedDates({ claims }: Pick<DateFields, 'claims'>): string[] {
  return claims.flatMap(({ date }) => date ?? []);
}

/** The EDTF text of a date, also of one on which sources differ; undefined where there is none, or none that can be read. */
export function dateTextOf(entry: Pick<DateFields, 'date' | 'claims'>): string | undefined {
  return entry.date ?? oneOf(claimedDates(entry));
}

/** The status of a date; undefined where none is given. */
export function statusOf({ status, claims }: Pick<DateFields, 'status' | 'claims'>): Status | undefined {
  return status ?? (claims.some((claim) => claim.status !== undefined) ? 'disputed' : undefined);
}

/**
 * The date on which sources differ, with what each says.
 * @throws {Error} where no date holds all claims: the checks report that before.
 */
export function differingDate(claims: EdtfDate[]): EdtfDate {
  const text = oneOf(claims.map(({ edtf }) => edtf));
  if (text === undefined) throw new Error('Expected dates that one date can hold');
  return { ...parseDate(text), claims };
}

/**
 * One of several dates, as EDTF: their set, where it can have them as members, else all days from the first to the last. Undefined where one
 * cannot be read, and where one has no start and another no end.
 * @example
 * oneOf(['2021-06-02', '2021-06-04']) //=> '[2021-06-02,2021-06-04]'
 * oneOf(['2021-06-01/2021-06-03', '2021-06-05']) //=> '[2021-06-01..2021-06-05]'
 */
export function oneOf(texts: string[]): string | undefined {
  const dates = texts.flatMap((text) => dateOrUndefined(text) ?? []);
  if (texts.length === 0 || dates.length < texts.length) return undefined;
  const set = `[${dates.map(asMember).join(',')}]`;
  if (dateOrUndefined(set)) return set;
  const [starts, ends] = [dates.flatMap(({ earliest }) => earliest ?? []), dates.flatMap(({ latest }) => latest ?? [])];
  const first = starts.length === dates.length ? firstDay(starts) : '';
  const last = ends.length === dates.length ? lastDay(ends) : '';
  const between = `[${first ?? ''}..${last ?? ''}]`;
  return dateOrUndefined(between) && between;
}

/** A date as a member of a set; what no set has as a member is a text that none can be read with. */
function asMember({ edtf, shape, from }: EdtfDate): string {
  if (shape === 'one-of' && edtf.startsWith('[')) return edtf.slice(1, -1);
  return isPlainMoment({ shape, from }) ? edtf : '/';
}

/** True for one day, month or year, without a time of day. */
export function isPlainMoment({ shape, from }: Pick<EdtfDate, 'shape' | 'from'>): boolean {
  return shape === 'single' && from?.precision !== 'time';
}

/** The fields of an amount that say how much. */
export type AmountFields = Pick<StatedAmount, 'value' | 'min' | 'max' | 'currency' | 'unit'>;

/**
 * From the least to the most that sources say, as one stated amount; undefined where one of them has no
 * lower and another no upper end.
 * @example rangeOf([{ value: 40, currency: 'USD' }, { value: 52, currency: 'USD' }]) //=> { currency: 'USD', min: 40, max: 52 }
 */
export function rangeOf(amounts: AmountFields[]): AmountFields | undefined {
  const [first] = amounts;
  const [lower, upper] = [amounts.map(({ value, min = value }) => min), amounts.map(({ value, max = value }) => max)];
  const min = lower.includes(undefined) ? undefined : Math.min(...lower.flatMap((end) => end ?? []));
  const max = upper.includes(undefined) ? undefined : Math.max(...upper.flatMap((end) => end ?? []));
  if (!first || (min === undefined && max === undefined)) return undefined;
  const { currency, unit } = first;
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(currency !== undefined && { currency }),
    ...(unit !== undefined && { unit }),
  };
}
