/** The words of an explainer that is taken away as a whole: as one file, as a book, on paper. */
export const editionWords = {
  title: (headline: string) => `${headline} (the whole explainer)`,
  description: (headline: string) =>
    `“${headline}” with its timeline, its people, its pledges and its places, in one file that asks no network for anything.`,
  what: 'The whole explainer in one file',
  asOf: (day: string) => `as of ${day}`,
  from: 'from',
  needs: 'This file holds its typefaces and maps itself, and asks for nothing.',
};
