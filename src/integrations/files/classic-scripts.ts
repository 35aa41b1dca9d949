import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { embedScript, mentionPopoversScript, offlineScript, shareScript } from '../../routes.ts';

/** The scripts that stand outside the pages, and the module that each is made from. */
const scripts = {
  [shareScript]: new URL('../../browser/share.ts', import.meta.url),
  [mentionPopoversScript]: new URL('../../browser/mention-popovers.ts', import.meta.url),
  [offlineScript]: new URL('../../browser/offline.ts', import.meta.url),
  [embedScript]: new URL('../../browser/embed.ts', import.meta.url),
};

/**
 * Makes each of these scripts one classic script at the site's root: it also runs from a disk and on other sites, where modules of
 * ours do not. Pages ask for them at their first use, so that no reader is sent one with a page, and for that of embeds not at all.
 */
export function classicScripts(): AstroIntegration {
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [file, source] of Object.entries(scripts)) await writeFile(fileURLToPath(new URL(file, dir)), await bundle(source));
      },
      'astro:server:setup': ({ server }) => {
        for (const [file, source] of Object.entries(scripts)) {
          server.middlewares.use(`/${file}`, (_, response, next) => {
            bundle(source).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
          });
        }
      },
    },
  };
}

async function bundle(source: URL): Promise<string> {
  const entry = fileURLToPath(source);
  const options = { lib: { entry, formats: ['iife' as const], name: 'standfirst' }, write: false, minify: true, copyPublicDir: false };
  const results = await build({ configFile: false, logLevel: 'warn', build: options });
  const [result] = [results].flat();
  const script = result && 'output' in result ? result.output[0] : undefined;
  if (script?.type !== 'chunk') throw new Error(`No script was made from ${source.pathname}.`);
  return script.code;
}
