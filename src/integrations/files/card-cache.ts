import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShareCard } from '../../outputs/share-cards/share-card.ts';
import packages from '../../../package.json' with { type: 'json' };
import { fontBytes } from '../../pictures/card-fonts.ts';
import { site } from '../../site.ts';
import { type ResultStore, resultStore } from '../result-store.ts';

/** Everything of ours that decides how a card of given words looks, but for what the site says of itself. */
const drawing = ['outputs/share-cards/*.ts', 'pictures/*.ts', 'figures/maps/*.ts', 'site.ts', 'styles/colours.ts'];
const drawnWith = ['@resvg/resvg-js', 'sharp', 'subset-font', 'fontkit'] as const;

/** Pictures of cards that were drawn before, by the hash of all that decides how they look. */
export interface CardCache<Card> {
  /** The card’s picture, and whether it had to be drawn. */
  picture: (card: Card) => Promise<{ png: Uint8Array; drawn: boolean }>;
}

/** The cache in a folder, made when something is first put there. A card is drawn again when its words, the code or the fonts change. */
export async function cardCache<Card = ShareCard>(folder: string, draw: (card: Card) => Promise<Uint8Array>): Promise<CardCache<Card>> {
  const opening = stores.get(folder) ?? resultStore(folder);
  stores.set(folder, opening);
  const [version, store] = [await (knownVersion ??= drawingVersion()), await opening];
  return {
    picture: async (card) => {
      const key = createHash('sha256')
        .update(version)
        .update(JSON.stringify([card, site.name, site.logo, site.colours]))
        .digest('hex');
      const { bytes, made } = await store.get(`${key}.png`, () => draw(card));
      return { png: bytes, drawn: made };
    },
  };
}

// Read once for all parts that a process makes.
const stores = new Map<string, Promise<ResultStore>>();
let knownVersion: Promise<string> | undefined;

async function drawingVersion(): Promise<string> {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const files = (await Array.fromAsync(glob(drawing, { cwd }))).toSorted();
  const sources = await Promise.all(files.map((file) => readFile(join(cwd, file))));
  const hash = createHash('sha256');
  for (const bytes of [...sources, ...(await fontBytes())]) hash.update(bytes);
  for (const name of drawnWith) hash.update(packages.devDependencies[name]);
  return hash.digest('hex');
}
