import type { Article, Pledge } from '../article/article.ts';
import { pledgesWithSteps } from '../article/life.ts';

/** The addresses of one file of each pledge with steps, under former names of its explainer, too. */
export function lifePaths(
  articles: Article[],
): { params: { article: string; pledge: string }; props: { article: Article; pledge: Pledge } }[] {
  return articles.flatMap((article) =>
    [article.slug, ...article.formerly].flatMap((name) =>
      pledgesWithSteps(article).map((pledge) => ({ params: { article: name, pledge: pledge.id }, props: { article, pledge } })),
    ),
  );
}
