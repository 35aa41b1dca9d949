import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { UserError } from '../compile/messages/user-error.ts';

/** Takes over the pages of the site, as Astro has built their code. */
export type Maker = (pages: AstroPrerenderer) => Promise<void>;

// Astro loads the configuration through Vite: only the process is the same for it and for us.
const key = Symbol.for('standfirst.maker');
const holder = globalThis as { [key]?: Maker };

/** Says what this process does once Astro has built the code of the pages. */
export function setMaker(maker: Maker): void {
  holder[key] = maker;
}

/**
 * Hands the built code of the pages over to who keeps it for the makers of parts of a site, instead of having each page rendered once. Stops a
 * build that was not started by `npm run build`, since Astro alone would empty its folder without asking.
 */
export function buildOrders(): AstroIntegration {
  return {
    name: 'build-orders',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') maker();
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          getStaticPaths: async () => {
            await maker()(pages);
            return [];
          },
        }));
      },
    },
  };
}

function maker(): Maker {
  const found = holder[key];
  if (!found)
    throw new UserError({ wrong: 'the articles were not checked before this build', remedy: 'run `npm run build`, which does both' });
  return found;
}
