import type { Article, EntryKind } from '../article/article.ts';
import { entryHref, explainerHref } from '../routes.ts';

/** The site that an output stands on: its name, its licence and its whole address, ending in `/`. */
export interface Publication {
  name: string;
  address: string;
  licence: { name: string; url: string };
}

/**
 * The whole address of an explainer's folder, for what is read far from the site.
 * @example explainerAddress(article, site) //=> 'https://standfirst.example/a-story/'
 */
export function explainerAddress({ slug }: Pick<Article, 'slug'>, { address }: Publication): string {
  return `${address}${explainerHref(slug)}`;
}

/**
 * The whole address of an entry.
 * @example entryAddress(article, 'person', 'joe-biden', site) //=> 'https://standfirst.example/a-story/actors.html#joe-biden'
 */
export function entryAddress(article: Pick<Article, 'slug'>, kind: EntryKind, id: string, site: Publication): string {
  return `${explainerAddress(article, site)}${entryHref(kind, id)}`;
}
