import type { Article } from './article.ts';

/**
 * The same function, whose value is worked out once for each article and kept as long as the article is: several pages ask for it.
 * Nobody may change what it gives.
 */
export function oncePerArticle<Value>(of: (article: Article) => Value): (article: Article) => Value {
  const known = new WeakMap<Article, { value: Value }>();
  return (article) => {
    const found = known.get(article) ?? { value: of(article) };
    known.set(article, found);
    return found.value;
  };
}
