import type { Article, DateEntry, Pledge } from '../article/article.ts';
import { timeline } from '../article/timeline.ts';
import type { View } from '../routes.ts';

/** A view as a row of marks, one an entry: the classes of each, in the code of all figures. */
export interface ViewMarks {
  /** What gives the marks their colour. */
  kind: 'date' | 'person' | 'pledge' | 'place';
  marks: string[];
}

/** More cannot be told apart at a glance. */
const most = 60;

/** How far a pledge has come, in the code of dates: outline, half, filled. */
const progress: Record<Pledge['stage'], DateEntry['status']> = {
  stated: 'planned',
  pledged: 'planned',
  committed: 'under-way',
  disbursed: 'under-way',
  delivered: 'happened',
};

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
    marks: timeline(article).groups.flatMap(({ before, after }) => [...before, ...after].map(({ entry }) => entry.status)),
  }),
  actors: ({ people }) => ({ kind: 'person', marks: people.map(() => 'happened') }),
  aid: ({ pledges }) => ({ kind: 'pledge', marks: pledges.map(({ stage }) => `lozenge ${progress[stage]}`) }),
  places: ({ places }) => ({ kind: 'place', marks: places.map(() => 'square happened') }),
};
