import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { offlineScript, shareScript } from '../routes.ts';

/** Scripts that come after a page, from the site's root, and the module of `browser/` that each is made of. */
const scripts = [
  { file: shareScript, entry: new URL('../browser/share.ts', import.meta.url) },
  { file: offlineScript, entry: new URL('../browser/offline.ts', import.meta.url) },
];

/**
 * Makes the scripts of sharing and of what is kept a classic script each at the site's root, which also runs from a disk, where
 * modules do not. Pages ask for them at their first use, so that no reader is sent them with a page.
 */
export function shareMenu(): AstroIntegration {
  return {
    name: 'share-menu',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const script of scripts) await writeFile(fileURLToPath(new URL(script.file, dir)), await bundle(script));
      },
      'astro:server:setup': ({ server }) => {
        for (const script of scripts) {
          server.middlewares.use(`/${script.file}`, (_, response, next) => {
            bundle(script).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
          });
        }
      },
    },
  };
}

async function bundle({ file, entry }: (typeof scripts)[number]): Promise<string> {
  const lib = { entry: fileURLToPath(entry), formats: ['iife' as const], name: file.replace('.js', '') };
  const options = { lib, write: false, minify: true, copyPublicDir: false };
  const results = await build({ configFile: false, logLevel: 'warn', build: options });
  const [result] = [results].flat();
  const script = result && 'output' in result ? result.output[0] : undefined;
  if (script?.type !== 'chunk') throw new Error(`${file} was not made.`);
  return script.code;
}
