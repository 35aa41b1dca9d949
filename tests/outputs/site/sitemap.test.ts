import { expect, test } from 'vitest';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { views } from '../../../src/article/views.ts';
import { robots, sitemap } from '../../../src/outputs/site/sitemap.ts';
import { viewFile } from '../../../src/routes.ts';
import { anArticle } from '../../factories.ts';
import { anUnnamedSite, aSite } from '../../publication.ts';
import { textsOf } from '../../xml-elements.ts';

test('the sitemap has home and every view, with the day of the last change', () => {
  const xml = sitemap([anArticle({ slug: 'new', updated: parseBoundedDate('2021-06-09') }), anArticle({ slug: 'old' })], aSite);
  const pages = (slug: string) => views.map((view) => `https://news.example/${slug}/${viewFile[view]}`);
  expect(textsOf(xml, 'loc')).toEqual(['https://news.example/', ...pages('new'), ...pages('old')]);
  expect(textsOf(xml, 'lastmod')).toEqual([
    ...Array<string>(views.length + 1).fill('2021-06-09'),
    ...Array<string>(views.length).fill('2021-06-02'),
  ]);
});

test('the sitemap has the pages of the archive, each with the day of the last change on it', () => {
  const days = ['2022-01-03', '2021-05-01', '2021-03-01', '2020-02-02'];
  const all = days.map((day, index) => anArticle({ slug: `story-${index}`, published: parseBoundedDate(day) }));
  const xml = sitemap([...all.slice(0, 2), anArticle({ ...all[2], updated: parseBoundedDate('2021-09-09') }), ...all.slice(3)], aSite);
  expect(textsOf(xml, 'loc').slice(0, 4)).toEqual([
    'https://news.example/',
    'https://news.example/archive/2022.html',
    'https://news.example/archive/2021.html',
    'https://news.example/archive/2020.html',
  ]);
  expect(textsOf(xml, 'lastmod').slice(0, 4)).toEqual(['2022-01-03', '2022-01-03', '2021-09-09', '2020-02-02']);
});

test('a day that is known to the month only is no day', () => {
  expect(textsOf(sitemap([anArticle({ published: parseBoundedDate('2021-06') })], aSite), 'lastmod')).toContain('2021-06');
});

test('a site without explainers has its home page', () => {
  const xml = sitemap([], aSite);
  expect(textsOf(xml, 'loc')).toEqual(['https://news.example/']);
  expect(textsOf(xml, 'lastmod')).toEqual([]);
});

test('robots.txt allows all and says where the sitemap is', () => {
  expect(robots(aSite)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://news.example/sitemap.xml\n');
});

test('robots.txt names no sitemap where there is none', () => {
  expect(robots(anUnnamedSite)).toBe('User-agent: *\nAllow: /\n');
});
