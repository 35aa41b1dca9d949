import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { offlineScript, shareScript } from '../routes.ts';

/** Scripts that come after a page, from the site's root, and the module of `browser/` that each is made of. */
const scripts = [
  { file: shareScript, name: 'share' },
  { file: offlineScript, name: 'offline' },
] as const;

/**
 * Makes the scripts of sharing and of what is kept a classic script each at the site's root, which also runs from a disk, where
 * modules do not. Pages ask for them at their first use, so that no reader is sent them with a page.
 */
export function shareMenu(): AstroIntegration {
  return {
    name: 'share-menu',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const { file, name } of scripts) await writeFile(fileURLToPath(new URL(file, dir)), await bundle(name));
      },
      'astro:server:setup': ({ server }) => {
        for (const { file, name } of scripts) {
          server.middlewares.use(`/${file}`, (_, response, next) => {
            bundle(name).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
          });
        }
      },
    },
  };
}

async function bundle(name: (typeof scripts)[number]['name']): Promise<string> {
  const entry = fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url));
  const options = { lib: { entry, formats: ['iife' as const], name }, write: false, minify: true, copyPublicDir: false };
  const results = await build({ configFile: false, logLevel: 'warn', build: options });
  const [result] = [results].flat();
  const script = result && 'output' in result ? result.output[0] : undefined;
  if (script?.type !== 'chunk') throw new Error(`${name}.js was not made.`);
  return script.code;
}
