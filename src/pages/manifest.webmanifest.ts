import type { APIRoute } from 'astro';
import { contentTypes } from '../outputs/formats.ts';
import { webManifest } from '../outputs/site/web-manifest.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () => {
  const manifest = webManifest({ ...site, colour: site.colours.paper[0] });
  return new Response(manifest, { headers: { 'Content-Type': contentTypes.webmanifest } });
};
