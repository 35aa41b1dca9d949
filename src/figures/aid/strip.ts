import { wholeOf } from '../../article/aid.ts';
import type { Article, Pledge } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { type Bar, barFigures } from './bars.ts';
import { manyPledges } from './orders.ts';

/** The pledges in an article’s text, a row each; with bars where all amounts are of one currency or unit, else without. */
export interface PledgeStrip {
  rows: { pledge: Pledge; bar: Bar | undefined; whole: Pledge | undefined }[];
  /** What the bars show; empty where there are none. */
  note: string;
  /** How many there are; the rows show no more than the first few of many. */
  all: number;
}

/** @param kind only pledges of this kind, such as `money` */
export function pledgeStrip(article: Article, t: Language, kind?: string): PledgeStrip {
  const pledges = article.pledges.filter((pledge) => kind === undefined || pledge.kind === kind);
  const shown = pledges.slice(0, manyPledges);
  const [figure, ...others] = barFigures({ ...article, pledges: shown }, t);
  // Bars of two currencies one under the other would be compared.
  if (figure?.scale === undefined || others.length > 0)
    return {
      rows: shown.map((pledge) => ({ pledge, bar: undefined, whole: wholeOf(pledge, article.pledges) })),
      note: '',
      all: pledges.length,
    };
  const drawn = figure.rows.flatMap(({ pledge, bar, parts }) => [{ pledge, bar }, ...parts]);
  const without = shown.filter((pledge) => !drawn.some((row) => row.pledge === pledge)).map((pledge) => ({ pledge, bar: undefined }));
  return {
    rows: [...drawn, ...without].map(({ pledge, bar }) => ({ pledge, bar, whole: wholeOf(pledge, article.pledges) })),
    note: t.aid.barsNote(figure.scale, { ...figure.shown, parts: false }, false),
    all: pledges.length,
  };
}
