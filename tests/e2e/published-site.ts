import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, serve } from '../../src/commands/serve.ts';
import { writeExplainerWorkers, writeRootWorker } from '../../src/integrations/files/offline.ts';
import { views } from '../../src/article/views.ts';
import { viewFile } from '../../src/routes.ts';
import { sites } from '../built-sites.ts';
import { slug } from './story.ts';

/** A copy of the built site on a server of its own, to publish new editions to, to break and to cut off. */
export class PublishedSite {
  /** Every path that has been asked for since the last edition. */
  asked: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'standfirst-offline-'));
  #base: string;
  #server: Server | undefined;
  #port = 0;

  constructor(base = '/') {
    this.#base = base;
    copySite(sites.content.out, this.#site);
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

  /** Has another server answer at the same host and port. */
  async replaceBy(answer: RequestListener): Promise<void> {
    await this.stop();
    const server = createServer(answer);
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#server = server;
  }

  /** Moves the site into another folder of its host. */
  async moveTo(base: string): Promise<void> {
    await this.stop();
    this.#base = base;
    await this.start();
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  /** Puts another build in the place of the first, as a whole; the second edition unless said otherwise. */
  publish(built = secondEdition()): void {
    const next = join(this.#folder, 'next');
    copySite(built, next);
    rmSync(this.#site, { recursive: true });
    renameSync(next, this.#site);
    this.asked = [];
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

const secondEdition = () => process.env.SITE_second_edition ?? '';

/** Makes the edition that tests publish after the one that was built: each of its headlines ends in `(second)`. Run once, for all tests. */
export async function makeSecondEdition(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-second-'));
  copySite(sites.content.out, folder);
  for (const page of ['index.html', ...views.map((view) => `${slug}/${viewFile[view]}`)]) {
    writeFileSync(join(folder, page), readFileSync(join(folder, page), 'utf8').replace('</h1>', ' (second)</h1>'));
  }
  await writeExplainerWorkers(folder);
  await writeRootWorker(folder);
  process.env.SITE_second_edition = folder;
  return () => rmSync(folder, { recursive: true });
}

/**
 * Without the compressed copies of files, which a server would send of a page that has been changed; nor what no device keeps:
 * share pages and their pictures, data and whole editions.
 */
function copySite(from: string, to: string): void {
  const left = /\.(?:br|gz|zip|epub|pdf)$|[/\\](?:s|data)$/u;
  cpSync(from, to, { recursive: true, filter: (path) => !left.test(path) });
}
