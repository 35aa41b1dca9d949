/** The words at the end of a view, which lead on to the next. */
export const viewFootWords = {
  label: 'Read on',
  next: (view: string) => `Next: ${view}`,
  back: 'Back to the article',
};
