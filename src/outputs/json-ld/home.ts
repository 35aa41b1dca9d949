import type { Article } from '../../article/article.ts';
import { viewFile } from '../../routes.ts';
import type { JsonLd } from './json-ld.ts';
import { publisher } from './article.ts';
import { stated } from './types.ts';
import { addressIn, type Publication, rootAddress } from '../publication.ts';

/** What the home page tells programs: the site and who publishes it, and its explainers in the order of the page. */
export function homeJsonLd(articles: Article[], site: Publication): JsonLd {
  const explainers = articles.map(({ slug, headline }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: headline,
    url: addressIn(site, slug, viewFile.article, 'root'),
  }));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': rootAddress(site, 'root'),
        name: site.name,
        description: site.description,
        publisher: publisher(site, 'root'),
        ...stated({ url: site.address, license: site.licence?.url }),
      },
      { '@type': 'ItemList', itemListElement: explainers },
    ],
  };
}
