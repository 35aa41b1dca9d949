import type { AstroIntegration } from 'astro';
import { partOfBuild } from './held-part.ts';

/** Pages that every part of a site needs, since what it makes is made of their bytes. */
const everywhere = ['src/pages/offline.astro', 'src/pages/manifest.webmanifest.ts'];

/**
 * Stops a build that was not started by `npm run build`, since Astro alone would empty its folder without asking. A build that makes
 * folders of explainers only leaves out the pages that tell of several.
 */
export function sitePart(): AstroIntegration {
  return {
    name: 'site-part',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') partOfBuild();
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (partOfBuild().all) return;
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => (await usual.getStaticPaths()).filter(({ route: { component } }) => isOfExplainer(component)),
        }));
      },
    },
  };
}

function isOfExplainer(component: string): boolean {
  return component.startsWith('src/pages/[') || everywhere.includes(component);
}
