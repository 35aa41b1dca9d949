import type { DataDownloadLeaf, DatasetLeaf } from 'schema-dts';
import type { Article } from '../../article/article.ts';
import type { EntryView } from '../../article/views.ts';
import { dataFile, viewFile } from '../../routes.ts';
import { dataFiles } from '../data/files.ts';
import { formats } from '../formats.ts';
import { addressIn, type Publication } from '../publication.ts';
import { creators } from './article.ts';
import { stated } from './types.ts';

/** What a view shows, as files to work with. */
export function dataset(article: Article, view: EntryView, said: { title: string; description: string }, site: Publication): DatasetLeaf {
  const at = (href: string) => addressIn(site, article.slug, href);
  return {
    '@type': 'Dataset',
    name: said.title,
    description: said.description,
    creator: creators(article, site),
    isBasedOn: { '@id': at(viewFile.article) },
    distribution: dataFiles(article)
      .filter((file) => file.view === view)
      .map(({ name, format }): DataDownloadLeaf => {
        return { '@type': 'DataDownload', contentUrl: at(dataFile(name)), encodingFormat: formats[format].mediaType };
      }),
    ...stated({ license: site.licence?.url }),
  };
}
