import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Article } from '../article/article.ts';
import { type Change, changes, lastChange } from '../article/history.ts';
import type { Day } from '../article/date.ts';
import { wordsFor } from '../languages/words.ts';
import { changeHref, siteFeedFiles, updatesFeedFiles, viewCardFile, viewFile } from '../routes.ts';
import { partHref, type Publication, wholeAddress } from './publication.ts';

/** A feed in no form yet. All addresses are whole; an article knows days, so no entry has a time of day. */
export interface Feed {
  /** An address that stays the same for good. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page that it tells of. */
  page: string;
  /** Its own address in each form. */
  self: { atom: string; json: string };
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
  summary: string;
  html: string;
  image: string;
  published: Day;
  updated: Day;
}

/** What stands for “never” where no explainer says a day: the clock would make each build another. */
const noDay: Day = '1970-01-01';

/** The feed of a site’s explainers, which are given newest first: an entry each, with what it says in brief. */
export function explainersFeed(articles: Article[], site: Publication): Feed {
  const entries = articles.map((article) => explainerEntry(article, site));
  return {
    id: site.address,
    title: site.name,
    description: site.description,
    language: 'en',
    page: site.address,
    self: { atom: `${site.address}${siteFeedFiles.atom}`, json: `${site.address}${siteFeedFiles.json}` },
    site,
    updated: entries.map(({ updated }) => updated).reduce((last, day) => (day > last ? day : last), noDay),
    entries,
  };
}

/** The feed of what became of one explainer: its publication, and every correction, clarification and update since. */
export function updatesFeed(article: Article, site: Publication): Feed {
  const { feed: words } = wordsFor(article.language).machines;
  const whole = (href: string) => wholeAddress(site, article.slug, href);
  const publication = { ...explainerEntry(article, site), updated: article.published.earliest };
  return {
    id: lastingId(article, updatesFeedFiles.atom, site),
    title: words.updates(article.headline),
    description: words.updatesOf(article.headline),
    language: article.language,
    page: whole(viewFile.article),
    self: { atom: whole(updatesFeedFiles.atom), json: whole(updatesFeedFiles.json) },
    site,
    updated: lastChange(article).earliest,
    entries: [...changes(article).map((change) => changeEntry(article, change, site)), publication],
  };
}

/** An address under the first name that the explainer had: it opens for ever, and stays the same when the folder is renamed. */
function lastingId({ slug, formerly: [first = slug] }: Article, href: string, site: Publication): string {
  return wholeAddress(site, first, href);
}

function explainerEntry(article: Article, site: Publication): FeedEntry {
  const whole = (href: string) => wholeAddress(site, article.slug, href);
  const brief = article.inBrief.map(({ text, link }) =>
    h('li', link ? [`${text} `, h('a', { href: whole(`${viewFile.article}${link.href}`) }, link.label)] : text),
  );
  return {
    id: lastingId(article, viewFile.article, site),
    title: article.headline,
    language: article.language,
    page: whole(viewFile.article),
    summary: article.standfirst,
    html: toHtml([h('p', article.standfirst), h('ul', brief)]),
    image: whole(viewCardFile('article')),
    published: article.published.earliest,
    updated: lastChange(article).earliest,
  };
}

function changeEntry(article: Article, { number, kind, note, date, anchor }: Change, site: Publication): FeedEntry {
  const t = wordsFor(article.language);
  const whole = (href: string) => wholeAddress(site, article.slug, href);
  const link = anchor === undefined ? [] : [' ', h('a', { href: whole(partHref(article, anchor)) }, t.article.changed)];
  return {
    id: lastingId(article, changeHref(number), site),
    title: t.machines.feed.change(t.article.correction[kind], article.headline),
    language: article.language,
    page: whole(changeHref(number)),
    summary: note,
    html: toHtml(h('p', note, ...link)),
    image: whole(viewCardFile('article')),
    published: date.earliest,
    updated: date.earliest,
  };
}
