/** The words under a view’s headline, and at its end, which lead on. */
export const viewFootWords = {
  share: 'Share',
  cite: 'Cite',
  label: 'Read on',
  next: (view: string) => `Next: ${view}`,
  back: 'Back to the article',
};
