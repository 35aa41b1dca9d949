import type { AstroIntegration } from 'astro';
import { articlesOfBuild } from '../compile/held-articles.ts';

/** Stops a build that was not started by `npm run build`: Astro alone would empty its folder without asking. */
export function begunBuild(): AstroIntegration {
  return {
    name: 'begun-build',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') articlesOfBuild();
      },
    },
  };
}
