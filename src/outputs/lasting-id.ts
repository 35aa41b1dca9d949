import { NIL, v5 } from 'uuid';
import type { Article } from '../article/article.ts';

/** The id of an explainer in feeds, calendars and books. It stays the same when the folder is renamed or the site moves. */
export function explainerId({ uuid }: Pick<Article, 'uuid'>): string {
  return `urn:uuid:${uuid}`;
}

/**
 * The id of a part of it: always the same for the same part.
 * @example partId(article, 'change-1') //=> 'urn:uuid:0a6e0f5c-…'
 */
export function partId({ uuid }: Pick<Article, 'uuid'>, part: string): string {
  return `urn:uuid:${v5(part, uuid)}`;
}

/** The id of the site. It is made from that of the explainer that was recorded first, so later ones do not change it. */
export function siteId(articles: Pick<Article, 'uuid'>[]): string {
  // They begin with the time at which they were made (RFC 9562, version 7).
  const [first = NIL] = articles.map(({ uuid }) => uuid).sort();
  return partId({ uuid: first }, 'site');
}
