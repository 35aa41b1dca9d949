import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../../compile/read/article-files.ts';
import { holdPart } from '../held-part.ts';
import { OpenDrafts } from './open-drafts.ts';

/** What the compiler is made of: after a change of it, all is compiled anew. */
const compilerCode = /^(?:article\/|atlas\/|compile\/|languages\/|routes\.ts$)/u;

/** What builds leave in the project. */
const unwatched = /^(?:\.cache|dist[^/]*)(?:\/|$)/u;

/**
 * Gives the dev server its articles, each compiled when a page of it is opened or when it is saved. Shows the report of what is compiled
 * in the browser’s overlay until all errors are mended, and loads pages anew that have changed.
 */
export function writing(folder = contentFolder()): AstroIntegration {
  // A build starts a server for a moment, too, to find the types of content.
  let isDev = false;
  return {
    name: 'writing',
    hooks: {
      // Vite would look at each of their files before it starts. `ContentWatch` looks at articles.
      'astro:config:setup': ({ command, updateConfig }) => {
        isDev = command === 'dev';
        const ignored = (file: string) => unwatched.test(within('.', file)) || !within(folder, file).startsWith('..');
        updateConfig({ vite: { server: { watch: { ignored: [ignored] } } } });
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!isDev) return;
        let covered: string | undefined;
        let logged = '';
        const cover = (message: string) => {
          covered = message;
          server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'npm run check' } });
        };
        const drafts = new OpenDrafts(folder, {
          // Astro keeps the paths of pages until it is told that content has changed.
          onPages: () => server.environments.ssr.hot.send('astro:content-changed', {}),
          onFolder: ({ report, hasErrors, waiting }, isStale) => {
            if (report !== logged && hasErrors) logger.error(`\n${report}`);
            else if (report !== logged && report) logger.warn(`\n${report}`);
            logged = report;
            server.ws.send('standfirst:waiting', waiting);
            // A change that leaves all pages as they were, such as the end of a broken file, would leave the overlay, too.
            const wasCovered = covered !== undefined;
            covered = hasErrors ? report : undefined;
            if (isStale || (wasCovered && !hasErrors)) server.ws.send({ type: 'full-reload', path: '*' });
            if (hasErrors) cover(report);
          },
          onFailure: (message) => {
            logger.error(`\n${message}`);
            cover(message);
          },
        });
        holdPart(drafts);
        // A page that is opened or loaded again has lost its overlay.
        server.ws.on('connection', () => covered !== undefined && cover(covered));
        server.watcher.on('change', (file) => {
          if (compilerCode.test(within('src', file))) void drafts.restart();
        });
        server.httpServer?.once('close', () => void drafts.close());
        server.middlewares.use((request, _, next) => {
          const [, name = '', page] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
          if (page === undefined) {
            next();
            return;
          }
          drafts.open(decoded(name)).then((slug) => {
            // By this name Astro would load the code of all pages of an explainer to find its first.
            if (slug === name) request.url = request.url?.replace('/index.html', '/');
            next();
          }, next);
        });
      },
    },
  };
}

/** The way from a folder to a file, with forward slashes. */
function within(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
