import type { EditionWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { form } from './count.ts';

const typeface = 'Headlines are set in Public Sans, licensed under the SIL Open Font License 1.1.';

/** The words of an explainer that is taken away as a whole: as one file, as a book, on paper. */
export const editionWords = ({ entries, view }: ListNames): EditionWords => ({
  title: (headline) => `${headline} (whole explainer)`,
  description: (headline) => `“${headline}” with its timeline, people, ${entries.other} and places, in one file that works offline.`,
  what: 'Whole explainer in one file',
  asOf: (day) => `as of ${day}`,
  from: 'from',
  needs: 'Fonts and maps are in this file. It loads nothing from the internet.',
  book: {
    cover: 'Cover',
    coverAlt: (headline, publisher) => `Cover: ${headline}. ${publisher}.`,
    contents: 'Contents',
    landmarks: 'Landmarks',
    start: 'Beginning',
    chapter: (view, title) => `${view}: ${title}`,
    colophon: 'About this book',
    is: (headline, day) =>
      `This book contains the whole explainer “${headline}”: article, timeline, who’s who, ${view.long.charAt(0).toLowerCase()}${view.long.slice(1)}, and places. It describes the story as of ${day}.`,
    source: 'The latest version, with any corrections, is at',
    rests: (value) => form(value, { one: 'It is based on this source:', other: 'It is based on these sources:' }),
    /** The name of the licence follows. */
    licence: 'The text is licensed under',
    credits: {
      'natural-earth': `The map data is from Natural Earth and is in the public domain. ${typeface}`,
      visionscarto: `The map data is from Natural Earth, as changed by Visionscarto. ${typeface}`,
    },
    accessibility:
      'All text is real text in reading order, with headings and a table of contents. Each figure is also given in words, in its description or in the list after it. There is no sound, motion or script.',
  },
});
