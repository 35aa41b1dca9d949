import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { unified } from 'unified';
import type { View } from '../../article/views.ts';
import { copyOf } from '../copy-of.ts';
import { rehypeOnePicture } from '../rehype/one-picture.ts';
import type { Origin } from '../origin.ts';
import { rehypeJoinedViews } from '../rehype/joined-views.ts';
import { viewElements } from '../view-elements.ts';
import { rehypeBookTerms } from './rehype/book-terms.ts';
import { chapterFile, rehypeChapterLinks } from './rehype/chapter-links.ts';
import { rehypeOneForm } from './rehype/one-form.ts';
import { rehypeOpenFolds } from './rehype/open-folds.ts';
import { rehypePlainDrawings } from './rehype/plain-drawings.ts';
import { rehypeScreenOnly } from './rehype/screen-only.ts';
import { rehypeSeparateLinks } from './rehype/separate-links.ts';
import { rehypeWholeDrawings } from './rehype/whole-drawings.ts';

/** A view as a chapter of a book. */
export interface Chapter {
  view: View;
  file: string;
  body: Element;
  /** Its parts that a list of contents names. */
  parts: { id: string; title: string }[];
  hasDrawing: boolean;
}

/**
 * The views of a whole explainer’s page as chapters for readers of books: without script, filters, handles and what only a screen
 * needs, each figure in the one form that fits a page, folds open. Every link leads to the chapter that has its id.
 */
export function bookChapters(page: Root, origin: Origin): Chapter[] {
  const tree = unified()
    .use(rehypeJoinedViews, origin)
    .use(rehypeScreenOnly)
    .use(rehypeOnePicture)
    // Links of a drawing are none any more when links are set apart.
    .use(rehypeWholeDrawings)
    .use(rehypePlainDrawings)
    .use(rehypeOneForm)
    .use(rehypeOpenFolds)
    .use(rehypeSeparateLinks)
    .use(rehypeBookTerms)
    .use(rehypeChapterLinks)
    .runSync(copyOf(page)) as Root;
  return [...viewElements(tree)].map(([view, body]) => ({
    ...{ view, body },
    file: chapterFile(view),
    parts: selectAll('h2[id]', body).map((heading) => ({ id: String(heading.properties.id), title: toString(heading).trim() })),
    hasDrawing: select('svg', body) !== undefined,
  }));
}
