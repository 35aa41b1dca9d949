import type { Graph } from 'schema-dts';
import type { Article } from '../../article/article.ts';
import type { View } from '../../article/views.ts';
import { wordsOf } from '../../languages/words.ts';
import { articleThing, type ArticleThing } from './article.ts';
import { dataset } from './dataset.ts';
import { viewPage } from './page.ts';
import type { Publication } from '../publication.ts';
import { viewOutputs } from '../views.ts';

/** What a page tells programs of itself, in the words of schema.org (JSON-LD 1.1). */
export type JsonLd = Graph | (ArticleThing & { '@context': 'https://schema.org' });

/**
 * What a page of an explainer tells programs: the article as a BackgroundNewsArticle; or the page, the files of its data, and each of its
 * entries by the address of its anchor. Nothing is in it that the article does not state.
 */
export function viewJsonLd(article: Article, view: View, title: string, site: Publication): JsonLd {
  if (view === 'article') return { '@context': 'https://schema.org', ...articleThing(article, site) };
  const things = viewOutputs[view].things(article, site);
  const { description } = viewOutputs[view].title(article, wordsOf(article));
  const page = viewPage(article, view, title, site);
  // Without an entry the tables are empty.
  const data = things.length > 0 && dataset(article, view, { title, description }, site);
  return { '@context': 'https://schema.org', '@graph': [data ? { ...page, mainEntity: data } : page, ...things] };
}

/**
 * JSON-LD as the text of a script element: no `<` is in it, so that no words of an author can end the element.
 * @example toScriptText({ '@context': 'https://schema.org', '@graph': ['</script>'] }).includes('<') //=> false
 */
export function toScriptText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
