/** The words of an explainer that is taken away as a whole: as one file, as a book, on paper. */
export const editionWords = {
  title: (headline: string) => `${headline} (the whole explainer)`,
  description: (headline: string) =>
    `“${headline}” with its timeline, its people, its pledges and its places, in one file that asks no network for anything.`,
  what: 'The whole explainer in one file',
  asOf: (day: string) => `as of ${day}`,
  from: 'from',
  needs: 'This file holds its typefaces and maps itself, and asks for nothing.',
  book: {
    cover: 'Cover',
    coverAlt: (headline: string, publisher: string) => `Cover: ${headline}. ${publisher}.`,
    contents: 'Contents',
    landmarks: 'Landmarks',
    start: 'Beginning',
    chapter: (view: string, title: string) => `${view}: ${title}`,
    colophon: 'About this book',
    is: (headline: string, day: string) =>
      `This book holds the explainer “${headline}” as a whole: its article, and the same story by date, by person, by promise and by place. It tells everything as of ${day}.`,
    source: 'It was made from, and corrections appear at,',
    rests: (value: number) => (value === 1 ? 'It rests on this report:' : 'It rests on these reports:'),
    /** The name of the licence follows. */
    licence: 'Its text is under',
    credits:
      'The land on the maps is from Natural Earth, which is in the public domain. Headlines are set in Public Sans, under the SIL Open Font License 1.1.',
    accessibility:
      'All text is real text in reading order, with headings and a table of contents. Every figure has its content in words as well, in its description or in the list that follows it. There is no sound, no motion and no script.',
  },
};
