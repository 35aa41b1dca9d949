import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, serve } from '../../src/commands/serve.ts';
import { writeWorkers } from '../../src/integrations/offline.ts';
import { views, viewFile } from '../../src/routes.ts';
import { sites } from '../built-sites.ts';
import { slug } from './story.ts';

/** A copy of the built site on a server of its own, to publish new editions to, to break and to cut off. */
export class PublishedSite {
  /** Every path that has been asked for since the last edition. */
  asked: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'standfirst-offline-'));
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  constructor(base = '/') {
    this.#base = base;
    copySite(this.#site);
  }

  get #site(): string {
    return join(this.#folder, 'site');
  }

  /** Its address, ending in a slash. */
  get address(): string {
    if (!this.#server) throw new Error('The site is cut off.');
    return addressOf(this.#server).slice(0, -1) + this.#base;
  }

  path(file: string): string {
    return join(this.#site, file);
  }

  async start(): Promise<void> {
    this.#server = await serve(this.#site, { port: this.#port, base: this.#base });
    this.#port = Number(new URL(addressOf(this.#server)).port);
    this.#server.on('request', ({ url = '' }) => this.asked.push(url));
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  /** Puts an edition in the place of the one before, as a whole: each of its headlines ends in a word of its own. */
  async publish(edition: string): Promise<void> {
    const next = join(this.#folder, 'next');
    copySite(next);
    for (const page of ['index.html', ...views.map((view) => `${slug}/${viewFile[view]}`)]) {
      writeFileSync(join(next, page), readFileSync(join(next, page), 'utf8').replace('</h1>', ` ${edition}</h1>`));
    }
    await writeWorkers(next);
    rmSync(this.#site, { recursive: true });
    renameSync(next, this.#site);
    this.asked = [];
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** Without the compressed copies of files: a server would send these of a page that has been changed. */
function copySite(to: string): void {
  cpSync(sites.content.out, to, { recursive: true, filter: (path) => !/\.(?:br|gz)$/u.test(path) });
}
