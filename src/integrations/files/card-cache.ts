import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMissing } from '../../compile/read/article-files.ts';
import type { ShareCard } from '../../outputs/share-cards/share-card.ts';
import packages from '../../../package.json' with { type: 'json' };
import { fontBytes } from '../../pictures/card-fonts.ts';

/** Everything of ours that decides how a card of given words looks. */
const drawing = ['outputs/share-cards/*.ts', 'pictures/*.ts', 'figures/maps/*.ts', 'site.ts', 'styles/colours.ts'];
const drawnWith = ['satori', '@resvg/resvg-js', 'sharp', 'subset-font', 'fontkit'] as const;

/** Pictures of cards that were drawn before, by the hash of all that decides how they look. */
export interface CardCache<Card> {
  /** The card’s picture, and whether it had to be drawn. */
  picture: (card: Card) => Promise<{ png: Uint8Array; drawn: boolean }>;
}

/** The cache in a folder, made when something is first put there. A card is drawn again when its words, the code or the fonts change. */
export async function cardCache<Card = ShareCard>(folder: string, draw: (card: Card) => Promise<Uint8Array>): Promise<CardCache<Card>> {
  const version = await drawingVersion();
  return {
    picture: async (card) => {
      const key = createHash('sha256').update(version).update(JSON.stringify(card)).digest('hex');
      const file = join(folder, `${key}.png`);
      const known = await readIfThere(file);
      if (known) return { png: known, drawn: false };
      const png = await draw(card);
      await keep(folder, file, png);
      return { png, drawn: true };
    },
  };
}

async function drawingVersion(): Promise<string> {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const files = (await Array.fromAsync(glob(drawing, { cwd }))).toSorted();
  const sources = await Promise.all(files.map((file) => readFile(join(cwd, file))));
  const hash = createHash('sha256');
  for (const bytes of [...sources, ...(await fontBytes())]) hash.update(bytes);
  for (const name of drawnWith) hash.update(packages.devDependencies[name]);
  return hash.digest('hex');
}

/** A file’s bytes, or undefined where there is none. */
export async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Two builds may draw the same card at once: a file is never there in part. */
async function keep(folder: string, file: string, png: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = `${file}.${process.pid}`;
  await writeFile(part, png);
  await rename(part, file);
}
