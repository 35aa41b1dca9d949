// The code of the pages as Astro has built it. It is kept until any code changes: to make an explainer needs neither Astro’s build nor its memory.
import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { ignoreMissing } from '../compile/read/missing.ts';
import { parsedJson } from '../compile/read/parsed-json.ts';
import { takeFonts } from '../pictures/card-fonts.ts';
import { countFiles, touch } from './kept.ts';

/** Within the project, where the built code finds its packages. */
export const pageCodeFolder = '.cache/pages';

/** What lies in the folder of built code. */
export const within = { facts: 'facts.json', code: 'code', base: 'base', worker: 'worker.js', fonts: 'fonts' } as const;

/** What the built code does not say itself. */
export interface PageCodeFacts {
  /** The file of the code to begin with. */
  entry: string;
  /** The styles of each page, as Astro has collected them. */
  styles: [page: string, styles: unknown][];
  /** How many files there are: where some were deleted, the code is built anew. */
  files: number;
}

/** What Astro’s build makes of the pages: it finds their paths, and renders them. */
export interface BuiltApp extends StaticPathsApp {
  getOptions: () => { allPages: Record<string, { key: string; styles: unknown }>; settings: { scripts: unknown[] } };
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown }> }) => void;
  setOptions: (options: {
    settings: { scripts: unknown[] };
    logger: { options: { destination: { write: (event: Logged) => void } } };
  }) => void;
  render: (request: Request, options: { routeData: PathWithRoute['route'] }) => Promise<Response>;
}

interface Logged {
  level: string;
  message: string;
}

export type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** The folder of what is built of code by its digest. The code names files of the project by their whole paths. */
export function pageCodeIn(code: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([code, resolve('.')]))
    .digest('hex');
  return join(pageCodeFolder, key);
}

/** What is known of built code; undefined where it is not there as a whole. */
export async function pageCodeFacts(folder: string): Promise<PageCodeFacts | undefined> {
  const text = await readFile(join(folder, within.facts), 'utf8').catch(ignoreMissing);
  const facts = text === undefined ? undefined : (parsedJson(text) as PageCodeFacts | undefined);
  // One of them is that of the facts.
  if (!facts || (await countFiles(folder)) !== facts.files + 1) return undefined;
  await touch(folder);
  return facts;
}

/** The pages of a site, ready to be rendered for whatever part of it is held. */
export class PageCode {
  readonly #app: BuiltApp;
  /** Files that lie at the root of any site. */
  readonly base: string[];
  /** The script of the workers. */
  readonly worker: string;

  private constructor(app: BuiltApp, base: string[], worker: string) {
    this.#app = app;
    this.base = base;
    this.worker = worker;
  }

  /** Loads code that was built. */
  static async load(code: string): Promise<PageCode> {
    const folder = pageCodeIn(code);
    const facts = await pageCodeFacts(folder);
    if (!facts) throw new Error(`${folder} was deleted while the site was built.`);
    const { app } = (await import(pathToFileURL(join(folder, within.code, facts.entry)).href)) as { app: BuiltApp };
    app.setInternals({ pagesByKeys: new Map(facts.styles.map(([page, styles]) => [page, { styles }])) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: warn } } } });
    takeFonts(join(folder, within.fonts));
    const base = (await readdir(join(folder, within.base))).map((name) => join(folder, within.base, name));
    return new PageCode(app, base, await workerScriptIn(folder));
  }

  /** The paths of all pages of the held part. Astro keeps those that it has once found, as a site is usually built once in a process. */
  async paths(): Promise<PathWithRoute[]> {
    const { routeCache } = this.#app;
    if (!routeCache) throw new Error('This version of Astro keeps the paths of pages in another way.');
    routeCache.clearAll();
    return new StaticPaths(this.#app).getAll();
  }

  async render(file: string, { route }: PathWithRoute): Promise<Response> {
    return this.#app.render(new Request(new URL(file, 'http://localhost/')), { routeData: route });
  }
}

/** The script of the workers, which is built with the code of the pages. */
export async function workerScriptIn(folder: string): Promise<string> {
  return readFile(join(folder, within.worker), 'utf8');
}

function warn({ level, message }: Logged): void {
  if (level === 'warn' || level === 'error') console.error(message);
}
