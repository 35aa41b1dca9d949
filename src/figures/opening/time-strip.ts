import { dayIndex } from '../../article/calendar.ts';
import type { Article, DateEntry } from '../../article/article.ts';
import { compareDates } from '../../article/date.ts';
import { spanOf } from '../../article/timeline.ts';
import { dayLabels } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { toExtent } from '../timeline/extent.ts';
import { nearAndFar } from '../timeline/far-off.ts';
import { axisNames, timeAxis } from '../timeline/time-axis.ts';
import { weightiest } from '../timeline/weightiest.ts';

/** The dates of a story that matter most, each on the axis of the whole; places in per cent, so that one drawing serves every width. */
export interface TimeStrip {
  title: string;
  ticks: { at: number; label: string }[];
  rows: TimeRow[];
  /** What its marks mean, where they are not those of all figures. */
  notes: string[];
}

export interface TimeRow {
  id: string;
  when: string;
  title: string;
  /** More than one where only some days of a stretch count. Of each, the part that is filled: all of what has happened, none of what is planned. */
  bars: { from: number; to: number; filled: number }[];
  look: 'whole' | 'dashed' | 'dotted' | 'struck';
}

const mostRows = 7;
/** Of the axis, on the narrowest screen. */
const narrowPx = 280;
const sizePx = 12;

/** The strip of a story; undefined where it has fewer than two dates, those that lie far off all others apart. */
export function timeStrip(article: Article, t: Language): TimeStrip | undefined {
  const { near } = nearAndFar(article.dates, article.asOf);
  const span = spanOf({ dates: near, asOf: article.asOf });
  if (near.length < 2 || !span) return undefined;
  const whole = { from: dayIndex(span.from.earliest), to: dayIndex(span.to.latest) + 1 };
  const axis = timeAxis(whole, narrowPx, sizePx, t, axisNames(article, near));
  const percent = (time: number) => Math.round(((time - axis.from) / (axis.to - axis.from)) * 10_000) / 100;
  const shown = weightiest(
    near.toSorted((a, b) => compareDates(a.date, b.date)),
    mostRows,
  );
  const dayOf = dayLabels(article, shown, t);
  const rows = shown.map((entry) => toRow(article, entry, percent, t.capital(dayOf(entry))));
  const has = (look: TimeRow['look']) => rows.some((row) => row.look === look);
  return {
    title: t.timeline.strip(shown.length, article.dates.length, t.date.span(span.from, span.to)),
    ticks: axis.ticks.map(({ time, label }) => ({ at: percent(time), label })),
    rows,
    notes: [
      ...(has('dashed') ? [t.timeline.lens.dashed] : []),
      ...(has('struck') ? [t.timeline.lens.struck] : []),
      ...(has('dotted') ? [t.timeline.lens.dotted(new Set(shown.map(({ status }) => status)))] : []),
    ],
  };
}

function toRow(article: Article, entry: DateEntry, percent: (time: number) => number, when: string): TimeRow {
  const extent = toExtent(entry, article.asOf);
  const { from, to, filledTo } = extent;
  const filled = filledTo > from ? (filledTo - from) / (to - from) : 0;
  const pieces = extent.pieces.map((piece) => ({ ...piece, filled: Math.ceil(filled) }));
  const isVague = extent.dashed || extent.fadeInTo > extent.from || extent.fadeOutFrom < extent.to;
  return {
    id: entry.id,
    when,
    title: entry.title,
    bars: (pieces.length > 0 ? pieces : [{ from, to, filled }]).map((bar) => ({ ...bar, from: percent(bar.from), to: percent(bar.to) })),
    look: extent.struck ? 'struck' : extent.dotted ? 'dotted' : isVague ? 'dashed' : 'whole',
  };
}
