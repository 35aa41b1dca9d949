import type { BreadcrumbListLeaf, CollectionPageLeaf } from 'schema-dts';
import type { Article } from '../../article/article.ts';
import type { View } from '../../article/views.ts';
import { viewFile } from '../../routes.ts';
import { addressIn, type Publication, rootAddress } from '../publication.ts';

/** A view as a page that gathers entries: part of its article, and two steps below the home page. */
export function viewPage(article: Article, view: View, title: string, site: Publication): CollectionPageLeaf {
  const story = addressIn(site, article.slug, viewFile.article);
  const here = addressIn(site, article.slug, viewFile[view]);
  return {
    '@type': 'CollectionPage',
    '@id': here,
    name: title,
    inLanguage: article.language,
    isPartOf: { '@id': story },
    breadcrumb: breadcrumb([site.name, rootAddress(site)], [article.headline, story], [title, here]),
  };
}

/** The way down to a page. */
export function breadcrumb(...steps: [name: string, item: string][]): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
  };
}
