import type { ItemListLeaf } from 'schema-dts';
import type { Article } from '../../article/article.ts';
import { viewFile } from '../../routes.ts';
import type { ArchivePage } from '../site/archive.ts';
import type { JsonLd } from './json-ld.ts';
import { publisher } from './article.ts';
import { breadcrumb } from './page.ts';
import { stated } from './types.ts';
import { addressIn, type Publication, rootAddress } from '../publication.ts';

/** What the home page tells programs: the site and who publishes it, and its explainers in the order of the page. */
export function homeJsonLd(articles: Article[], site: Publication): JsonLd {
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
      listOf(articles, site, 'root'),
    ],
  };
}

/** What a page of the archive tells programs: where it is in the site, and its explainers in the order of the page. */
export function archiveJsonLd({ file, articles }: ArchivePage, title: string, site: Publication): JsonLd {
  const root = rootAddress(site);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'CollectionPage',
        '@id': `${root}${file}`,
        name: title,
        inLanguage: site.language,
        isPartOf: { '@id': root },
        breadcrumb: breadcrumb([site.name, root], [title, `${root}${file}`]),
      },
      listOf(articles, site, 'archive'),
    ],
  };
}

function listOf(articles: Article[], site: Publication, from: 'root' | 'archive'): ItemListLeaf {
  const explainers = articles.map(({ slug, headline }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: headline,
    url: addressIn(site, slug, viewFile.article, from),
  }));
  return { '@type': 'ItemList', itemListElement: explainers };
}
