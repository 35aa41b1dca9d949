import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Article, Pledge, Step } from '../../article/article.ts';
import { compareDays, type Day, partsOf } from '../../article/calendar.ts';
import { hasHappened } from '../../article/life.ts';
import { stepInWords } from '../../languages/pledge-state.ts';
import { wordsOf } from '../../languages/words.ts';
import { blockHref, cardFile, pledgeFile, pledgeFeedFiles } from '../../routes.ts';
import { partId } from '../lasting-id.ts';
import { addressIn, type Publication } from '../publication.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** The feed of the life of one pledge: an entry for each step that has happened, the newest first. */
export function lifeFeed(article: Article, pledge: Pledge, site: Publication): Feed {
  const t = wordsOf(article);
  const page = addressIn(site, article.slug, pledgeFile(pledge.id), 'pledges');
  const past = pledge.steps.filter((step) => hasHappened(step, article.asOf) && dayOf(step) !== undefined);
  const entries = past.map((step): FeedEntry => stepEntry(article, pledge, step, site)).toReversed();
  const last = entries
    .map(({ updated }) => updated)
    .toSorted(compareDays)
    .at(-1);
  const files = pledgeFeedFiles(pledge.id);
  return {
    id: partId(article, `life of ${pledge.id}`),
    title: t.aid.life.title(pledge.title),
    description: t.share.title(pledge.title, article.headline),
    language: article.language,
    page,
    self:
      site.address === undefined
        ? undefined
        : { atom: addressIn(site, article.slug, files.atom), json: addressIn(site, article.slug, files.json) },
    site,
    updated: last ?? article.published.earliest,
    entries,
  };
}

function stepEntry(article: Article, pledge: Pledge, step: Step, site: Publication): FeedEntry {
  const t = wordsOf(article);
  const day = dayOf(step) ?? article.published.earliest;
  const said = step.title ?? t.capital(stepInWords(step, t));
  const when = t.date.phrase(step.date);
  const links = step.passages.map(({ id, section, excerpt }) =>
    h('li', h('a', { href: addressIn(site, article.slug, blockHref(id), 'pledges') }, section || excerpt)),
  );
  return {
    id: partId(article, `step ${step.id}`),
    title: said,
    language: article.language,
    page: addressIn(site, article.slug, `${pledgeFile(pledge.id)}#${step.id}`, 'pledges'),
    authors: article.authors,
    summary: [when, step.note].filter(Boolean).join('. '),
    html: toHtml([
      h('p', `${when}: ${said}`),
      ...(step.note === undefined ? [] : [h('p', step.note)]),
      ...(links.length > 0 ? [h('ul', links)] : []),
    ]),
    image: site.address === undefined ? undefined : addressIn(site, article.slug, cardFile(pledge.id)),
    published: day,
    updated: day,
  };
}

/** The first day that a step can be of; undefined where feeds have no form for it, who know the years 0 to 9999. */
function dayOf({ date }: Step): Day | undefined {
  const day = date.earliest ?? date.latest;
  if (day === undefined) return undefined;
  const { year } = partsOf(day);
  return year >= 0 && year <= 9999 ? day : undefined;
}
