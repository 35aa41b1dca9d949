import type { EntryKind } from './article/article.ts';

/** The views of an explainer, in the order of the view bar. */
export const views = ['article', 'timeline', 'actors', 'aid', 'places'] as const;
export type View = (typeof views)[number];

/** A view's file in the explainer's folder. */
export const viewFile = {
  article: 'index.html',
  timeline: 'timeline.html',
  actors: 'actors.html',
  aid: 'aid.html',
  places: 'places.html',
} as const satisfies Record<View, string>;

const viewOfKind: Record<EntryKind, View> = {
  person: 'actors',
  org: 'actors',
  place: 'places',
  date: 'timeline',
  pledge: 'aid',
  agenda: 'article',
  unknown: 'article',
};

/**
 * An entry's address, relative to its explainer's folder.
 * @example entryHref('person', 'joe-biden') //=> 'actors.html#joe-biden'
 */
export function entryHref(kind: EntryKind, id: string): string {
  return `${viewFile[viewOfKind[kind]]}#${id}`;
}

/** A block's address (section, paragraph, history), relative to its explainer's folder. */
export function blockHref(id: string): string {
  return `${viewFile.article}#${id}`;
}

/** The link from a page of `view` to `href`: only `#id` when it is on that page. */
export function hrefFrom(view: View, href: string): string {
  const here = `${viewFile[view]}#`;
  return href.startsWith(here) ? href.slice(here.length - 1) : href;
}

/** The way from an explainer's page up to the site's root. */
export const rootFromExplainer = '../';

/** The land that an explainer's maps share, relative to its folder. */
export const landFile = 'land.svg';

/**
 * The share card of an entry or a section, relative to its explainer's folder.
 * @example cardFile('joe-biden') //=> 's/joe-biden.png'
 */
export function cardFile(id: string): string {
  return `s/${id}.png`;
}

/**
 * The share card of a view, relative to its explainer's folder. No id begins with the line below.
 * @example viewCardFile('article') //=> 's/_index.png'
 */
export function viewCardFile(view: View): string {
  return cardFile(viewFile[view].replace(/^(.*)\.html$/u, '_$1'));
}

/** The share card of the home page, from the site's root. */
export const homeCardFile = 's/_home.png';

/** The home page, from the site's root. */
export const rootHome = 'index.html';

/** The way from a page at the site's root to that root. */
export const rootFromSite = './';

/**
 * An explainer's folder, from the site's root.
 * @example explainerHref('a-story') //=> 'a-story/'
 */
export function explainerHref(slug: string): string {
  return `${slug}/`;
}

/** Ids that the pages of an explainer use themselves, beside those of its entries and blocks. */
const reservedIds = [
  ...['main', 'lead', 'in-brief', 'contents', 'known', 'not-known', 'agenda', 'sources', 'history', 'cards', 'card'],
  ...['explainers', 'not-stated'],
] as const;

/** Ids of the same use that are numbered or have several forms: entries of the history, gradients and other parts of figures. */
const reservedForms = /^(?:(?:change|card|figure)-.+|(?:h-)?(?:wide|middle|narrow)(?:-.+)?|[mp][wmn]\d*(?:-foot)?)$/u;

/**
 * True for an id that no entry or block may have.
 * @example isReservedId('history') //=> true
 */
export function isReservedId(id: string): boolean {
  return reservedIds.some((reserved) => reserved === id) || reservedForms.test(id);
}

/** Names at the site's root that no explainer's folder may have. */
export const reservedSlugs: readonly string[] = ['404', 'fonts', 'icons', 'index', 'assets', 'feed', 'tags', 'archive', 'about'];
