// Has Astro build the code of the pages, and keeps it. In a process of its own, whose memory is free again before anything is made with it.
import '../commands/plain-errors.ts';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { orExit } from '../commands/or-exit.ts';
import { setMaker } from '../integrations/build-orders.ts';
import { writeClassicScripts } from '../integrations/files/classic-scripts.ts';
import { workerScript } from '../integrations/files/offline.ts';
import { writeFonts } from '../pictures/card-fonts.ts';
import { buildingFolder, countFiles, newFolderIn, pruneFolder } from './kept.ts';
import { type BuiltApp, type PageCodeFacts, pageCodeFacts, pageCodeFolder, within } from './page-code.ts';

/** The code of so many versions is kept, for who goes back and forth between branches. */
const mostVersions = 3;

async function work(target: string): Promise<void> {
  // Within the project: elsewhere, Astro would put the code of all builds at once into one folder.
  const [out, part, cache] = [await newFolderIn(buildingFolder), await newFolderIn(buildingFolder), await newFolderIn(buildingFolder)];
  let facts: Omit<PageCodeFacts, 'files'> | undefined;
  setMaker(async (pages) => {
    const { app } = pages as { app?: BuiltApp };
    const options = app?.getOptions();
    const entry = (await readdir(join(out, '.prerender'))).find((name) => name.startsWith('prerender-entry'));
    if (!options || entry === undefined || options.settings.scripts.length > 0)
      throw new Error('This version of Astro builds the code of pages in another way.');
    facts = { entry, styles: Object.values(options.allPages).map(({ key, styles }) => [key, styles]) };
    // Astro deletes it when the pages are rendered.
    await rename(join(out, '.prerender'), join(part, within.code));
  });
  try {
    await build({ outDir: out, cacheDir: cache, logLevel: 'warn' });
    if (!facts) throw new Error('Astro has built no pages.');
    await writeClassicScripts(out);
    await openToAll(out);
    await rename(out, join(part, within.base));
    await writeFile(join(part, within.worker), await workerScript());
    await writeFonts(join(part, within.fonts));
    await writeFile(join(part, within.facts), JSON.stringify({ ...facts, files: await countFiles(part) } satisfies PageCodeFacts));
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(part, target).catch(async (error: unknown) => {
      // Another build has just put the same there.
      if (!(await pageCodeFacts(target))) throw error;
    });
    await pruneFolder(pageCodeFolder, new Set(), mostVersions);
  } finally {
    await Promise.all([out, part, cache].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Files of `public/` come as they are on this machine, where they may be for their owner alone. */
async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

// A build that was stopped needs no code.
const stop = () => process.exit(1);
process.once('disconnect', stop);
await orExit(work(process.argv[2] ?? ''));
process.off('disconnect', stop);
process.disconnect();
