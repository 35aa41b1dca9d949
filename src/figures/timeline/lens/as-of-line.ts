import type { LensBar } from './bars.ts';
import type { DayPanel, LensForm, MonthPanel } from './panels.ts';
import { clearOf, type Upright } from './uprights.ts';
import { textWidthPx } from '../../text-width.ts';

/** The line of an article's day: its pieces, and where its label stands. */
export interface AsOfLine {
  lines: Upright[];
  label: { x: number; y: number; before: boolean };
}

/** The line of the article's day through the panels, with its label at the foot of the last. */
export function asOfLine(
  time: number,
  months: MonthPanel | undefined,
  days: DayPanel | undefined,
  form: LensForm,
  text: string,
): AsOfLine | undefined {
  const monthLine = months && { x: Math.round(months.x(time)), top: months.axisY, bottom: months.bottom };
  const firstTop = Math.min(...(days?.bars.map(({ box }) => box.top) ?? []));
  const dayLine = days && { x: Math.round(days.x(time)), top: firstTop - 8, bottom: days.bottom + form.sizePx + 4 };
  const pieces = (line: Upright | undefined, bars: LensBar[] = []) =>
    line ? clearOf(line, bars.flatMap(({ labelBox }) => labelBox ?? [])) : []; // prettier-ignore
  const lines = [...pieces(monthLine, months?.bars), ...pieces(dayLine, days?.bars)];
  const last = dayLine ?? monthLine;
  if (!last) return undefined;
  // With room for a wider typeface, before ours is there.
  const before = last.x + 7 + textWidthPx(text, form.sizePx, 600) * 1.15 > form.width;
  return { lines, label: { x: last.x + (before ? -7 : 7), y: last.bottom - 1, before } };
}
