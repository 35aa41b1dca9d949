import { expect, test } from 'vitest';
import { en } from '../../src/languages/en/en.ts';
import { takeAway } from '../../src/outputs/take-away.ts';
import { aDate, anArticle } from '../factories.ts';

test('names the whole explainer in its three forms', () => {
  expect(takeAway(anArticle({ slug: 'a-story' }), en).whole).toEqual([
    { href: 'a-story.html', label: 'One file', format: 'HTML' },
    { href: 'a-story.epub', label: 'E-book', format: 'EPUB' },
    { href: 'a-story.zip', label: 'All pages', format: 'ZIP' },
  ]);
});

test('names what most come for of the data, and a calendar only where there are dates', () => {
  const hrefs = (given: Parameters<typeof anArticle>[0]) => takeAway(anArticle(given), en).data.map(({ href, format }) => [href, format]);
  const calendar = ['data/timeline.ics', 'iCalendar'];
  const all = hrefs({ dates: [aDate('day', '2021-06-01')] });
  expect(all).toContainEqual(calendar);
  expect(all).toContainEqual(['data/places.geojson', 'GeoJSON']);
  expect(all.slice(-2)).toEqual([
    ['article.md', 'Markdown'],
    ['updates.atom', 'Atom feed'],
  ]);
  expect(hrefs({ dates: [] })).toEqual(all.filter(([href]) => href !== 'data/timeline.ics'));
});
