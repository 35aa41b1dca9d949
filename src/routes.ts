import type { EntryKind } from './article/article.ts';
import { type EmbeddedView, entryViews, type OnePersonView, type View, viewDefinitions, views } from './article/views.ts';

/** The licences of what a site sends to its readers, at its root. */
export const licencesFile = 'licences.txt';

/** A view's file in the explainer's folder. */
export const viewFile = Object.fromEntries(views.map((view) => [view, viewDefinitions[view].file])) as {
  readonly [Name in View]: (typeof viewDefinitions)[Name]['file'];
};

/** The page that shows an entry of a kind. */
export const pageOfKind = Object.fromEntries(views.flatMap((view) => viewDefinitions[view].kinds.map((kind) => [kind, view]))) as Readonly<
  Record<EntryKind, View>
>;

/**
 * An entry's address, relative to its explainer's folder.
 * @example entryHref('person', 'joe-biden') //=> 'actors.html#joe-biden'
 */
export function entryHref(kind: EntryKind, id: string): string {
  return `${viewFile[pageOfKind[kind]]}#${id}`;
}

/** The address of an entry of the history, relative to its explainer's folder; the first change since publication is 1. */
export function changeHref(number: number): string {
  return blockHref(changeId(number));
}

/**
 * The page of the life of a pledge, relative to its explainer's folder.
 * @example pledgeFile('aid-310m') //=> 'pledges/aid-310m.html'
 */
export function pledgeFile(pledge: string): string {
  return `${pledgesFolder}${pledge}.html`;
}

/** The feeds of the life of a pledge, and its steps as a table, relative to the explainer's folder. */
export function pledgeFeedFiles(pledge: string): { atom: string; json: string; csv: string } {
  const name = `${pledgesFolder}${pledge}`;
  return { atom: `${name}.atom`, json: `${name}.json`, csv: `${name}.csv` };
}

/** The folder of these pages and of their feeds, in an explainer's; and the way up from it. */
export const pledgesFolder = 'pledges/';
export const explainerFromPledges = '../';

