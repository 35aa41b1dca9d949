import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { textFormats } from '../../outputs/formats.ts';
import { isEditionPage, shareFile, viewFile } from '../../routes.ts';
import { type ResultStore, resultStore } from '../result-store.ts';

/** What a compressed file must be of its original, at most, to be worth a file of its own. */
const worthwhile = 0.9;

/** They are many, and so small that they are sent as fast as they are. */
const leftAsTheyAre = [`*/${shareFile('*')}`];

/**
 * Writes a `.br` and a `.gz` beside each text file of a folder, or each that a pattern names, but the pages to share by, for servers that
 * send them as they are. Nothing may follow it. What was compressed before, and is the same, is taken from the cache.
 */
export async function compressFiles(root: string, pattern = `**/*.{${textFormats.join()}}`): Promise<void> {
  store ??= resultStore('.cache/compressed');
  const files = await Array.fromAsync(glob(pattern, { cwd: root, exclude: leftAsTheyAre }));
  const opened = await store;
  await inLanes(files, (file) => writeCompressed(root, file.replaceAll('\\', '/'), opened));
}

// To open it takes a look at all that is in it: once for all parts that a process makes.
let store: Promise<ResultStore> | undefined;

async function writeCompressed(root: string, file: string, store: ResultStore): Promise<void> {
  const path = join(root, file);
  const bytes = await readFile(path);
  if (bytes.length <= onePacket) return;
  const write = async (ending: string, compressed: Uint8Array) => {
    if (compressed.length <= bytes.length * worthwhile) await writeFile(path + ending, compressed);
  };
  await write('.br', await toBrotli(bytes, qualityFor(file), store));
  await write('.gz', await toGzip(bytes));
}

/** What arrives in one packet is sent as fast as it is. */
const onePacket = 1400;

/**
 * How hard Brotli tries, up to 11. The page that readers open first must be as small as it can; 10 takes a third of the time of 11 for
 * 3 % more bytes, 9 a twentieth for 6 % more.
 */
function qualityFor(file: string): number {
  if (file.endsWith(`/${viewFile.article}`)) return constants.BROTLI_MAX_QUALITY;
  return pages.test(file) && !isEditionPage(file) ? 10 : 9;
}

/** What is loaded to show a page. */
const pages = /\.(?:html|svg)$/u;

/** Text in Brotli. */
async function toBrotli(text: Buffer, quality: number, store: ResultStore): Promise<Uint8Array> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const key = createHash('sha256')
    .update(JSON.stringify([process.versions.brotli, params]))
    .update(text)
    .digest('hex');
  const { bytes } = await store.get(`${key}.br`, () => promisify(brotliCompress)(text, { params }));
  return bytes;
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
