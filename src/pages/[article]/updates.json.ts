import type { APIRoute } from 'astro';
import type { Article } from '../../article/article.ts';
import { getExplainers } from '../../articles.ts';
import { toJsonFeed } from '../../outputs/feeds/json-feed.ts';
import { feedTypes, updatesFeed } from '../../outputs/feeds/feed.ts';
import { site } from '../../site.ts';

// Readers of feeds keep the address that they have: under a former name the feed goes on.
export function getStaticPaths() {
  return getExplainers().flatMap((article) =>
    [article.slug, ...article.formerly].map((name) => ({ params: { article: name }, props: { article } })),
  );
}

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(toJsonFeed(updatesFeed(props.article, site)), { headers: { 'Content-Type': feedTypes.json } });
