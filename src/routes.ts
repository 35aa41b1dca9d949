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

/** The page that shows an entry of a kind. */
export const pageOfKind: Record<EntryKind, View> = {
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
  return `${viewFile[pageOfKind[kind]]}#${id}`;
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

/**
 * The page to share a section, block or entry by, relative to its explainer's folder; it leads on to the spot.
 * @example shareFile('joe-biden') //=> 's/joe-biden.html'
 */
export function shareFile(id: string): string {
  return `${shareFolder}${id}.html`;
}

/** The preview picture of a section or entry, relative to its explainer's folder. */
export function cardFile(id: string): string {
  return `${shareFolder}${id}.png`;
}

/** The preview picture of a view; no id begins with a low line. */
export function viewCardFile(view: View): string {
  return `${shareFolder}_${viewFile[view].replace('.html', '.png')}`;
}

const shareFolder = 's/';

/** The preview picture of the home page, from the site's root. */
export const homeCardFile = `${shareFolder}_home.png`;

/** The way from a share page up to its explainer's folder. */
export const explainerFromShare = '../';

/** The script of the share menu, from the site's root: pages ask for it at the first use. */
export const shareScript = 'share.js';

/** The icon, from the site's root. */
export const iconFile = 'icon.svg';

/** The way from an explainer's page up to the site's root. */
export const rootFromExplainer = '../';

/** The land that an explainer's maps share, relative to its folder. */
export const landFile = 'land.svg';

/** The forms in which a whole explainer is one file: a page, a book, its folder, and on paper. */
export const editionForms = ['html', 'epub', 'zip', 'pdf'] as const;
export type EditionForm = (typeof editionForms)[number];

/** The whole explainer in one file of its folder. */
export function editionFile(slug: string, form: EditionForm): string {
  return `${slug}.${form}`;
}

/**
 * True for the page that holds a whole explainer, from the site’s root.
 * @example isEditionPage('a-story/a-story.html') //=> true
 */
export function isEditionPage(path: string): boolean {
  const [file, folder = ''] = path.split('/').toReversed();
  return folder !== '' && file === editionFile(folder, 'html');
}

/** The id of a view in the page that holds the whole explainer. */
export function viewAnchor(view: View): string {
  return `view-${view}`;
}

/** The article as its author wrote it, in the explainer's folder. */
export const sourceFile = 'article.md';

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
  ...['explainers', 'not-stated', 'moved-parts'],
] as const;

/** Ids of the same use that are numbered or have several forms: entries of the history, gradients and other parts of figures. */
const reservedForms = /^(?:(?:change|card|figure|view)-.+|(?:h-)?(?:wide|middle|narrow)(?:-.+)?|[mp][wmn]\d*(?:-foot)?)$/u;

/**
 * True for an id that no entry or block may have.
 * @example isReservedId('history') //=> true
 */
export function isReservedId(id: string): boolean {
  return reservedIds.some((reserved) => reserved === id) || reservedForms.test(id);
}

/** Names at the site's root that no explainer's folder may have. */
export const reservedSlugs: readonly string[] = [
  '404',
  'fonts',
  'icons',
  'index',
  'assets',
  'feed',
  'tags',
  'archive',
  'about',
  'desk',
  's',
  // The one-file edition has its folder's name, as a page of that folder has.
  ...['timeline', 'actors', 'aid', 'places'],
];
