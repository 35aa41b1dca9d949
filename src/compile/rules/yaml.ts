import type { Rule } from './rule.ts';

export const yaml: Rule = {
  name: 'yaml',
  severity: 'error',
  summary:
    'The frontmatter is YAML. Begin the fields of an entry in one column, without tabs. Use each name once, and quote a text that has a colon and a space. Anchors, aliases and tags are not allowed.',
  example: 'A text without quotes has a colon in it. Put the text in quotes, or indent the line like those around it.',
  needs: 'text',
  check: ({ frontmatter }) => frontmatter.mistakes,
};
