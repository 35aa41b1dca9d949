import type { Article, Pledge } from '../../article/article.ts';
import { ratioOf } from '../../article/ratio.ts';
import type { Language } from '../../languages/language.ts';
import { partOfWhole, pledgeState, standingInWords } from '../../languages/pledge-state.ts';

/** A part of a whole, to scale. */
export interface RatioBar {
  /** `258 of 1,000 homes`. */
  text: string;
  /** Where the part surely ends, and where it ends at most, in per cent of the whole. */
  surePercent: number;
  mostPercent: number;
  /** What the part is, and the whole; one entry where the part is what was reached of it. */
  entries: { id: string; text: string }[];
}

/** The bar of the ratio that says most; undefined where the story has none. */
export function ratioBar(article: Article, t: Language): RatioBar | undefined {
  const ratio = ratioOf(article);
  if (!ratio) return undefined;
  const { whole, wholeAmount, part, partAmount } = ratio;
  const all = wholeAmount.max ?? 0;
  const percent = (value: number) => Math.round((value / all) * 10_000) / 100;
  const name = (pledge: Pledge, state: string) => t.aid.sumLabel(pledge.label ?? pledge.title, state);
  return {
    text: partOfWhole(partAmount, wholeAmount, t),
    surePercent: percent(partAmount.min ?? 0),
    mostPercent: percent(partAmount.max ?? all),
    entries: part
      ? [part, whole].map((pledge) => ({ id: pledge.id, text: name(pledge, pledgeState(pledge, t)) }))
      : [{ id: whole.id, text: name(whole, standingInWords(whole, t)) }],
  };
}
