import type { APIRoute } from 'astro';
import { getArticles, getWithdrawn } from '../articles.ts';
import { contentTypes } from '../outputs/formats.ts';
import { addressList } from '../outputs/site/addresses.ts';

export const GET: APIRoute = async () =>
  new Response(addressList(await getArticles(), getWithdrawn()), { headers: { 'Content-Type': contentTypes.json } });
