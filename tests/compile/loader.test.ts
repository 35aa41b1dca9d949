import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTextIfThere } from '../../src/compile/read/article-files.ts';
import { explainersFile, formatExplainers, parseExplainers, withExplainer } from '../../src/compile/addresses/explainers.ts';
import { articles } from '../../src/compile/loader.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { fileOf, story, storyWith } from './story-file.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'standfirst-loader-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(slug: string, text: string) {
  await mkdir(path.join(root, 'content', slug), { recursive: true });
  await writeFile(path.join(root, 'content', slug, 'article.md'), text);
  await writeFile(path.join(root, 'content', slug, 'anchors.json'), recordAnchors({ ...fileOf(text, slug), anchors: '' }).anchors);
  const record = path.join(root, 'content', explainersFile);
  const lines = parseExplainers(await readTextIfThere(record)) ?? [];
  await writeFile(record, formatExplainers(withExplainer(lines, { slug, formerly: [] })));
}

interface Stored {
  id: string;
  data: Record<string, unknown>;
}

/** As much of Astro as the loader asks for. */
function astro(watcher?: EventEmitter) {
  const stored = new Map<string, Stored>();
  const log: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      keys: () => [...stored.keys()],
      set: (entry: Stored) => stored.set(entry.id, entry),
      delete: (id: string) => stored.delete(id),
    },
    logger: { error: (text: string) => log.push(`error ${text}`), warn: (text: string) => log.push(`warn ${text}`) },
    generateDigest: JSON.stringify,
    watcher: watcher && Object.assign(watcher, { add: () => watcher }),
  };
  return { stored, log, context: context as unknown as LoaderContext };
}

const broken = storyWith(['happened', 'happend']);
const headlines = (stored: Map<string, Stored>) => [...stored.values()].map(({ id, data }) => `${id}: ${String(data.headline)}`);

describe('the loader', () => {
  it('stores every article', async () => {
    await write('one', story);
    await write('two', story);
    await mkdir(path.join(root, 'content', 'no-article'));
    const { stored, context } = astro();
    await articles('content').load(context);
    expect(headlines(stored)).toEqual(['one: A bridge for Norland', 'two: A bridge for Norland']);
  });

  it('stops a build with the whole report', async () => {
    await write('one', broken);
    await write('two', storyWith(['person:ana-ruiz', 'person:ana-riuz']));
    await expect(articles('content').load(astro().context)).rejects.toThrow(
      /content\/one\/article\.md:19:78 {2}error[^]*content\/two\/article\.md:34:32 {2}error[^]*2 errors in 2 files$/u,
    );
  });

  it('logs warnings and goes on', async () => {
    await write('one', storyWith([', code: "NO"', '']));
    const { stored, log, context } = astro();
    await articles('content').load(context);
    expect(stored.size).toBe(1);
    expect(log).toEqual([expect.stringMatching(/^warn [^]*unmappable/u)]);
  });

  it('says which folder is not there', async () => {
    await expect(articles('nowhere').load(astro().context)).rejects.toThrow('There is no folder `nowhere`');
  });

  it('follows changes while the dev server runs, and keeps the last good state of a broken article', async () => {
    const watcher = new EventEmitter();
    const file = path.join(root, 'content', 'one', 'article.md');
    await write('one', story);
    await write('gone', story);
    const { stored, log, context } = astro(watcher);
    await articles('content').load(context);

    await write('one', broken);
    watcher.emit('change', file);
    await vi.waitFor(() => expect(log).toEqual([expect.stringMatching(/^error [^]*schema/u)]));
    expect(headlines(stored)).toContain('one: A bridge for Norland');

    await write('one', storyWith(['A bridge for Norland', 'Two bridges']));
    await rm(path.join(root, 'content', 'gone'), { recursive: true });
    watcher.emit('unlink', file);
    await vi.waitFor(() => expect(headlines(stored)).toEqual(['one: Two bridges']));
  });

  it('does not stop the dev server when an article is broken from the start', async () => {
    await write('one', broken);
    const { stored, log, context } = astro(new EventEmitter());
    await articles('content').load(context);
    expect(stored.size).toBe(0);
    expect(log).toHaveLength(1);
  });
});
