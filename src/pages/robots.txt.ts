import type { APIRoute } from 'astro';
import { contentTypes } from '../outputs/formats.ts';
import { robots } from '../outputs/site/sitemap.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () => new Response(robots(site), { headers: { 'Content-Type': contentTypes.txt } });
