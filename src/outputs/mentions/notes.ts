import type { Article, Mention, TextBlock } from '../../article/article.ts';
import type { Popover } from './popovers.ts';

const charactersPerNote = 150;

/**
 * The notes beside a paragraph: the popovers of entries that the page mentions here for the first time, in order, and of those of which it
 * reports what one source says and others do not; no more than fit beside it. Countries need no note; regions, borders and cities are told by their line.
 */
export function notes(article: Article, block: TextBlock, popovers: Map<string, Popover>): Popover[] {
  if (block.kind !== 'paragraph') return [];
  const most = Math.max(1, Math.round(block.text.length / charactersPerNote));
  const shown = block.mentions
    .filter((mention) => isNoted(article, mention))
    .flatMap(({ id, first }) => {
      const popover = popovers.get(id);
      // Wherever one claim stands, so do the others.
      return popover && (first || popover.claims !== undefined) ? [popover] : [];
    });
  return [...new Set(shown)]
    .sort(
      (a, b) => Number(a.claims === undefined) - Number(b.claims === undefined) || Number(a.kind === 'place') - Number(b.kind === 'place'),
    )
    .slice(0, most);
}

function isNoted(article: Article, { kind, id }: Mention): boolean {
  if (kind === 'place') return article.places.some((place) => place.id === id && place.kind !== 'country');
  return kind === 'person' || kind === 'date' || kind === 'pledge';
}
