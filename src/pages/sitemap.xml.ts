import type { APIRoute } from 'astro';
import { getArticles } from '../articles.ts';
import { contentTypes } from '../outputs/formats.ts';
import { sitemap } from '../outputs/site/sitemap.ts';
import { site } from '../site.ts';

// It lists whole addresses: where none is known there is no file, as nothing is written of an answer without a body.
export const GET: APIRoute = async () => {
  const { address } = site;
  const body = address === undefined ? null : sitemap(await getArticles(), { ...site, address });
  return new Response(body, { headers: { 'Content-Type': contentTypes.xml } });
};
