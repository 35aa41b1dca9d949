import type { AstroIntegration } from 'astro';
import { articlesOfBuild } from '../compile/held-articles.ts';

/** Refuses a build that `npm run build` has not begun: Astro alone would empty its folder first, and ask nothing. */
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
