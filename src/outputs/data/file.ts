import type { Article } from '../../article/article.ts';
import type { EntryView } from '../../article/views.ts';
import type { Language } from '../../languages/language.ts';
import type { Format } from '../formats.ts';
import type { Publication } from '../publication.ts';
import type { TableName } from './tables.ts';

/** A file of an explainer's data, with all that others say of it. */
export interface DataFile {
  /** Its name in the folder `data/`. */
  name: string;
  /** Which of the interface's words names it. */
  label: keyof Language['data']['files'];
  format: Format & keyof Language['takeAway']['formats'];
  /** Its media type where that is narrower than that of its format. */
  mediaType?: string;
  /** The table that it holds. */
  table?: TableName;
  /** The view that shows what it holds. */
  view?: EntryView | undefined;
  /** True where readers are offered it; the description of the data names all. */
  isOffered?: boolean;
  /** True for an article that has such a file; without it, every article has. */
  isFor?: (article: Pick<Article, 'asOf' | 'dates' | 'pledges' | 'list'>) => boolean;
  write: (article: Article, site: Publication) => string;
}
