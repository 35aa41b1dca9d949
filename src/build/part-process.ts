// Makes parts of a site in a process of its own, one after the other, so that the code of the pages is built once for all of them.
import { on } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { orExit } from '../commands/or-exit.ts';
import { setMaker } from '../integrations/build-orders.ts';
import { writeClassicScripts } from '../integrations/files/classic-scripts.ts';
import { makePart, type PartOrder } from './make-part.ts';
import { buildingFolder, newFolderIn } from './kept.ts';

/** Orders as they come, from the first moment on; they end when there will be none. */
const messages = on(process, 'message') as AsyncIterable<[PartOrder | 'end']>;

async function work(): Promise<void> {
  // Within the project: elsewhere, Astro would put the code of all builds at once into one folder.
  const out = await newFolderIn(buildingFolder);
  const cache = await mkdtemp(join(tmpdir(), 'standfirst-'));
  setMaker(async (pages) => {
    await writeClassicScripts(out);
    const base = (await readdir(out)).filter((name) => name !== '.prerender');
    for await (const [order] of messages) {
      if (order === 'end') return;
      await makePart(
        order,
        pages,
        base.map((name) => join(out, name)),
      );
      process.send?.('made');
    }
  });
  try {
    await build({ outDir: out, cacheDir: cache, logLevel: 'warn' });
  } finally {
    await rm(out, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
}

// A build that was stopped needs no more parts.
const stop = () => process.exit(1);
process.once('disconnect', stop);
await orExit(work());
process.off('disconnect', stop);
process.disconnect();
