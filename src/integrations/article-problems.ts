import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentFolder, readContent } from '../compile/article-files.ts';
import { compileContent, hasErrors } from '../compile/compile.ts';
import { formatReport } from '../compile/report.ts';

/** Shows the report of the articles in the browser’s overlay while the dev server runs, until all errors are mended. */
export function articleProblems(folder = contentFolder()): AstroIntegration {
  return {
    name: 'article-problems',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const show = () => void showProblems(server, folder);
        const onChange = (changed: string) => {
          if (!path.relative(path.resolve(folder), changed).startsWith('..')) show();
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
        // A page that is opened or loaded again has lost its overlay.
        server.ws.on('connection', show);
      },
    },
  };
}

async function showProblems(server: ViteDevServer, folder: string) {
  const { problems } = compileContent(await readContent(folder, '.', true));
  if (hasErrors(problems)) server.ws.send({ type: 'error', err: { message: formatReport(problems), stack: '', plugin: 'npm run check' } });
}
