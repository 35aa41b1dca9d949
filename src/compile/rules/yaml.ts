import type { Rule } from '../rule.ts';

export const yaml: Rule = {
  name: 'yaml',
  severity: 'error',
  summary:
    'The frontmatter is YAML that can be read without doubt: keys in one column, no tabs, each key once, quotes around a text with a colon and a space. Anchors, aliases and tags are left out of it.',
  example: 'A text without quotes has a colon in it. Put the text in quotes, or indent the line like those around it.',
  needs: 'text',
  check: ({ frontmatter }) => frontmatter.mistakes,
};
