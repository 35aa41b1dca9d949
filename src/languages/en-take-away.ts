/** The words of what a reader can take along. */
export const takeAwayWords = {
  title: 'Take it with you',
  data: 'Use the data',
  html: 'One file',
  epub: 'E-book',
  zip: 'All pages',
  people: 'People',
  places: 'Places',
  dates: 'Dates',
  pledges: 'Pledges',
  map: 'Map',
  calendar: 'Calendar',
  whole: 'All of it',
  description: 'Its description',
  source: 'The text',
  more: 'Data and more',
  /** `12 kB`, `1.4 MB`: thousands, as systems show the size of a file. */
  size: (bytes: number) =>
    new Intl.NumberFormat('en', {
      style: 'unit',
      unit: bytes < 999_500 ? 'kilobyte' : 'megabyte',
      maximumSignificantDigits: bytes < 999_500 ? 3 : 2,
    }).format(Math.max(bytes, 1000) / (bytes < 999_500 ? 1000 : 1_000_000)),
};
