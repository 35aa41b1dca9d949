import type { APIRoute } from 'astro';
import { getArticles } from '../articles.ts';
import { toAtom } from '../outputs/atom.ts';
import { explainersFeed } from '../outputs/feed.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(toAtom(explainersFeed(await getArticles(), site)), { headers: { 'Content-Type': 'application/atom+xml' } });
