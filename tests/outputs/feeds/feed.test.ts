import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { toAtom } from '../../../src/outputs/feeds/atom.ts';
import { explainersFeed, updatesFeed } from '../../../src/outputs/feeds/feed.ts';
import { toJsonFeed } from '../../../src/outputs/feeds/json-feed.ts';
import { anArticle, aPerson } from '../../factories.ts';
import { anUnnamedSite, aSite } from '../../publication.ts';
import { textsOf } from '../../xml-elements.ts';

const address = (href: string) => `https://news.example/story/${href}`;

const story = anArticle({
  published: parseBoundedDate('2021-06-02'),
  inBrief: [
    { html: 'One.', text: 'One.', link: { href: '#why', label: 'Why' } },
    { html: 'Two.', text: 'Two.', link: undefined },
  ],
  people: [aPerson('ana')],
  corrections: [
    { date: parseBoundedDate('2021-06-03'), kind: 'correction', note: 'Two, not three.', anchor: 'why' },
    { date: parseBoundedDate('2021-06-05'), kind: 'update', note: 'More of Ana.', anchor: 'ana' },
  ],
});

interface JsonFeed {
  items: Record<string, string>[];
}
const jsonOf = (article: Article) => JSON.parse(toJsonFeed(updatesFeed(article, aSite))) as JsonFeed & Record<string, unknown>;

describe('the feed of the site', () => {
  const older = anArticle({
    uuid: '01978d3e-7a00-7000-8000-000000000002',
    slug: 'older',
    headline: 'Older',
    published: parseBoundedDate('2020-01-01'),
    updated: parseBoundedDate('2022-01-01'),
  });
  const feed = explainersFeed([story, older], aSite);

  test('has an entry for each explainer, in Atom', () => {
    const parsed = parseFeed(toAtom(feed));
    expect(parsed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(parsed).toMatchObject({ title: 'News', url: 'https://news.example/', self: 'https://news.example/feed.atom', language: 'en' });
    expect(parsed.updated?.toISOString()).toBe('2022-01-01T00:00:00.000Z');
    expect(parsed.authors).toMatchObject([{ name: 'News', url: 'https://news.example/' }]);
    expect(parsed.items.map(({ title, url, description }) => ({ title, url, description }))).toEqual([
      { title: 'A story', url: address('index.html'), description: 'What it is.' },
      { title: 'Older', url: 'https://news.example/older/index.html', description: 'What it is.' },
    ]);
    expect(parsed.items[0]?.content).toBe(
      `<p>What it is.</p><ul><li>One. <a href="${address('index.html#why')}">Why</a></li><li>Two.</li></ul>`,
    );
  });

  test('names the authors of an explainer, where it has any', () => {
    const authors = [{ name: 'Ada Moss', url: 'https://news.example/ada' }, { name: 'Ben Hill' }];
    const written = explainersFeed([anArticle({ ...story, authors }), older], aSite);
    expect(parseFeed(toAtom(written)).items.map((item) => item.authors.map(({ name, url }) => [name, url]))).toEqual([
      [
        ['Ada Moss', 'https://news.example/ada'],
        ['Ben Hill', null],
      ],
      // An entry without authors has those of the feed.
      [['News', 'https://news.example/']],
    ]);
    const { items } = JSON.parse(toJsonFeed(written)) as { items: { authors?: unknown }[] };
    expect(items.map((item) => item.authors)).toEqual([authors, undefined]);
  });

  test('has the same in JSON', () => {
    const parsed = JSON.parse(toJsonFeed(feed)) as JsonFeed;
    expect(parsed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      home_page_url: 'https://news.example/',
      feed_url: 'https://news.example/feed.json',
      language: 'en',
    });
    expect(parsed.items[1]).toMatchObject({
      id: 'urn:uuid:01978d3e-7a00-7000-8000-000000000002',
      title: 'Older',
      summary: 'What it is.',
      date_published: '2020-01-01T00:00:00Z',
      date_modified: '2022-01-01T00:00:00Z',
      image: 'https://news.example/older/s/view-article.png',
    });
  });

  test('of a site without explainers is a feed, and knows no clock', () => {
    expect(textsOf(toAtom(explainersFeed([], aSite)), 'updated')).toEqual(['1970-01-01T00:00:00Z']);
  });
});

