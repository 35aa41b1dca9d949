import type { AstroIntegration } from 'astro';

/** Adds `/desk.html`, the editors’ page, while the dev server runs. It is in no build. */
export function desk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') injectRoute({ pattern: '/desk.html', entrypoint: './src/desk/desk.astro' });
      },
    },
  };
}
