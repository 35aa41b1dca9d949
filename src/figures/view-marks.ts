import { progress } from '../article/aid.ts';
import type { Article } from '../article/article.ts';
import { rowsOf, timeline } from '../article/timeline.ts';
import type { View } from '../routes.ts';

/** A view as a row of marks, one an entry: the classes of each, in the code of all figures. */
export interface ViewMarks {
  /** What gives the marks their colour. */
  kind: 'date' | 'person' | 'pledge' | 'place';
  marks: string[];
}

/** More cannot be told apart at a glance. */
const most = 60;

/**
 * What a view holds as a row of marks, in the view's own order; undefined where there is nothing to draw, or too much.
 * @example viewMarks(article, 'timeline')?.marks[0] //=> 'happened'
 */
export function viewMarks(article: Article, view: View): ViewMarks | undefined {
  if (view === 'article') return undefined;
  const drawn = marksOf[view](article);
  return drawn.marks.length > 0 && drawn.marks.length <= most ? drawn : undefined;
}

const marksOf: Record<Exclude<View, 'article'>, (article: Article) => ViewMarks> = {
  timeline: (article) => ({
    kind: 'date',
    marks: timeline(article)
      .groups.flatMap(rowsOf)
      .map(({ entry }) => entry.status),
  }),
  actors: ({ people }) => ({ kind: 'person', marks: people.map(() => 'happened') }),
  aid: ({ pledges }) => ({ kind: 'pledge', marks: pledges.map(({ stage }) => `lozenge ${progress[stage]}`) }),
  places: ({ places }) => ({ kind: 'place', marks: places.map(() => 'square happened') }),
};
