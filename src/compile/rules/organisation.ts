import { isInCircle } from './circle.ts';
import type { Rule } from './rule.ts';

export const organisation: Rule = {
  name: 'organisation',
  severity: 'error',
  summary: 'No organisation is a part of itself (`parent`), not through others either.',
  example: 'In `organisations.union.parent`, the organisation is a part of itself. Name an organisation that is no part of this one.',
  needs: 'frontmatter',
  *check({ fields: { organisations }, frontmatter }) {
    const parentOf = (id: string) => (Object.hasOwn(organisations, id) ? organisations[id]?.parent : undefined);
    for (const id of Object.keys(organisations).filter((one) => isInCircle(one, parentOf))) {
      yield {
        offset: frontmatter.offsetOf(['organisations', id, 'parent']),
        in: `organisations.${id}.parent`,
        wrong: 'the organisation is a part of itself',
        remedy: 'name an organisation that is no part of this one',
      };
    }
  },
};
