import type { TakeAwayWords } from '../language.ts';
/** The words of what a reader can take along. */
export const takeAwayWords: TakeAwayWords = {
  title: 'Download',
  data: 'Data',
  html: 'One file',
  epub: 'E-book',
  zip: 'All pages',
  changes: 'Corrections and updates',
  /** The names of formats, by a file's ending. */
  formats: {
    html: 'HTML',
    epub: 'EPUB',
    zip: 'ZIP',
    csv: 'CSV',
    geojson: 'GeoJSON',
    ics: 'iCalendar',
    json: 'JSON',
    xml: 'XML',
    md: 'Markdown',
    atom: 'Atom feed',
  },
  more: 'Data',
  /** `12 kB`, `1.4 MB`: thousands, as systems show the size of a file. */
  size: (bytes) => {
    const isLarge = bytes >= 999_500;
    const value = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
    const unit = isLarge ? 'megabyte' : 'kilobyte';
    return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 }).format(value);
  },
};
