import type { ViewFootWords } from '../language.ts';
/** The words under a view’s headline, and at its end, which lead on. */
export const viewFootWords: ViewFootWords = {
  share: 'Share',
  cite: 'Cite',
  label: 'Read on',
  next: (view) => `Next: ${view}`,
  back: 'Back to the article',
};
