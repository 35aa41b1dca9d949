import { type Article, entryById, type EntryKind } from '../article/article.ts';
import { blockHref, entryHref, explainerHref, viewFile } from '../routes.ts';

/** What `site.ts` says of the site that an output stands on, for outputs that are read away from it. */
export interface Publication {
  name: string;
  description: string;
  licence: { name: string; url: string };
  /** Where it stands, ending in `/`. */
  address: string;
}

/**
 * The whole address of something in an explainer's folder, as programs name it.
 * @example wholeAddress(site, 'a-story', 'aid.html#money') //=> 'https://news.org/a-story/aid.html#money'
 */
export function wholeAddress({ address }: Publication, slug: string, href: string): string {
  return `${address}${explainerHref(slug)}${href}`;
}

/**
 * The whole address of an entry.
 * @example entryAddress(article, 'person', 'joe-biden', site) //=> 'https://standfirst.example/a-story/actors.html#joe-biden'
 */
export function entryAddress({ slug }: Pick<Article, 'slug'>, kind: EntryKind, id: string, site: Publication): string {
  return wholeAddress(site, slug, entryHref(kind, id));
}

/**
 * The address of a section, block or entry, or of one that was published once, relative to its explainer's folder.
 * @example partHref(article, 'joe-biden') //=> 'actors.html#joe-biden'
 */
export function partHref(article: Article, id: string): string {
  const named = entryById(article, id);
  if (named) return entryHref(named.kind, id);
  const former = article.former.find((one) => one.id === id);
  return former ? `${viewFile[former.page]}#${id}` : blockHref(id);
}
