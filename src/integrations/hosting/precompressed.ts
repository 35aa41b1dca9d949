import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { textFormats } from '../../outputs/formats.ts';

/** What a compressed file must be of its original, at most, to be worth a file of its own. */
const worthwhile = 0.9;

/** Writes a `.br` and a `.gz` beside each text file of the built site, for servers that send them as they are. Nothing may follow it. */
export function precompressed(): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': async ({ dir }) => compressFiles(fileURLToPath(dir)),
    },
  };
}

/** Writes the compressed forms of every text file of a folder. */
export async function compressFiles(root: string): Promise<void> {
  const files = await Array.fromAsync(glob(`**/*.{${textFormats.join()}}`, { cwd: root }));
  await inLanes(files, (file) => writeCompressed(join(root, file)));
}

async function writeCompressed(path: string): Promise<void> {
  const bytes = await readFile(path);
  const write = async (ending: string, compressed: Uint8Array) => {
    if (compressed.length <= bytes.length * worthwhile) await writeFile(path + ending, compressed);
  };
  await write('.br', await toBrotli(bytes));
  await write('.gz', await toGzip(bytes));
}

/** Text in Brotli, as small as it gets. */
function toBrotli(bytes: Buffer): Promise<Uint8Array> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Text in gzip, the same on every machine: with no time, and the system that wrote it unknown (RFC 1952). */
async function toGzip(bytes: Buffer): Promise<Uint8Array> {
  const compressed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  compressed[9] = 255;
  return compressed;
}

/** Works on as many items at once as the machine has processors, and two more that wait for the disk. */
async function inLanes<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 2 }, lane));
}
