import type { APIRoute } from 'astro';
import { getArticles } from '../articles.ts';
import { toAtom } from '../outputs/feeds/atom.ts';
import { explainersFeed, feedTypes } from '../outputs/feeds/feed.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(toAtom(explainersFeed(await getArticles(), site)), { headers: { 'Content-Type': feedTypes.atom } });
