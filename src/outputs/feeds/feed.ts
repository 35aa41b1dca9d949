import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { NIL, v5 } from 'uuid';
import type { Article } from '../../article/article.ts';
import type { Withdrawn } from '../../article/withdrawn.ts';
import { type Change, changes, lastChange } from '../../article/history.ts';
import type { Day } from '../../article/calendar.ts';
import { wordsFor, wordsOf } from '../../languages/words.ts';
import { changeHref, siteFeedFiles, updatesFeedFiles, viewFile } from '../../routes.ts';
import { formats } from '../formats.ts';
import { explainerId, partId, siteId } from '../lasting-id.ts';
import { previewPicture } from '../picture-forms.ts';
import { addressIn, partHref, type Publication, rootAddress } from '../publication.ts';

/**
 * A feed in no form yet. All addresses are whole, or relative to the feed while nobody has said where the site stands; an article
 * knows days, so no entry has a time of day.
 */
export interface Feed {
  /** A URN that stays the same for good. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page that it tells of. */
  page: string;
  /** Its own whole address in each form, if it is known. */
  self: { atom: string; json: string } | undefined;
  site: Publication;
  updated: Day;
  /** The newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  language: string;
  page: string;
  /** Its own authors; none where the site is its author. */
  authors: Article['authors'];
  summary: string;
  html: string;
  /** The whole address of its picture, if it is known. */
  image: string | undefined;
  published: Day;
  updated: Day;
}

/** What each form of a feed is. */
export const feedTypes = { atom: formats.atom.mediaType, json: 'application/feed+json' } as const;

/** What stands for “never” where no explainer says a day: the clock would make each build another. */
const noDay: Day = '1970-01-01';

/** A feed tells what is new; all explainers are in the sitemap and the archive. */
const mostEntries = 50;

/** The feed of a site’s explainers, which are given newest first: an entry for each of the newest, with what it says in brief. */
export function explainersFeed(articles: Article[], site: Publication): Feed {
  const entries = articles.slice(0, mostEntries).map((article) => explainerEntry(article, site, 'root'));
  return {
    id: siteId(articles),
    title: site.name,
    description: site.description,
    language: site.language,
    page: rootAddress(site, 'root'),
    self: selfOf(site, site.address ?? '', siteFeedFiles),
    site,
    updated: entries.map(({ updated }) => updated).reduce((last, day) => (day > last ? day : last), noDay),
    entries,
  };
}

/** The feed of what became of one explainer: its publication, and every correction, clarification and update since. */
export function updatesFeed(article: Article, site: Publication): Feed {
  const { feed: words } = wordsOf(article).machines;
  const publication = { ...explainerEntry(article, site, 'explainer'), updated: article.published.earliest };
  return {
    id: partId(article, 'updates'),
    title: words.updates(article.headline),
    description: words.updatesOf(article.headline),
    language: article.language,
    page: addressIn(site, article.slug, viewFile.article),
    self: selfOf(site, addressIn(site, article.slug, ''), updatesFeedFiles),
    site,
    updated: lastChange(article).earliest,
    entries: [...changes(article).map((change) => changeEntry(article, change, site)), publication],
  };
}

/** The feed of an explainer that was withdrawn: one entry that says so. @param said What its addresses say. */
export function withdrawnFeed({ slug, uuid, on, language = 'en' }: Withdrawn, said: string, site: Publication): Feed {
  const t = wordsFor(language);
  const page = addressIn(site, slug, viewFile.article);
  const title = t.withdrawn.title;
  const known = { uuid: uuid ?? v5(slug, NIL) };
  const entry = {
    title,
    language,
    page,
    authors: [],
    summary: said,
    html: toHtml(h('p', said)),
    image: undefined,
    published: on,
    updated: on,
  };
  return {
    id: partId(known, 'updates'),
    title,
    description: said,
    language,
    page,
    self: selfOf(site, addressIn(site, slug, ''), updatesFeedFiles),
    site,
    updated: on,
    entries: [{ id: partId(known, 'withdrawn'), ...entry }],
  };
}

function selfOf({ address }: Publication, folder: string, files: NonNullable<Feed['self']>): Feed['self'] {
  return address === undefined ? undefined : { atom: `${folder}${files.atom}`, json: `${folder}${files.json}` };
}

function explainerEntry(article: Article, site: Publication, from: 'root' | 'explainer'): FeedEntry {
  const at = (href: string) => addressIn(site, article.slug, href, from);
  const brief = article.inBrief.map(({ text, link }) =>
    h('li', link ? [`${text} `, h('a', { href: at(`${viewFile.article}${link.href}`) }, link.label)] : text),
  );
  return {
    id: explainerId(article),
    title: article.headline,
    language: article.language,
    page: at(viewFile.article),
    authors: article.authors,
    summary: article.standfirst,
    html: toHtml([h('p', article.standfirst), h('ul', brief)]),
    image: pictureOf(article, site),
    published: article.published.earliest,
    updated: lastChange(article).earliest,
  };
}

function changeEntry(article: Article, { number, kind, note, date, anchor }: Change, site: Publication): FeedEntry {
  const t = wordsOf(article);
  const at = (href: string) => addressIn(site, article.slug, href);
  const link = anchor === undefined ? [] : [' ', h('a', { href: at(partHref(article, anchor)) }, t.article.changed)];
  return {
    id: partId(article, `change-${number}`),
    title: t.machines.feed.change(t.article.correction[kind], article.headline),
    language: article.language,
    page: at(changeHref(number)),
    authors: article.authors,
    summary: note,
    html: toHtml(h('p', note, ...link)),
    image: pictureOf(article, site),
    published: date.earliest,
    updated: date.earliest,
  };
}

function pictureOf(article: Article, site: Publication): string | undefined {
  return site.address === undefined ? undefined : addressIn(site, article.slug, previewPicture(article).file);
}
