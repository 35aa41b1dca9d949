import { type Article, entryById, type EntryKind } from '../article/article.ts';
import {
  blockHref,
  entryHref,
  explainerFromPledges,
  explainerHref,
  rootFromArchive,
  rootFromExplainer,
  rootFromSite,
  viewFile,
} from '../routes.ts';

/** What `site.ts` says of the site that an output stands on, for outputs that are read away from it. */
export interface Publication {
  name: string;
  description: string;
  /** Who publishes it, if it says so. */
  publisher?: { name: string; url?: string | undefined } | undefined;
  /** Of what is of no explainer. */
  language: string;
  /** Of its texts; undefined where none is stated. */
  licence: { name: string; url: string } | undefined;
  /** Where it stands, ending in `/`; undefined where that is not known. */
  address: string | undefined;
}

/** Where an output lies: at the site’s root, in an explainer’s folder, among its data or the lives of its pledges, or in the archive. */
type Standpoint = 'root' | 'explainer' | 'data' | 'pledges' | 'archive';

/**
 * The address of something in an explainer’s folder, as programs name it: whole, or, while nobody has said where the site stands,
 * relative to an output that lies `from` there.
 * @example addressIn(site, 'a-story', 'aid.html#money') //=> 'https://news.org/a-story/aid.html#money'
 */
export function addressIn({ address }: Publication, slug: string, href: string, from: Standpoint = 'explainer'): string {
  const folder = {
    root: explainerHref(slug),
    explainer: '',
    data: '../',
    pledges: explainerFromPledges,
    archive: `${rootFromArchive}${explainerHref(slug)}`,
  }[from];
  return `${address === undefined ? folder : `${address}${explainerHref(slug)}`}${href}`;
}

/** The address of the site’s root, by the same rule. */
export function rootAddress({ address }: Publication, from: Exclude<Standpoint, 'data'> = 'explainer'): string {
  if (from === 'pledges') return address ?? `${explainerFromPledges}${rootFromExplainer}`;
  return address ?? (from === 'root' ? rootFromSite : rootFromExplainer);
}

/**
 * The address of an entry, for a file of its explainer’s data.
 * @example entryAddress(article, 'person', 'joe-biden', site) //=> 'https://news.org/a-story/actors.html#joe-biden'
 */
export function entryAddress({ slug }: Pick<Article, 'slug'>, kind: EntryKind, id: string, site: Publication): string {
  return addressIn(site, slug, entryHref(kind, id), 'data');
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
