import type { APIRoute } from 'astro';
import { getArticles } from '../articles.ts';
import { toJsonFeed } from '../outputs/feeds/json-feed.ts';
import { explainersFeed, feedTypes } from '../outputs/feeds/feed.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(toJsonFeed(explainersFeed(await getArticles(), site)), { headers: { 'Content-Type': feedTypes.json } });
