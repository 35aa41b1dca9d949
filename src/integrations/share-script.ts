import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { shareScript } from '../routes.ts';

/**
 * Makes the script of the share menu one classic script at the site's root, which also runs from a disk, where modules do not.
 * Pages ask for it at its first use, so that no reader is sent it with a page.
 */
export function shareMenu(): AstroIntegration {
  return {
    name: 'share-menu',
    hooks: {
      'astro:build:done': async ({ dir }) => writeFile(fileURLToPath(new URL(shareScript, dir)), await bundle()),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${shareScript}`, (_, response, next) => {
          bundle().then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
        });
      },
    },
  };
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../browser/share.ts', import.meta.url));
  const options = { lib: { entry, formats: ['iife' as const], name: 'share' }, write: false, minify: true, copyPublicDir: false };
  const results = await build({ configFile: false, logLevel: 'warn', build: options });
  const [result] = [results].flat();
  const script = result && 'output' in result ? result.output[0] : undefined;
  if (script?.type !== 'chunk') throw new Error('The script of the share menu was not made.');
  return script.code;
}
