import type { AstroIntegration } from 'astro';
import { contentFolder, readContent } from '../../compile/read/article-files.ts';
import { compileContent, hasErrors } from '../../compile/compile.ts';
import { inTurn } from '../../compile/in-turn.ts';
import { formatReport } from '../../compile/messages/report.ts';
import { watchFolder } from '../../compile/watch-folder.ts';

/** Shows the report of the articles in the browser’s overlay while the dev server runs, until all errors are mended. */
export function articleProblems(folder = contentFolder()): AstroIntegration {
  return {
    name: 'article-problems',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let isShown = false;
        const cover = (message: string) => {
          isShown = true;
          server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'npm run check' } });
        };
        const show = inTurn(
          async () => {
            const { problems } = compileContent(await readContent(folder, '.', true));
            if (hasErrors(problems)) cover(formatReport(problems));
            // A change that leaves all pages as they were, such as the end of a broken file, would leave the overlay, too.
            else if (isShown) server.ws.send({ type: 'full-reload' });
            isShown = hasErrors(problems);
          },
          (error) => cover(String(error)),
        );
        watchFolder(server.watcher, folder, show);
        // A page that is opened or loaded again has lost its overlay.
        server.ws.on('connection', show);
      },
    },
  };
}
