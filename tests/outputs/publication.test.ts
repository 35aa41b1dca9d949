import { expect, test } from 'vitest';
import { addressIn, entryAddress, partHref, rootAddress } from '../../src/outputs/publication.ts';
import { aDate, anArticle, aPerson } from '../factories.ts';
import { anUnnamedSite, aSite } from '../publication.ts';

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
  expect(addressIn(aSite, 'story', href)).toBe(`https://news.example/story/${href}`);
});

test('where nobody has said where the site stands, an address is relative to what names it', () => {
  expect((['root', 'explainer', 'data'] as const).map((from) => addressIn(anUnnamedSite, 'story', 'aid.html', from))).toEqual([
    'story/aid.html',
    'aid.html',
    '../aid.html',
  ]);
  expect(entryAddress(article, 'person', 'ana', anUnnamedSite)).toBe('../actors.html#ana');
  expect([rootAddress(anUnnamedSite), rootAddress(anUnnamedSite, 'root'), rootAddress(aSite)]).toEqual(['../', './', aSite.address]);
});
