import { hasWeekday } from '../../article/calendar.ts';
import type { SaidDay } from '../../languages/prose.ts';

/**
 * True when some day from `earliest` to `latest` is what a text says; without `latest`, when some day from `earliest` on is.
 * A weekday is not asked of days before the Gregorian calendar.
 * @example isWithin({ month: 6 }, '2021-06-02', '2021-06-02') //=> true
 */
export function isWithin({ weekday: name, day, month, year: saidYear }: SaidDay, earliest: string, latest: string | undefined): boolean {
  const first = new Date(`${saidYear && `${saidYear}-01-01` > earliest ? `${saidYear}-01-01` : earliest}T00:00:00Z`);
  const last = latest ?? '9999-12-31';
  for (const at = first; at.toISOString().slice(0, 10) <= last; at.setUTCDate(at.getUTCDate() + 1)) {
    // After 29 years every combination of weekday, day and month has come by.
    if (saidYear ? at.getUTCFullYear() > saidYear : at.getUTCFullYear() > Number(earliest.slice(0, 4)) + 29) return false;
    const fits = [
      [hasWeekday(at.toISOString().slice(0, 10)) ? name : undefined, at.getUTCDay()],
      [day, at.getUTCDate()],
      [month, at.getUTCMonth() + 1],
      [saidYear, at.getUTCFullYear()],
    ].every(([said, is]) => said === undefined || said === is);
    if (fits) return true;
  }
  return false;
}
