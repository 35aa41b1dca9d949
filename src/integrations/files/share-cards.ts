import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../../article/article.ts';
import { newestFirst } from '../../article/newest-first.ts';
import type { ShareCard } from '../../outputs/share-cards/share-card.ts';
import { shareCards, siteCard } from '../../outputs/share-cards/share-cards.ts';
import { site } from '../../site.ts';
import { explainerHref, landFile } from '../../routes.ts';
import { drawCard } from '../../pictures/card-picture.ts';
import { readIfThere } from '../result-store.ts';
import { cardCache } from './card-cache.ts';

/** What cards are drawn of: explainers, and all articles of the site where its home page is made. */
interface Drawn {
  explainers: Article[];
  all: Article[] | undefined;
}

/** Draws the share cards of a part of a site beside its pages, over the lands that lie there. */
export async function writeShareCards(root: string, { explainers, all }: Drawn, cacheFolder = '.cache/cards'): Promise<void> {
  const cards = all ? [homeCard(all)] : [];
  for (const article of explainers) {
    const land = await readIfThere(join(root, explainerHref(article.slug), landFile));
    cards.push(...explainerCards(article, land && new TextDecoder().decode(land)));
  }
  const cache = await cardCache(cacheFolder, drawCard);
  for (const { path, card } of cards) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, (await cache.picture(card)).png);
  }
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
  const card = siteCard(newestFirst(articles), site.language);
  return { path: card.file, card };
}

function explainerCards(article: Article, land?: string): PlacedCard[] {
  return shareCards(article, land).map((card) => ({ path: `${explainerHref(article.slug)}${card.file}`, card }));
}
