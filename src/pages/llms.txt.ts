import type { APIRoute } from 'astro';
import { getArticles } from '../articles.ts';
import { contentTypes } from '../outputs/formats.ts';
import { llms } from '../outputs/site/llms.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => new Response(llms(await getArticles(), site), { headers: { 'Content-Type': contentTypes.txt } });
