import type { AstroIntegration } from 'astro';

/** Adds the editors’ pages, `/desk.html` and one for each explainer, while the dev server runs. They are in no build. */
export function desk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/desk.html', entrypoint: './src/desk/desk.astro' });
        injectRoute({ pattern: '/desk/[explainer].html', entrypoint: './src/desk/explainer.astro' });
        injectScript('page', "import '/src/desk/waiting.ts';");
      },
    },
  };
}
