import type { Words } from '../languages/en.ts';
import { editionFile, sourceFile } from '../routes.ts';

/** A file that holds an explainer or a part of it, for a reader to keep or to work with. */
export interface TakeAway {
  /** Its address, relative to the explainer's folder. */
  href: string;
  /** What it is, in a word or two. */
  label: string;
  /** The name of its format. */
  format: string;
}

/**
 * The files that an explainer is offered as: `whole`, to read elsewhere, and `data`, to work with.
 * @example takeAway('a-story', en).whole[1] //=> { href: 'a-story.epub', label: 'E-book', format: 'EPUB' }
 */
export function takeAway(slug: string, { takeAway: t }: Words): { whole: TakeAway[]; data: TakeAway[] } {
  return {
    whole: [
      { href: editionFile(slug, 'html'), label: t.html, format: 'HTML' },
      { href: editionFile(slug, 'epub'), label: t.epub, format: 'EPUB' },
      { href: editionFile(slug, 'zip'), label: t.zip, format: 'ZIP' },
    ],
    data: [
      { href: 'data/people.csv', label: t.people, format: 'CSV' },
      { href: 'data/places.csv', label: t.places, format: 'CSV' },
      { href: 'data/dates.csv', label: t.dates, format: 'CSV' },
      { href: 'data/pledges.csv', label: t.pledges, format: 'CSV' },
      { href: 'data/places.geojson', label: t.map, format: 'GeoJSON' },
      { href: 'data/timeline.ics', label: t.calendar, format: 'iCalendar' },
      { href: 'data/explainer.json', label: t.whole, format: 'JSON' },
      { href: 'data/datapackage.json', label: t.description, format: 'Data Package' },
      { href: sourceFile, label: t.source, format: 'Markdown' },
    ],
  };
}
