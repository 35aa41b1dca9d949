import type { Article } from '../../article/article.ts';
import { lastChange } from '../../article/history.ts';
import { archiveFile } from '../../routes.ts';
import { leastOnHome } from './home.ts';
import { bytesOf, takeWithin } from './page-bytes.ts';

/** A page of the archive: the explainers of a year, or a part of them. */
export interface ArchivePage {
  /** From the site’s root. */
  file: string;
  /** Four digits; undefined for the explainers that are not known to be of one year. */
  year: string | undefined;
  /** The oldest part of a year is 1. */
  part: number;
  parts: number;
  /** The newest first. */
  articles: Article[];
}

/** So many rows are easily looked through; most pages have room for them. */
const mostOnPage = 24;

/** What a page is without its rows, the links to the other parts of a full year among it. */
export const frameBytes = 6_500;

/** What a row is without its words: it is in the list, and once more in what programs read. */
const rowBytes = 420;

/**
 * The archive of a site, whose explainers are given newest first: its pages, the newest first. It has every explainer, those of the home
 * page too, and is not there while home has them all whatever their sizes are.
 *
 * Addresses last. The parts of a year are filled from the oldest on, so that an explainer that is added is on the last part or a new one:
 * no page goes away, and a full one stays as it is.
 */
export function archive(articles: Article[]): ArchivePage[] {
  if (articles.length <= leastOnHome) return [];
  return [...Map.groupBy(articles, knownYear)].sort(([a], [b]) => newestYearFirst(a, b)).flatMap(([year, ofYear]) => pagesOf(year, ofYear));
}

/** The newest page of each year. */
export function newestPages(pages: ArchivePage[]): ArchivePage[] {
  return pages.filter(({ part, parts }) => part === parts);
}

/** The pages of a year, the newest first. */
function pagesOf(year: string | undefined, articles: Article[]): ArchivePage[] {
  const parts: Article[][] = [];
  let rest = articles.toReversed();
  while (rest.length > 0) {
    const { taken, left } = takeWithin(rest, { most: mostOnPage, frame: frameBytes, bytes: bytesOfRow });
    parts.push(taken);
    rest = left;
  }
  return parts
    .map((part, index) => ({
      file: archiveFile(year, index + 1),
      year,
      part: index + 1,
      parts: parts.length,
      articles: part.toReversed(),
    }))
    .toReversed();
}

/**
 * The year of a day of publication, where it is of one year and of no other.
 * @example knownYear({ published: parseDate('2021-06') }) //=> '2021'
 * @example knownYear({ published: parseDate('[2020-12-01..2021-02-01]') }) //=> undefined
 */
export function knownYear({ published }: Pick<Article, 'published'>): string | undefined {
  const { earliest, latest, from, to } = published;
  const year = earliest.slice(0, 4);
  const isSure = [from, to].every((moment) => moment && !moment.approximate && !moment.uncertain);
  return isSure && latest.slice(0, 4) === year ? year : undefined;
}

function newestYearFirst(a: string | undefined, b: string | undefined): number {
  return Number(a === undefined) - Number(b === undefined) || Number(b) - Number(a);
}

/** No less than the bytes of an explainer on a page of the archive. */
export function bytesOfRow({ headline, slug }: Article): number {
  return rowBytes + 2 * (bytesOf(headline) + slug.length);
}

/** The last day that readers are told of a change on one of the explainers of a page; undefined where there are none. */
export function lastChangeOf(articles: Article[]): string | undefined {
  return articles
    .flatMap((article) => lastChange(article).from?.iso ?? [])
    .toSorted()
    .at(-1);
}
