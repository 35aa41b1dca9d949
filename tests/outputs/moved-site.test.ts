import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { recordedUuid } from '../../src/compile/addresses/anchors.ts';
import { type ExplainerLine, withExplainer } from '../../src/compile/addresses/explainers.ts';
import { compile, compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { packageFile } from '../../src/editions/book/package.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { dataFileText } from '../../src/outputs/data/files.ts';
import { toICalendar } from '../../src/outputs/data/icalendar.ts';
import { toAtom } from '../../src/outputs/feeds/atom.ts';
import { explainersFeed, type Feed, updatesFeed } from '../../src/outputs/feeds/feed.ts';
import { toJsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import type { Publication } from '../../src/outputs/publication.ts';
import { sites } from '../built-sites.ts';
import { fileOf, storyWith } from '../compile/story-file.ts';
import { aSite } from '../publication.ts';
import { textsOf } from '../xml-elements.ts';

// A reader of a feed sees all as new again when an id changes, and a calendar has each date twice.
const firstAddress = 'https://first.example/';
const laterAddresses = ['https://second.example/news/', undefined];
const { articles } = compileAll([...(await readArticleFiles(sites.content.content)), ...(await readArticleFiles(sites.fixtures.content))]);

const at = (address: string | undefined): Publication => ({ ...aSite, address });

/** Every id of a feed, as its two forms have it. */
function feedIds(feed: Feed): Record<string, string[]> {
  const { items } = JSON.parse(toJsonFeed(feed)) as { items: { id: string }[] };
  return { atom: textsOf(toAtom(feed), 'id'), json: items.map(({ id }) => id) };
}

/** Every id by which programs elsewhere know an explainer. */
function idsOf(article: Article, site: Publication): Record<string, string[]> {
  const events = new ICAL.Component(ICAL.parse(toICalendar(article, site)) as unknown[]).getAllSubcomponents('vevent');
  const imprint = { publisher: 'News', address: site.address, licence: undefined, changed: '2021-06-02' };
  const book = packageFile(article, [], { hasLand: false, pictures: [] }, imprint, wordsOf(article));
  return {
    ...feedIds(updatesFeed(article, site)),
    calendar: events.map((event) => String(event.getFirstPropertyValue('uid'))),
    book: textsOf(book, 'dc:identifier'),
    data: [(JSON.parse(dataFileText(article, 'datapackage.json', site)) as { id: string }).id],
  };
}

describe.each(laterAddresses)('a site that moves to %s', (address) => {
  test('keeps the ids of its feeds', () => {
    const ids = feedIds(explainersFeed(articles, at(address)));
    expect(ids.atom).toHaveLength(articles.length + 1);
    expect(ids).toEqual(feedIds(explainersFeed(articles, at(firstAddress))));
  });

  test.each(articles.map((article) => [article.slug, article] as const))('keeps every id of %s', (_, article) => {
    const ids = idsOf(article, at(address));
    expect(Object.entries(ids).flatMap(([form, list]) => (list.length === 0 && form !== 'calendar' ? form : []))).toEqual([]);
    expect(ids).toEqual(idsOf(article, at(firstAddress)));
    // They are made of what was recorded, so no address is in them.
    for (const id of Object.values(ids).flat()) expect(id).toMatch(/^(?:urn:uuid:[\da-f-]{36}|[\w-]+@[\da-f-]{36})$/u);
  });
});

test('an explainer keeps every id when it is renamed, renamed back and renamed again', () => {
  const text = storyWith(['unknowns:', 'corrections: [{ date: "2021-06-03", kind: correction, note: The sum was wrong. }]\nunknowns:']);
  const names = ['story', 'bridge', 'story', 'bridge', 'road', 'story'];
  let anchors = '';
  let lines: ExplainerLine[] = [];
  const seen = names.map((slug, index): Record<string, string[] | undefined> => {
    const formerly = [...new Set(names.slice(0, index))].filter((name) => name !== slug);
    const file = fileOf(text.replace('unknowns:', `formerly: [${formerly.join()}]\nunknowns:`), slug);
    const done = recordAnchors({ ...file, anchors });
    anchors = done.anchors;
    const recorded = { ...fileOf(done.text, slug), anchors };
    lines = withExplainer(lines, { slug, formerly, uuid: recordedUuid(recorded) });
    const { article, problems } = compile(recorded);
    if (!article) throw new Error(problems.map(({ message }) => message).join('\n'));
    expect(lines).toEqual([{ slug, formerly: expect.arrayContaining(formerly) as string[], uuid: article.uuid }]);
    return { ...idsOf(article, aSite), site: feedIds(explainersFeed([article], aSite)).atom };
  });
  expect(seen[0]?.atom?.length).toBeGreaterThan(2);
  expect(seen[0]?.calendar?.length).toBeGreaterThan(0);
  for (const ids of seen) expect(ids).toEqual(seen[0]);
});

test('a renamed explainer keeps every id', () => {
  for (const article of articles.filter(({ slug }) => slug.startsWith('l')))
    expect(idsOf({ ...article, slug: 'renamed', formerly: [article.slug] }, aSite)).toEqual(idsOf(article, aSite));
});
