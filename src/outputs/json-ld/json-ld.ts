import type { Graph } from 'schema-dts';
import type { Article, Pledge } from '../../article/article.ts';
import type { View } from '../../article/views.ts';
import { wordsOf } from '../../languages/words.ts';
import { articleThing, type ArticleThing } from './article.ts';
import { dataset } from './dataset.ts';
import { entryHref, pledgeFile, viewFile } from '../../routes.ts';
import { breadcrumb, viewPage } from './page.ts';
import { addressIn, type Publication, rootAddress } from '../publication.ts';
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

/** What the page of the life of a pledge tells programs: what it is about, and where it stands. Its steps are told of in the timeline. */
export function lifeJsonLd(article: Article, pledge: Pledge, title: string, site: Publication): JsonLd {
  const at = (href: string) => addressIn(site, article.slug, href, 'pledges');
  const [story, here] = [at(viewFile.article), at(pledgeFile(pledge.id))];
  const page = {
    '@type': 'CollectionPage' as const,
    '@id': here,
    name: title,
    inLanguage: article.language,
    isPartOf: { '@id': story },
    about: { '@id': at(entryHref('pledge', pledge.id)) },
    mentions: pledge.steps.map(({ dateId }) => ({ '@id': at(entryHref('date', dateId)) })),
    breadcrumb: breadcrumb([site.name, rootAddress(site, 'pledges')], [article.headline, story], [title, here]),
  };
  return { '@context': 'https://schema.org', '@graph': [page] };
}

/**
 * JSON-LD as the text of a script element: no `<` is in it, so that no words of an author can end the element.
 * @example toScriptText({ '@context': 'https://schema.org', '@graph': ['</script>'] }).includes('<') //=> false
 */
export function toScriptText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
