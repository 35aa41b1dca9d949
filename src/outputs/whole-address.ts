import { type Article, entryById } from '../article/article.ts';
import { blockHref, entryHref, explainerHref, viewFile } from '../routes.ts';

/** What `site.ts` says of the site, for outputs that are read away from it. */
export interface SiteIdentity {
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
export function wholeAddress({ address }: SiteIdentity, slug: string, href: string): string {
  return `${address}${explainerHref(slug)}${href}`;
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
