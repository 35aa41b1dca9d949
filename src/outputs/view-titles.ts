import type { Article } from '../article/article.ts';
import { actorsHead } from '../figures/actors/actors-head.ts';
import { aidTitle } from '../figures/aid/aid-head.ts';
import { placesHeadline } from '../figures/maps/places-headline.ts';
import { timelineHeadline } from '../figures/timeline/headline.ts';
import type { Language } from '../languages/language.ts';
import type { View } from '../routes.ts';

/** What a view says of itself in one line, and in a sentence or two: for a tab, a preview, a list of contents. */
interface ViewTitle {
  title: string;
  description: string;
}

/**
 * The title and description of a view. The title is the view’s finding, the author’s where given; the article’s is its headline.
 * @example viewTitle(article, 'timeline', en).title //=> 'Eleven dates, January to June 2021'
 */
export function viewTitle(article: Article, view: View, t: Language): ViewTitle {
  return titles[view](article, t);
}

const titles: Record<View, (article: Article, t: Language) => ViewTitle> = {
  article: ({ headline, standfirst }) => ({ title: headline, description: standfirst }),
  timeline: (article, t) => ({
    title: timelineHeadline(article),
    description: article.views.timeline?.standfirst ?? t.timeline.description(article.headline),
  }),
  actors: (article, t) => {
    const { headline, standfirst } = actorsHead(article, t);
    return { title: headline, description: standfirst || article.standfirst };
  },
  aid: aidTitle,
  places: (article, t) => ({
    title: placesHeadline(article),
    description: article.views.places?.standfirst ?? t.places.description(article.headline),
  }),
};
