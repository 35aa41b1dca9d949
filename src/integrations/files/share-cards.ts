import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Article } from '../../article/article.ts';
import { compareDates } from '../../article/date.ts';
import { partOfBuild, type SitePart } from '../held-part.ts';
import type { ShareCard } from '../../outputs/share-cards/share-card.ts';
import { shareCards, siteCard } from '../../outputs/share-cards/share-cards.ts';
import { site } from '../../site.ts';
import { explainerHref, landFile } from '../../routes.ts';
import { drawCard } from '../../pictures/card-picture.ts';
import { readIfThere } from '../result-store.ts';
import { cardCache } from './card-cache.ts';

/** Draws the share cards of the site beside its pages when a build is done. */
export function shareCardPictures(cacheFolder = '.cache/cards'): AstroIntegration {
  return {
    name: 'share-card-pictures',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        console.log(await writeCards(await builtCards(partOfBuild(), fileURLToPath(dir)), fileURLToPath(dir), cacheFolder));
      },
    },
  };
}

/** The cards over the lands that the build has drawn. */
async function builtCards({ explainers, all }: SitePart, root: string): Promise<PlacedCard[]> {
  const lands = new Map<string, string>();
  for (const { slug } of explainers) {
    const land = await readIfThere(join(root, explainerHref(slug), landFile));
    if (land) lands.set(slug, new TextDecoder().decode(land));
  }
  return [...(all ? [homeCard(all)] : []), ...explainers.flatMap((article) => explainerCards(article, lands.get(article.slug)))];
}

/** A card and its file’s path from the site’s root. */
export interface PlacedCard {
  path: string;
  card: ShareCard;
}

/** The cards of the home page and of every explainer. */
export function siteCards(articles: Article[]): PlacedCard[] {
  return [homeCard(articles), ...articles.flatMap((article) => explainerCards(article))];
}

function homeCard(articles: Article[]): PlacedCard {
  const newestFirst = articles.toSorted((a, b) => compareDates(b.published, a.published) || (a.slug < b.slug ? -1 : 1));
  const card = siteCard(newestFirst, site.language);
  return { path: card.file, card };
}

function explainerCards(article: Article, land?: string): PlacedCard[] {
  return shareCards(article, land).map((card) => ({ path: `${explainerHref(article.slug)}${card.file}`, card }));
}

/** Writes the pictures, and says how many had to be drawn: `cards: 41 of 41 from the cache`. */
async function writeCards(cards: PlacedCard[], root: string, cacheFolder: string): Promise<string> {
  const start = performance.now();
  const cache = await cardCache(cacheFolder, drawCard);
  let drawnCards = 0;
  for (const { path, card } of cards) {
    const { png, drawn } = await cache.picture(card);
    drawnCards += Number(drawn);
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, png);
  }
  const cached = `cards: ${cards.length - drawnCards} of ${cards.length} from the cache`;
  const msPerCard = Math.round((performance.now() - start) / Math.max(1, drawnCards));
  return drawnCards === 0 ? cached : `${cached}, ${drawnCards} drawn in ${msPerCard} ms each`;
}
