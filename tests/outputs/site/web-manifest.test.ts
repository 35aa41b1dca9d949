import { expect, test } from 'vitest';
import { webManifest } from '../../../src/outputs/site/web-manifest.ts';

const site = { name: 'Standfirst', description: 'News “explained”.', language: 'en', colour: '#fcfcfa' };

test('the manifest names the site and is relative in everything, so that it holds in every folder', () => {
  const manifest = JSON.parse(webManifest(site)) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: 'Standfirst',
    short_name: 'Standfirst',
    description: 'News “explained”.',
    lang: 'en',
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
  });
  expect(manifest).not.toHaveProperty('id');
});

test('its icons are a drawing, two pictures and one to be cut to a shape', () => {
  const { icons } = JSON.parse(webManifest(site)) as { icons: Record<string, string>[] };
  expect(icons.map(({ src, sizes, purpose }) => [src, sizes, purpose])).toEqual([
    ['icon.svg', 'any', 'any'],
    ['icons/192.png', '192x192', 'any'],
    ['icons/512.png', '512x512', 'any'],
    ['icons/maskable-512.png', '512x512', 'maskable'],
  ]);
});
