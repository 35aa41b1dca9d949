import type { Article } from '../../article/article.ts';
import { actorsHead } from '../../figures/actors/actors-head.ts';
import { aidHead, aidTitle } from '../../figures/aid/aid-head.ts';
import { placesHeadline } from '../../figures/maps/places-headline.ts';
import { timelineHeadline } from '../../figures/timeline/headline.ts';
import type { Language } from '../../languages/language.ts';
import type { EmbeddedView } from '../../article/views.ts';
import { titleWithArticle } from '../views.ts';

/** What an embed opens with, and its title in one line. */
export interface EmbedHead {
  title: string;
  headline: string;
  standfirst: string | undefined;
}

/**
 * The finding of a view, the same as on its page; where a sum stands before the headline, the title has both.
 * @example embedHead(article, 'places', en).title //=> 'Places: Three countries to visit, one border in mind'
 */
export function embedHead(article: Article, view: EmbeddedView, t: Language): EmbedHead {
  const { headline, standfirst } = headOf[view](article, t);
  const finding = view === 'aid' ? aidTitle(article, t).title : headline;
  return { title: titleWithArticle(article, view, t.embed.title(t.views[view].long, finding), t), headline, standfirst };
}

const headOf: Record<EmbeddedView, (article: Article, t: Language) => { headline: string; standfirst: string | undefined }> = {
  timeline: (article) => ({ headline: timelineHeadline(article), standfirst: article.views.timeline?.standfirst }),
  actors: actorsHead,
  aid: aidHead,
  places: (article) => ({ headline: placesHeadline(article), standfirst: article.views.places?.standfirst }),
};
