import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { embedScript, mentionPopoversScript, offlineScript, shareScript } from '../../routes.ts';
import { classicScript } from './classic-script.ts';

/** The scripts that stand outside the pages, and the module that each is made from. */
const scripts = {
  [shareScript]: new URL('../../browser/share.ts', import.meta.url),
  [mentionPopoversScript]: new URL('../../browser/mention-popovers.ts', import.meta.url),
  [offlineScript]: new URL('../../browser/offline.ts', import.meta.url),
  [embedScript]: new URL('../../browser/embed/frame.ts', import.meta.url),
};

/**
 * Writes each of these scripts as one classic script at the root of a site: it also runs from a disk and on other sites, where modules of
 * ours do not. Pages ask for them at their first use, so that no reader is sent one with a page, and for that of embeds not at all.
 */
export async function writeClassicScripts(root: string): Promise<void> {
  for (const [file, module] of Object.entries(scripts)) await writeFile(join(root, file), await classicScript(module));
}

/** The same scripts in the dev server. */
export function classicScripts(): AstroIntegration {
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        for (const [file, module] of Object.entries(scripts)) {
          server.middlewares.use(`/${file}`, (_, response, next) => {
            classicScript(module).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
          });
        }
      },
    },
  };
}
