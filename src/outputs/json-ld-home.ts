import type { Article } from '../article/article.ts';
import { viewFile } from '../routes.ts';
import type { JsonLd } from './json-ld.ts';
import { publisher } from './json-ld-article.ts';
import { type Publication, wholeAddress } from './publication.ts';

/** What the home page tells programs: the site and who publishes it, and its explainers in the order of the page. */
export function homeJsonLd(articles: Article[], site: Publication): JsonLd {
  const explainers = articles.map(({ slug, headline }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: headline,
    url: wholeAddress(site, slug, viewFile.article),
  }));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': site.address,
        name: site.name,
        description: site.description,
        url: site.address,
        license: site.licence.url,
        publisher: publisher(site),
      },
      { '@type': 'ItemList', itemListElement: explainers },
    ],
  };
}
