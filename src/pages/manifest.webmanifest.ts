import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/web-manifest.ts';
import { site } from '../site.ts';
import { colourToken } from '../styles/colour-token.ts';

export const GET: APIRoute = () => {
  const manifest = webManifest({ ...site, language: 'en', colour: colourToken('paper')[0] });
  return new Response(manifest, { headers: { 'Content-Type': 'application/manifest+json' } });
};
