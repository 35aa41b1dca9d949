import { createHash } from 'node:crypto';
import { dateFields } from '../../article/date-fields.ts';
import * as schema from '../../article/schema.ts';
import type { DraftFields } from '../draft-fields.ts';

/**
 * What a calendar shows of a date, as eight hexadecimal digits, or undefined where there is no such date. They change when its
 * day, title, status, summary or places do, and if it is not over, when the article’s day (`asOf`) does.
 * @example calendarFingerprint('announcement', draft.fields) //=> '5f2a81c0'
 */
export function calendarFingerprint(
  id: string,
  { dates, pledges, places, asOf, published }: Pick<DraftFields, 'dates' | 'pledges' | 'places' | 'asOf' | 'published'>,
): string | undefined {
  const step = Object.values(pledges).find(({ steps }) => Object.hasOwn(steps, id))?.steps[id];
  if (step && step.on === undefined) return digest([step, step.planned ? (asOf ?? published ?? '') : '']);
  const entry = Object.hasOwn(dates, id) ? dates[id] : undefined;
  if (!entry) return undefined;
  const { date, title, status, summary = '', postponedTo, claims, weTake } = entry;
  const given: Record<string, unknown> = entry;
  const days = dayNames.map((name) => given[name]);
  const where = entry.places.map((place) => places[place]?.name ?? place);
  const isOver = status !== 'planned' && status !== 'under-way' && status !== undefined && !openEnd.test(date ?? '');
  const newDay = postponedTo !== undefined && Object.hasOwn(dates, postponedTo) ? [dates[postponedTo]?.date] : [];
  const differing = claims.length > 0 ? [claims, weTake ?? ''] : [];
  const shown = [...days, title, status, summary, where, isOver ? '' : (asOf ?? published ?? ''), ...newDay, ...differing];
  return digest(shown);
}

function digest(shown: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 8);
}

/** Every date that an entry of `dates` has; those of its claims are counted with what else these say. */
const dayNames = dateFields(schema.date)
  .filter(({ path }) => path.length === 1)
  .flatMap(({ path: [name = ''] }) => name);

const openEnd = /\/(?:\.\.)?$/u;
