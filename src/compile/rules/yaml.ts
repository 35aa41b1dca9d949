import type { Rule } from '../rule.ts';

export const yaml: Rule = {
  name: 'yaml',
  severity: 'error',
  summary:
    'The frontmatter is YAML that can be read without doubt: keys in one column, no tabs, each key once, quotes around a text with a colon and a space. Anchors, aliases and tags are left out of it.',
  example:
    'Unexpected colon in a text without quotes, expected one `key: value` a line; put the text in quotes, or check that the line is indented like the ones around it',
  needs: 'text',
  check: ({ frontmatter }) => frontmatter.mistakes,
};