/** The id of an entry of the history. */
export function changeId(number: number): string {
  return `change-${number}`;
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

/**
 * The preview picture of a view, by an id that no entry may have. GitHub Pages does not publish names that begin with an underscore.
 * @example viewCardFile('timeline') //=> 's/view-timeline.png'
 */
export function viewCardFile(view: View): string {
  return cardFile(viewAnchor(view));
}

/** The anchor of an order of the table of pledges, in aid and pledges. */
export function orderAnchor(column: string): string {
  return `view-by-${column}`;
}

const shareFolder = 's/';

/** The preview picture of the home page, from the site's root. */
export const homeCardFile = `${shareFolder}home.png`;

/** The way from a share page up to its explainer's folder. */
export const explainerFromShare = '../';

/** The script of the share menu, from the site's root: pages ask for it at the first use. */
export const shareScript = 'share.js';

/** The script of the mention popovers, from the site's root, which an article asks for at the first use. */
export const mentionPopoversScript = 'mention-cards.js';

/** The page for what is not kept on the device, from the site's root: workers show it in the place of that. */
export const offlinePage = 'offline.html';

/** The service worker of a folder: an explainer's, or at the site's root that of home. */
export const workerFile = 'sw.js';

/** The script that says what is kept on the device, from the site's root; workers keep it, too. */
export const offlineScript = 'offline.js';

/** What makes the site installable, from the site's root. */
export const manifestFile = 'manifest.webmanifest';

/** The site's icon, from its root: as it is drawn, and as the pictures that systems ask for. */
export const iconFiles = {
  drawing: 'icon.svg',
  small: 'icons/192.png',
  large: 'icons/512.png',
  maskable: 'icons/maskable-512.png',
  apple: 'icons/apple-180.png',
} as const;

/** The way from an explainer's page up to the site's root. */
export const rootFromExplainer = '../';

/**
 * The page of a view that is made for a frame on somebody else's page, relative to its explainer's folder.
 * @example embedFile('places') //=> 'embed/map.html'
 */
export function embedFile(view: EmbeddedView): string {
  return `${embedFolder}${viewDefinitions[view].embed.file}`;
}

/** The folder of the embeds, in an explainer's. */
export const embedFolder = 'embed/';

/** The way from an embed up to its explainer's folder. */
export const explainerFromEmbed = '../';

/** The script that gives embeds their height, from the site's root: pages that show them ask for it. */
export const embedScript = 'embed.js';

/** The land that an explainer's maps share, relative to its folder. */
export const landFile = 'land.svg';

/**
 * A form of a picture, relative to the explainer's folder; the one for all programs has its own name there.
 * @example pictureFormFile('market.jpg', '800.webp') //=> 'pictures/market.jpg-800.webp'
 */
export function pictureFormFile(file: string, form: string): string {
  return `${pictureFolder}${file}-${form}`;
}

/** The folder of these forms, in an explainer's. */
export const pictureFolder = 'pictures/';

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
 * @example isEditionPage('a-story/s/s.html') //=> false
 */
export function isEditionPage(path: string): boolean {
  const [folder = '', file, ...deeper] = path.split('/');
  return file === editionFile(folder, 'html') && deeper.length === 0;
}

/** The id of a view in the page that holds the whole explainer. */
export function viewAnchor(view: View): string {
  return `view-${view}`;
}

/**
 * The id by which a view shows one person. It is published with the person and never given to anything else.
 * @example onePersonId('joe-biden') //=> 'p-joe-biden'
 */
export function onePersonId(person: string): string {
  return `p-${person}`;
}

/** A view that shows one person, relative to the explainer's folder. */
export function onePersonHref(view: OnePersonView, person: string): string {
  return `${viewFile[view]}#${onePersonId(person)}`;
}

/** The form that a view is filtered by. */
export const filtersId = 'view-filters';

/** The article as its author wrote it, in the explainer's folder. */
export const sourceFile = 'article.md';

/** The feeds of the site's explainers, from its root; and those of what became of one, relative to its folder. */
export const siteFeedFiles = { atom: 'feed.atom', json: 'feed.json' } as const;
export const updatesFeedFiles = { atom: 'updates.atom', json: 'updates.json' } as const;

/** What programs ask for at the site's root: its pages, what they may read, and its explainers as text and data. */
export const sitemapFile = 'sitemap.xml';
export const robotsFile = 'robots.txt';
export const llmsFile = 'llms.txt';

/** Every address of every explainer, from the site's root: what a later build must not lose. */
export const addressesFile = 'addresses.json';

/**
 * A file of the explainer's data, relative to its folder.
 * @example dataFile('people.csv') //=> 'data/people.csv'
 */
export function dataFile(name: string): string {
  return `data/${name}`;
}

/** The home page, from the site's root. */
export const rootHome = 'index.html';

/**
 * The page of explainers published in a year, from the site’s root; of a year with many, its oldest part is the first. Without a year,
 * that of explainers that are not known to be of one.
 * @example archiveFile('2021', 2) //=> 'archive/2021-2.html'
 */
export function archiveFile(year: string | undefined, part: number): string {
  return `${archiveFolder}${year ?? 'no-year'}${part === 1 ? '' : `-${part}`}.html`;
}

/**
 * The link from one of these pages to another.
 * @example hrefInArchive('archive/2021-2.html') //=> '2021-2.html'
 */
export function hrefInArchive(file: string): string {
  return file.slice(archiveFolder.length);
}

const archiveFolder = 'archive/';

/** The way from these pages up to the site’s root. */
export const rootFromArchive = '../';

/** The part of the home page that leads to them. */
export const yearsId = 'years';

/** The way from a page at the site's root to that root. */
export const rootFromSite = './';

/**
 * An explainer's folder, from the site's root.
 * @example explainerHref('a-story') //=> 'a-story/'
 */
export function explainerHref(slug: string): string {
  return `${slug}/`;
}

/** The part of the article's page that offers the explainer's files, and the list of its data there. */
export const takeAwayId = 'take-it-with-you';
export const useTheDataId = 'use-the-data';

/** Ids that the pages of an explainer use themselves, beside those of its entries and blocks. */
const reservedIds = [
  ...['main', 'lead', 'in-brief', 'contents', 'known', 'not-known', 'agenda', 'sources', 'history', 'card'],
  ...['explainers', 'not-stated', 'moved-parts', takeAwayId, useTheDataId],
] as const;

/** Ids of the same use that are numbered or have several forms: entries of the history, gradients and other parts of figures. */
const reservedForms =
  /^(?:(?:change|card|figure|view)-.+|(?:h-)?(?:wide|middle|narrow)(?:-.+)?|[mp][wmn]\d*(?:-foot)?|[mp][wmnc][fls]?\d+)$/u;

/**
 * True for an id that no entry or block may have.
 * @example isReservedId('history') //=> true
 */
export function isReservedId(id: string): boolean {
  return reservedIds.some((reserved) => reserved === id) || reservedForms.test(id);
}

/** Names at the site's root that no explainer's folder may have. */
const reservedSlugs: readonly string[] = [
  '404',
  'fonts',
  'icons',
  'index',
  'offline',
  'assets',
  'feed',
  'sitemap',
  'robots',
  'llms',
  'addresses',
  'tags',
  'archive',
  'about',
  'desk',
  's',
  // The one-file edition has its folder's name, as a page of that folder has.
  ...entryViews.map((view) => viewFile[view].replace('.html', '')),
];

/**
 * True for a name that no new explainer may have. One that was published before the site took its name keeps it: both are there, since
 * the site’s is that of a file, and an explainer’s that of a folder.
 * @example isReservedSlug('offline', []) //=> true
 * @example isReservedSlug('offline', ['offline']) //=> false
 */
export function isReservedSlug(slug: string, published: readonly string[] = []): boolean {
  return reservedSlugs.includes(slug) && !published.includes(slug);
}
