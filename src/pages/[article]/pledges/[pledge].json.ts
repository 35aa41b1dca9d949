import type { APIRoute } from 'astro';
import type { Article, Pledge } from '../../../article/article.ts';
import { getExplainers } from '../../../articles.ts';
import { toJsonFeed } from '../../../outputs/feeds/json-feed.ts';
import { feedTypes } from '../../../outputs/feeds/feed.ts';
import { lifeFeed } from '../../../outputs/feeds/life.ts';
import { lifePaths } from '../../../outputs/life-paths.ts';
import { site } from '../../../site.ts';

// Readers of feeds keep the address that they have: under a former name the feed goes on.
export function getStaticPaths() {
  return lifePaths(getExplainers());
}

export const GET: APIRoute<{ article: Article; pledge: Pledge }> = ({ props: { article, pledge } }) =>
  new Response(toJsonFeed(lifeFeed(article, pledge, site)), { headers: { 'Content-Type': feedTypes.json } });
