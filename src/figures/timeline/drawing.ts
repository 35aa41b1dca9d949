import type { Article } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { timeColumn, type TimeColumn } from './column.ts';
import { mostLabels } from './cut-story.ts';
import type { LensBar } from './lens/bars.ts';
import { lens, type Lens, lensForms } from './lens/lens.ts';
import { timeRows, type TimeRows } from './rows.ts';

/** A timeline to scale as one of the forms of its figure: on one axis with its crowded days enlarged, in rows of years, or downwards. */
export type TimeDrawing = ({ kind: 'lens' } & Lens) | ({ kind: 'rows' } & TimeRows) | ({ kind: 'column' } & TimeColumn);

/** All bars of a drawing. */
export function barsOf(drawing: TimeDrawing): Pick<LensBar, 'id' | 'parts'>[] {
  if (drawing.kind === 'lens') return [drawing.months, drawing.days].flatMap((panel) => panel?.bars ?? []);
  const panels: { bars: Pick<LensBar, 'id' | 'parts'>[] }[] =
    drawing.kind === 'rows' ? drawing.rows.flatMap((row) => [row, ...row.lenses]) : drawing.blocks;
  return panels.flatMap(({ bars }) => bars);
}

/** Marks that are nearer to each other can hardly be told apart or pointed at (WCAG 2.5.8). */
const leastApartPx = 24;

/** The timeline of a story in a form; undefined for fewer than two dates. What has no room for all labels on one axis stands in rows, or downwards. */
export function timeDrawing(article: Article, name: keyof typeof lensForms, t: Language, most = mostLabels): TimeDrawing | undefined {
  const form = lensForms[name];
  const drawing = lens(article, form, t);
  if (!drawing) return undefined;
  const bars = barsOf({ kind: 'lens', ...drawing });
  if (bars.length * leastApartPx <= form.width && drawing.isLabelled) return { kind: 'lens', ...drawing };
  return name === 'narrow'
    ? { kind: 'column', ...timeColumn(article, form, t, most) }
    : { kind: 'rows', ...timeRows(article, form, t, most) };
}
