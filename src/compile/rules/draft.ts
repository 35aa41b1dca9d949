import type { Rule } from './rule.ts';

export const draft: Rule = {
  name: 'draft',
  severity: 'error',
  summary: 'An article that is recorded may have been published, so it stays no draft: its addresses must go on opening.',
  example: 'The article is a draft, and its addresses are recorded as published. Delete the line `draft: true`.',
  needs: 'frontmatter',
  *check({ fields, frontmatter, record }) {
    if (!fields.draft || (record?.anchors.length ?? 0) === 0) return;
    const wrong = 'the article is a draft, and its addresses are recorded as published';
    yield { offset: frontmatter.offsetOf(['draft'], 'key'), wrong, remedy: 'delete the line `draft: true`' };
  },
};
