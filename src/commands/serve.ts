// npm run serve: serves the built site on this machine only.
import './plain-errors.ts';
import { createServer, type Server } from 'node:http';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { UserError } from '../compile/messages/user-error.ts';
import { orExit } from './or-exit.ts';
import { builtFolder, noSite } from '../build/output-folder.ts';

const loopback = '127.0.0.1';
const firstPort = 4321;

if (import.meta.main) {
  const port = Number(process.env.PORT) || undefined;
  const server = await orExit(serve(await orExit(builtFolder()), port ? { port } : {}));
  console.log(`\n  The site is at ${addressOf(server)}\n  Press Ctrl+C to stop.\n`);
}

export interface ServeOptions {
  /** The port to use; without it, the first free one from 4321 on; 0 for any free one. */
  port?: number;
  /** The folder of the address that the site is served in, such as `/some/deep/folder/`. */
  base?: string;
}

/** A running server of a folder of files: right types, compressed where the build has compressed them, `404.html` for what is not there. */
export async function serve(folder: string, { port, base = '/' }: ServeOptions = {}): Promise<Server> {
  if (!existsSync(folder)) throw new UserError(noSite(folder));
  // `dev` reads the folder at each request, so a new build is served at once.
  const files = sirv(folder, {
    dev: true,
    brotli: true,
    gzip: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      createReadStream(join(folder, '404.html')).pipe(response);
    },
  });
  const server = createServer((request, response) => {
    // A new build may take a file away between the look at it and its reading: that ends the answer, not the server.
    response.on('pipe', (file) => file.on('error', () => response.destroy()));
    const pathname = `/${(request.url ?? '').replace(/^\/+|[?#].*$/gu, '')}`;
    if (!pathname.startsWith(base)) {
      response.writeHead(404).end();
    } else if (isFolder(folder, pathname.slice(base.length))) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
    } else {
      request.url = pathname.slice(base.length - 1);
      files(request, response);
    }
  });
  return listen(server, port);
}

/** The address of a running server, ending in a slash. */
export function addressOf(server: Server): string {
  return `http://${loopback}:${(server.address() as AddressInfo).port}/`;
}

/** True for a folder asked for without its closing slash, where relative links would lead to wrong addresses. */
function isFolder(folder: string, path: string): boolean {
  return (
    path !== '' &&
    !path.endsWith('/') &&
    !path.includes('..') &&
    Boolean(statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory())
  );
}

async function listen(server: Server, port: number | undefined): Promise<Server> {
  for (let candidate = port ?? firstPort; ; candidate += 1) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve).listen(candidate, loopback, () => resolve(undefined));
    });
    if (!error) return server;
    if (error.code !== 'EADDRINUSE') throw error;
    if (port !== undefined)
      throw new UserError({ wrong: `another program uses the port ${port}`, remedy: 'set `PORT` to another number, or leave it out' });
  }
}