describe('the feed of an explainer', () => {
  test('has its publication and every change, the newest first', () => {
    const parsed = parseFeed(toAtom(updatesFeed(story, aSite)));
    expect(parsed.self).toBe(address('updates.atom'));
    expect(parsed.items.map(({ title, url, published }) => [title, url, published?.toISOString()])).toEqual([
      ['Update: A story', address('index.html#change-2'), '2021-06-05T00:00:00.000Z'],
      ['Correction: A story', address('index.html#change-1'), '2021-06-03T00:00:00.000Z'],
      ['A story', address('index.html'), '2021-06-02T00:00:00.000Z'],
    ]);
  });

  test('leads to what changed, on the page where it is', () => {
    expect(
      jsonOf(story)
        .items.map((item) => item.content_html)
        .slice(0, 2),
    ).toEqual([
      `<p>More of Ana. <a href="${address('actors.html#ana')}">See the change</a></p>`,
      `<p>Two, not three. <a href="${address('index.html#why')}">See the change</a></p>`,
    ]);
  });

  test('keeps its ids when the explainer is renamed or the site moves, and when a change is added', () => {
    const ids = (article: Article, site = aSite) => {
      const feed = updatesFeed(article, site);
      return [textsOf(toAtom(feed), 'id'), (JSON.parse(toJsonFeed(feed)) as JsonFeed).items.map(({ id }) => id)];
    };
    const elsewhere = { ...aSite, address: 'https://elsewhere.example/' };
    expect(ids(story, elsewhere)).toEqual(ids(story));
    expect(new Set(ids(story)[0]).size).toBe(4);
    const renamed = { ...story, slug: 'third', formerly: ['story', 'second'] };
    expect(ids(renamed)).toEqual(ids(story));
    expect(jsonOf(renamed).items[0]?.url).toBe('https://news.example/third/index.html#change-2');
    const changed = {
      ...story,
      corrections: [...story.corrections, { date: parseBoundedDate('2021-07-01'), kind: 'update' as const, note: 'New.' }],
    };
    expect(
      jsonOf(changed)
        .items.slice(1)
        .map(({ id }) => id),
    ).toEqual(jsonOf(story).items.map(({ id }) => id));
  });
});

test('words that look like markup stay words', () => {
  const headline = '<b>&amp;</b> ]]> two ]]> </title><script>"\'';
  const feed = updatesFeed({ ...story, headline, standfirst: headline }, aSite);
  const atom = toAtom(feed);
  expect(textsOf(atom, 'title').at(-1)).toBe(headline);
  expect(textsOf(atom, 'content').at(-1)).not.toMatch(/<b>|<script>/u);
  expect(JSON.parse(toJsonFeed(feed))).toMatchObject({ items: [{}, {}, { title: headline, summary: headline }] });
});

describe('where nobody has said where the site stands and what licence its texts are under', () => {
  test('links are relative to the feed, and neither is named', () => {
    const whole = explainersFeed([story], anUnnamedSite);
    const updates = updatesFeed(story, anUnnamedSite);
    const atom = parseFeed(toAtom(whole));
    expect([atom.url, atom.self, atom.copyright]).toEqual(['./', null, null]);
    expect(atom.items[0]?.url).toBe('story/index.html');
    expect(parseFeed(toAtom(updates)).items[0]?.url).toBe('index.html#change-2');
    for (const feed of [whole, updates])
      expect(toAtom(feed) + toJsonFeed(feed)).not.toMatch(/news\.example|licence|undefined|feed_url|image/u);
  });

  test('ids are those that the feeds will have at an address', () => {
    const ids = (site: typeof anUnnamedSite) =>
      [explainersFeed([story], site), updatesFeed(story, site)].flatMap((feed) => textsOf(toAtom(feed), 'id'));
    expect(ids(anUnnamedSite)).toEqual(ids(aSite));
    for (const id of ids(anUnnamedSite)) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  });
});

test('the feed of the site keeps its id when explainers are added', () => {
  const second = { ...story, slug: 'second', uuid: '01978d3e-7a00-7000-8000-00000000000f' };
  expect(explainersFeed([second, story], aSite).id).toBe(explainersFeed([story], aSite).id);
  expect(explainersFeed([second], aSite).id).not.toBe(explainersFeed([story], aSite).id);
});

test('the feed of the site has the newest fifty explainers, and its id goes by all', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    anArticle({ slug: `story-${index}`, uuid: `01978d3e-7a00-7000-8000-0000000001${String(99 - index)}` }),
  );
  const feed = explainersFeed(many, aSite);
  expect(feed.entries.map(({ page }) => page)).toEqual(many.slice(0, 50).map(({ slug }) => `https://news.example/${slug}/index.html`));
  expect(feed.id).toBe(explainersFeed(many.slice(-1), aSite).id);
});
