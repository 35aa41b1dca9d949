import type { Article } from '../article/article.ts';
import type { EntryView, View } from '../article/views.ts';
import { standing } from '../article/aid.ts';
import { rowsOf, timeline } from '../article/timeline.ts';
import { actorsHead } from '../figures/actors/actors-head.ts';
import { aidTitle } from '../figures/aid/aid-head.ts';
import { placesHeadline } from '../figures/maps/places-headline.ts';
import { timelineHeadline } from '../figures/timeline/headline.ts';
import type { Language } from '../languages/language.ts';
import { actorsThings } from './json-ld/actors.ts';
import { aidThings } from './json-ld/aid.ts';
import { placesThings } from './json-ld/places.ts';
import { timelineThings } from './json-ld/timeline.ts';
import type { Publication } from './publication.ts';
import type { ShareCard } from './share-cards/share-card.ts';
import { actorsCard, aidCard, placesCard, timelineCard } from './share-cards/view-cards.ts';

/** What a view says of itself in one line, and in a sentence or two: for a tab, a preview, a list of contents. */
export interface ViewTitle {
  title: string;
  description: string;
}

/** A view as a row of marks, one an entry: the classes of each, in the code of all figures. */
export interface ViewMarks {
  /** What gives the marks their colour. */
  kind: 'date' | 'person' | 'pledge' | 'place';
  marks: string[];
}

/** What a view of entries says of itself, wherever it is named. */
interface ViewOutput {
  /** How many entries it shows; a view with none says so, and nothing leads to it. */
  entries: (article: Article) => number;
  /** The view’s finding, the author’s where given. */
  title: (article: Article, t: Language) => ViewTitle;
  /** How many there are of what it is for, in words for the home page. */
  holds: (article: Article, t: Language) => { count: number; text: string };
  /** Its entries in its own order. */
  marks: (article: Article) => ViewMarks;
  /** The picture for a link to it; `land` is that of the explainer’s maps. */
  card: (article: Article, t: Language, land: string | undefined) => ShareCard;
  /** Its entries for programs. */
  things: (
    article: Article,
    site: Publication,
  ) => ReturnType<typeof timelineThings | typeof actorsThings | typeof aidThings | typeof placesThings>;
}

export const viewOutputs: Record<EntryView, ViewOutput> = {
  timeline: {
    entries: ({ dates }) => dates.length,
    title: (article, t) => ({
      title: timelineHeadline(article),
      description: article.views.timeline?.standfirst ?? t.timeline.description(article.headline),
    }),
    holds: ({ dates }, t) => ({ count: dates.length, text: t.dates(dates.length) }),
    marks: (article) => ({
      kind: 'date',
      marks: timeline(article)
        .groups.flatMap(rowsOf)
        .map(({ entry }) => entry.status),
    }),
    card: timelineCard,
    things: timelineThings,
  },
  actors: {
    entries: ({ people, organisations }) => people.length + organisations.length,
    title: (article, t) => ({
      title: actorsHead(article, t).headline,
      description:
        article.views.actors?.standfirst ?? t.actors.description(article.headline, article.people.length + article.organisations.length),
    }),
    holds: ({ people }, t) => ({ count: people.length, text: t.home.people(people.length) }),
    marks: ({ people }) => ({ kind: 'person', marks: people.map(() => 'happened') }),
    card: actorsCard,
    things: actorsThings,
  },
  aid: {
    entries: ({ pledges, agenda }) => pledges.length + agenda.length,
    title: aidTitle,
    holds: ({ pledges }, t) => ({ count: pledges.length, text: t.pledges(pledges.length) }),
    marks: (article) => ({ kind: 'pledge', marks: article.pledges.map((pledge) => `lozenge ${standing(article, pledge)}`) }),
    card: aidCard,
    things: aidThings,
  },
  places: {
    entries: ({ places }) => places.length,
    title: (article, t) => ({
      title: placesHeadline(article),
      description: article.views.places?.standfirst ?? t.places.description(article.headline),
    }),
    holds: ({ places }, t) => ({ count: places.length, text: t.home.places(places.length) }),
    marks: ({ places }) => ({ kind: 'place', marks: places.map(() => 'square happened') }),
    card: placesCard,
    things: placesThings,
  },
};

/** More marks cannot be told apart at a glance. */
const mostMarks = 60;

/**
 * What a view holds as a row of marks, in the view's own order; undefined where there is nothing to draw, or too much.
 * @example viewMarks(article, 'timeline')?.marks[0] //=> 'happened'
 */
export function viewMarks(article: Article, view: View): ViewMarks | undefined {
  if (view === 'article') return undefined;
  const drawn = viewOutputs[view].marks(article);
  return drawn.marks.length > 0 && drawn.marks.length <= mostMarks ? drawn : undefined;
}

/**
 * The title and description of a view. The title is the view’s finding, the author’s where given; the article’s is its headline.
 * @example viewTitle(article, 'timeline', en).title //=> 'Eleven dates, January to June 2021'
 */
export function viewTitle(article: Article, view: View, t: Language): ViewTitle {
  if (view === 'article') return { title: article.headline, description: article.standfirst };
  return viewOutputs[view].title(article, t);
}

/** The title of a page or embed that shows a view. Two explainers can share a finding of the data, so it stands with the article’s headline. */
export function titleWithArticle(article: Article, view: View, title: string, t: Language): string {
  const isOwn = view === 'article' || article.views[view]?.headline !== undefined;
  return isOwn ? title : t.share.title(title, article.headline);
}
