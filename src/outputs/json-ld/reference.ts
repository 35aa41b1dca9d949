import { type Article, entryById, entryName } from '../../article/article.ts';
import { addressIn, partHref, type Publication } from '../publication.ts';
import { typeOf } from './types.ts';

/** A thing by its address, where another page says what it is. */
export interface Reference {
  '@id': string;
}

/** An entry or block by the address of its anchor. */
export function reference(site: Publication, article: Article, id: string): Reference {
  return { '@id': addressIn(site, article.slug, partHref(article, id)) };
}

/** Entries of other pages by address, type and name, so that a page is understood alone; undefined where there is none. */
export function references(site: Publication, article: Article, ids: string[]): Reference[] | undefined {
  const found = ids.flatMap((id) => {
    const named = entryById(article, id);
    return named ? [{ '@type': typeOf(article, named), ...reference(site, article, id), name: entryName(named) }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** One of them. */
export function onlyReference(site: Publication, article: Article, id: string | undefined): Reference | undefined {
  return id === undefined ? undefined : references(site, article, [id])?.[0];
}
