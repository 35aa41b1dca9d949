import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { mentionCardsScript, shareScript } from '../routes.ts';

/** The scripts that stand outside the pages, from the site's root, and the modules of `browser/` that they are made from. */
const scripts = { [shareScript]: 'share.ts', [mentionCardsScript]: 'mention-cards.ts' };

/**
 * Makes each of these one classic script at the site's root, which also runs from a disk, where modules do not.
 * Pages ask for one at its first use, so that no reader is sent it with a page.
 */
export function browserScripts(): AstroIntegration {
  return {
    name: 'browser-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [file, module] of Object.entries(scripts)) await writeFile(fileURLToPath(new URL(file, dir)), await bundle(module));
      },
      'astro:server:setup': ({ server }) => {
        for (const [file, module] of Object.entries(scripts)) {
          server.middlewares.use(`/${file}`, (_, response, next) => {
            bundle(module).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
          });
        }
      },
    },
  };
}

async function bundle(module: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../browser/${module}`, import.meta.url));
  const options = { lib: { entry, formats: ['iife' as const], name: 'standfirst' }, write: false, minify: true, copyPublicDir: false };
  const results = await build({ configFile: false, logLevel: 'warn', build: options });
  const [result] = [results].flat();
  const script = result && 'output' in result ? result.output[0] : undefined;
  if (script?.type !== 'chunk') throw new Error(`The script made from ${module} is missing.`);
  return script.code;
}
