import type { LensBar } from './lens-bars.ts';
import type { DayPanel, LensForm, MonthPanel } from './lens-panels.ts';
import { textWidthPx } from './text-width.ts';

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
  const lines = [...broken(monthLine, months?.bars), ...broken(dayLine, days?.bars)];
  const last = dayLine ?? monthLine;
  if (!last) return undefined;
  const before = last.x + 7 + textWidthPx(text, form.sizePx, 600) > form.width;
  return { lines, label: { x: last.x + (before ? -7 : 7), y: last.bottom - 1, before } };
}

interface Upright {
  x: number;
  top: number;
  bottom: number;
}

/** The pieces of an upright line that leave out the labels which it would cross. */
function broken(line: Upright | undefined, bars: LensBar[] = []): Upright[] {
  if (!line) return [];
  const { x, bottom } = line;
  const crossed = bars.flatMap(({ labelBox }) => (labelBox && labelBox.from < x + 2 && labelBox.to > x - 2 ? [labelBox] : []));
  const stops = crossed.sort((a, b) => a.top - b.top).map((box) => ({ top: Math.round(box.top), bottom: Math.round(box.bottom) }));
  const starts = [line.top, ...stops.map((stop) => stop.bottom)];
  return starts.map((top, index) => ({ x, top, bottom: stops[index]?.top ?? bottom })).filter((piece) => piece.bottom > piece.top);
}
