import { NIL, v5 } from 'uuid';
import type { Article } from '../article/article.ts';

/** What feeds, calendars and books know an explainer by, whatever its folder is called and wherever the site stands. */
export function explainerId({ uuid }: Pick<Article, 'uuid'>): string {
  return `urn:uuid:${uuid}`;
}

/**
 * What they know a part of it by: always the same for the same part.
 * @example partId(article, 'change-1') //=> 'urn:uuid:0a6e0f5c-…'
 */
export function partId({ uuid }: Pick<Article, 'uuid'>, part: string): string {
  return `urn:uuid:${v5(part, uuid)}`;
}

/** What the site itself is known by: it rests on the explainer that was recorded first, so later ones do not change it. */
export function siteId(articles: Pick<Article, 'uuid'>[]): string {
  // They begin with the time at which they were made (RFC 9562, version 7).
  const [first = NIL] = articles.map(({ uuid }) => uuid).sort();
  return partId({ uuid: first }, 'site');
}
