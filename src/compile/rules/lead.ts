import { aidSummary } from '../../article/aid.ts';
import type { Article } from '../../article/article.ts';
import { amountOf } from '../../article/amount.ts';
import { ratioOf } from '../../article/ratio.ts';
import type { Lead } from '../../article/schema.ts';
import type { Draft } from '../draft.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import type { Finding } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

export const lead: Rule = {
  name: 'lead',
  severity: 'error',
  summary: 'What an article opens with can be drawn from what it lists.',
  example:
    'In `lead`, the article is to open with its journeys, and none can be drawn. Add one under `routes` whose places are on the map, or choose another `lead`.',
  needs: 'frontmatter',
  *check(draft) {
    const { fields, frontmatter } = draft;
    if (fields.lead !== undefined && !hasSome[fields.lead](draft)) yield unable(fields.lead, frontmatter);
  },
};

/** The same rule once there are no other errors: there are amounts, and none of them leads. */
export function* undrawn({ frontmatter }: Draft, article: Article): Iterable<Finding> {
  if (article.lead === 'sum' && !ratioOf(article) && !aidSummary(article).lead) yield unable('sum', frontmatter);
}

const isListed = (entries: object, least = 1) => Object.keys(entries).length >= least;

const hasSome: Record<Lead, (draft: Draft) => boolean> = {
  route: ({ fields }) => isListed(fields.routes),
  map: ({ fields }) => isListed(fields.places),
  timeline: ({ fields }) => isListed(fields.dates, 2),
  sum: ({ fields }) => Object.values(fields.pledges).some((pledge) => amountOf(pledge)),
  picture: ({ body }) => nodesOf(body, 'image').length > 0,
  none: () => true,
};

function unable(asked: Lead, { offsetOf }: Draft['frontmatter']): Finding {
  const { what, remedy } = missing[asked];
  return {
    offset: offsetOf(['lead']),
    in: 'lead',
    wrong: `the article is to open with ${what}`,
    remedy: `${remedy}, or choose another \`lead\``,
  };
}

const missing: Record<Lead, { what: string; remedy: string }> = {
  route: { what: 'its journeys, and none can be drawn', remedy: 'add one under `routes` whose places are on the map' },
  map: { what: 'a map of its places, and none of them can be drawn', remedy: 'add one under `places` with its `code`, or its point' },
  timeline: { what: 'a strip of its time, and it has too few dates', remedy: 'add two under `dates` that lie no ages apart' },
  sum: {
    what: 'a sum, and no amount leads',
    remedy: 'give a pledge an `amount`, and say under `outcome` how much of it was `reached`, or which pledge it is `partOf`',
  },
  picture: { what: 'a picture, and there is none in its text', remedy: 'put one into the text' },
  none: { what: 'its headline alone', remedy: 'leave it so' },
};
