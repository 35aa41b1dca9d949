import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { archive, bytesOfRow, frameBytes, knownYear, newestPages } from '../../../src/outputs/site/archive.ts';
import { leastOnHome, newestOnHome } from '../../../src/outputs/site/home.ts';
import { mostPageBytes } from '../../../src/outputs/site/page-bytes.ts';
import { anArticle } from '../../factories.ts';

/** So many explainers, the newest first: four in a week. */
function explainers(count: number, given: Partial<Article> = {}): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2019, 10, 4) + Math.floor(index / 4) * 7 * 86_400_000).toISOString().slice(0, 10);
    return anArticle({ slug: `story-${index}`, published: parseBoundedDate(day), ...given });
  }).reverse();
}

const slugsOf = (articles: Article[]) => articles.map(({ slug }) => slug);
const filesOf = (articles: Article[]) => archive(articles).map(({ file }) => file);

describe.each([1, 12, 300, 1000])('%i explainers', (count) => {
  const all = explainers(count);
  const pages = archive(all);

  test('are each on one page, in the order of all, unless home has them anyway', () => {
    expect(slugsOf(pages.flatMap(({ articles }) => articles))).toEqual(count > leastOnHome ? slugsOf(all) : []);
    const home = newestOnHome(all, newestPages(pages).length);
    expect(slugsOf(home)).toEqual(slugsOf(all.slice(0, home.length)));
    expect(home.length).toBeGreaterThanOrEqual(Math.min(count, leastOnHome));
    expect(home.length).toBeLessThanOrEqual(12);
  });

  test('are on pages of their year, with addresses of their own and room for every row', () => {
    expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length);
    for (const { year, file, part, articles } of pages) {
      expect(file).toBe(`archive/${year}${part === 1 ? '' : `-${part}`}.html`);
      expect([...new Set(articles.map(({ published }) => published.edtf.slice(0, 4)))]).toEqual([year]);
      expect(articles.reduce((sum, article) => sum + bytesOfRow(article), frameBytes)).toBeLessThanOrEqual(mostPageBytes);
    }
    for (const { part, parts, articles } of pages) if (part < parts) expect(articles).toHaveLength(24);
  });

  test('lead from home to the newest page of each year', () => {
    const years = newestPages(pages).map(({ year }) => year);
    expect(years).toEqual([...new Set(pages.map(({ year }) => year))]);
    expect(newestPages(pages).every(({ part, parts }) => part === parts)).toBe(true);
  });
});

test('an explainer that is added takes no page away, and changes no full one', () => {
  const all = explainers(130);
  let before = archive([]);
  for (let count = 1; count <= all.length; count += 1) {
    const now = archive(all.slice(-count));
    expect(now.map(({ file }) => file)).toEqual(expect.arrayContaining(before.map(({ file }) => file)));
    for (const { file, part, parts, articles } of before) {
      const after = now.find((page) => page.file === file);
      if (part < parts) expect(slugsOf(after?.articles ?? [])).toEqual(slugsOf(articles));
      else expect(slugsOf(after?.articles ?? [])).toEqual(expect.arrayContaining(slugsOf(articles)));
    }
    before = now;
  }
  expect(before.length).toBeGreaterThan(5);
});

test('pages of long headlines have fewer rows', () => {
  const long = explainers(60, { headline: 'قارب يحمل الكتب إلى قرى الساحل '.repeat(8), published: parseBoundedDate('2021-03-01') });
  const pages = archive(long);
  expect(pages.length).toBeGreaterThan(3);
  for (const { articles } of pages)
    expect(articles.reduce((sum, article) => sum + bytesOfRow(article), frameBytes)).toBeLessThanOrEqual(mostPageBytes);
  expect(slugsOf(pages.flatMap(({ articles }) => articles))).toEqual(slugsOf(long));
});

test.each([
  ['2021-06-02', '2021'],
  ['2021-06', '2021'],
  ['2021', '2021'],
  ['2021-06-01/2021-06-03', '2021'],
  ['0044-03-15', '0044'],
  ['2020-12-30/2021-01-02', undefined],
  ['[2020-12-01..2021-02-01]', undefined],
  ['2021~', undefined],
  ['2021-01-01?', undefined],
])('published %s is known to be of the year %s', (edtf, year) => {
  expect(knownYear({ published: parseBoundedDate(edtf) })).toBe(year);
});

test('explainers that are not known to be of one year have a page, after all years', () => {
  const days = ['2022-01-03', '2021~', '2021-05-01', '0044-03-15', '[2020-12-01..2021-02-01]'];
  const all = days.map((edtf, index) => anArticle({ slug: `story-${index}`, published: parseBoundedDate(edtf) }));
  expect(filesOf(all)).toEqual(['archive/2022.html', 'archive/2021.html', 'archive/0044.html', 'archive/no-year.html']);
  expect(slugsOf(archive(all).at(-1)?.articles ?? [])).toEqual(['story-1', 'story-4']);
});

test('home has the first three however large they are, and as many more as there is room for', () => {
  const shown = (standfirst: string) => newestOnHome(explainers(20, { standfirst }), 3).length;
  expect(shown('word '.repeat(5000))).toBe(leastOnHome);
  expect(shown('Word. '.repeat(60))).toBeGreaterThan(leastOnHome);
  expect(shown('Word.')).toBe(12);
});
