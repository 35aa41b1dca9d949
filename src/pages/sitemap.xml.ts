import type { APIRoute } from 'astro';
import { getArticles } from '../articles.ts';
import { sitemap } from '../outputs/sitemap.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(sitemap(await getArticles(), site), { headers: { 'Content-Type': 'application/xml' } });
