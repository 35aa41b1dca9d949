import type { Article } from '../article/article.ts';
import type { Language } from '../languages/language.ts';
import { dataFile, editionFile, sourceFile, updatesFeedFiles } from '../routes.ts';
import { dataFiles } from './data/files.ts';

/** A file that holds an explainer or a part of it, for a reader to keep or to work with. */
export interface TakeAway {
  /** Its address, relative to the explainer's folder. */
  href: string;
  /** What it is, in a word or two. */
  label: string;
  /** The name of its format. */
  format: string;
}

/**
 * The files that an explainer is offered as: `whole`, to read elsewhere, and `data`, to work with or to follow.
 * @example takeAway(article, en).whole[1] //=> { href: 'a-story.epub', label: 'E-book', format: 'EPUB' }
 */
export function takeAway(article: Article, t: Language): { whole: TakeAway[]; data: TakeAway[] } {
  const { formats } = t.takeAway;
  const whole = (['html', 'epub', 'zip'] as const).map((form) => ({
    href: editionFile(article.slug, form),
    label: t.takeAway[form],
    format: formats[form],
  }));
  const data = dataFiles(article)
    .filter(({ isOffered }) => isOffered)
    .map(({ name, label, format }) => ({ href: dataFile(name), label: t.data.files[label], format: formats[format] }));
  return {
    whole,
    data: [
      ...data,
      { href: sourceFile, label: t.data.files.article, format: formats.md },
      { href: updatesFeedFiles.atom, label: t.takeAway.changes, format: formats.atom },
    ],
  };
}
