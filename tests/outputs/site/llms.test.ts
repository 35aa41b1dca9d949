import { expect, test } from 'vitest';
import { llms } from '../../../src/outputs/site/llms.ts';
import { anArticle } from '../../factories.ts';
import { markdownOutline } from '../../markdown-outline.ts';
import { anUnnamedSite, aSite } from '../../publication.ts';

test('has a title, a summary, words, and a list of links for each explainer, as llmstxt.org asks', () => {
  const { kinds, headings } = markdownOutline(llms([anArticle({ headline: 'One' }), anArticle({ headline: 'Two' })], aSite));
  expect(kinds).toEqual(['heading', 'blockquote', 'paragraph', 'heading', 'list', 'heading', 'list', 'heading', 'list']);
  expect(headings).toEqual([
    { depth: 1, text: 'News' },
    { depth: 2, text: 'One' },
    { depth: 2, text: 'Two' },
    { depth: 2, text: 'Optional' },
  ]);
});

test('leads to the text and the data of an explainer', () => {
  const { links } = markdownOutline(llms([anArticle()], aSite));
  const folder = 'https://news.example/story/';
  expect(links).toEqual([
    { text: 'The article in Markdown', url: `${folder}article.md` },
    { text: 'All data', url: `${folder}data/explainer.json` },
    { text: 'People', url: `${folder}data/people.csv` },
    { text: 'Places', url: `${folder}data/places.csv` },
    { text: 'Dates', url: `${folder}data/dates.csv` },
    { text: 'Pledges', url: `${folder}data/pledges.csv` },
    { text: 'New explainers', url: 'https://news.example/feed.json' },
    { text: 'All pages', url: 'https://news.example/sitemap.xml' },
  ]);
});

test('says the day an explainer speaks from', () => {
  expect(llms([anArticle()], aSite)).toContain('As of Wednesday 2\u00a0June\u00a02021. What it is.');
});

test('words that look like markup stay words', () => {
  const headline = '# A *story* [here](https://evil.example/) `x` <script>\n- item';
  const { headings, links } = markdownOutline(llms([anArticle({ headline, standfirst: headline })], aSite));
  expect(headings[1]?.text.replaceAll(/\s+/gu, ' ')).toBe(headline.replaceAll(/\s+/gu, ' '));
  expect(headings).toHaveLength(3);
  expect(links.filter(({ url }) => !url.startsWith(aSite.address))).toEqual([]);
});

test('links are relative where nobody has said where the site stands, and there is no sitemap', () => {
  const urls = markdownOutline(llms([anArticle()], anUnnamedSite)).links.map(({ url }) => url);
  expect(urls).toEqual([
    'story/article.md',
    'story/data/explainer.json',
    ...['people', 'places', 'dates', 'pledges'].map((table) => `story/data/${table}.csv`),
    'feed.json',
  ]);
});

test.each([aSite, anUnnamedSite])('of many explainers it has the newest fifty, and leads to all', (site) => {
  const many = Array.from({ length: 60 }, (_, index) => anArticle({ slug: `story-${index}`, headline: `Story ${index}` }));
  const { headings, links } = markdownOutline(llms(many, site));
  expect(headings.slice(1, -1).map(({ text }) => text)).toEqual(many.slice(0, 50).map(({ headline }) => headline));
  expect(links).toContainEqual({ text: 'All explainers by year', url: `${site.address ?? ''}index.html#years` });
  expect(markdownOutline(llms(many.slice(0, 50), site)).links.map(({ text }) => text)).not.toContain('All explainers by year');
});
