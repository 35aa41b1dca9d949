import type { Article } from '../../article/article.ts';
import { explainerFromEmbed, explainerHref, rootFromExplainer } from '../../routes.ts';

/** What an embed of an explainer is made from. */
export interface EmbedProps {
  article: Article;
  /** The way to the explainer's folder of today. */
  folder: string;
  /** The former name that the embed stands under, if it is not today's. */
  formerly: string | undefined;
}

/**
 * The addresses of one embed in all explainers. What was published under a former name of a folder stays there, as it is shown
 * within somebody else's page: there it leads to the explainer under today's name.
 */
export function embedPaths(articles: Article[]): { params: { article: string }; props: EmbedProps }[] {
  return articles.flatMap((article) => [
    { params: { article: article.slug }, props: { article, folder: explainerFromEmbed, formerly: undefined } },
    ...article.formerly.map((formerly) => ({
      params: { article: formerly },
      props: { article, folder: `${explainerFromEmbed}${rootFromExplainer}${explainerHref(article.slug)}`, formerly },
    })),
  ]);
}
