import { expect, test } from 'vitest';
import { partHref, wholeAddress } from '../../src/outputs/publication.ts';
import { aDate, anArticle, aPerson } from '../factories.ts';
import { aSite } from '../publication.ts';

const article = anArticle({
  people: [aPerson('ana')],
  dates: [aDate('trip', '2021-06-02')],
  former: [
    { id: 'old-trip', page: 'timeline', text: 'Trip', to: undefined, isThere: false, on: undefined, note: undefined, after: undefined },
  ],
});

test.each([
  ['ana', 'actors.html#ana'],
  ['trip', 'timeline.html#trip'],
  ['a-paragraph', 'index.html#a-paragraph'],
  ['old-trip', 'timeline.html#old-trip'],
])('%s is at %s', (id, href) => {
  expect(partHref(article, id)).toBe(href);
  expect(wholeAddress(aSite, 'story', href)).toBe(`https://news.example/story/${href}`);
});
