import type { Rule } from './rule.ts';

export const frontmatter: Rule = {
  name: 'frontmatter',
  severity: 'error',
  summary: 'An article begins with its fields, called the frontmatter. They stand between two lines of three hyphens.',
  example: 'The first line is not `---`. Put the frontmatter between two lines of `---`.',
  needs: 'file',
  *check({ source, nesting, frontmatter: { fence } }) {
    if (source.refused || nesting) return;
    if (fence === 'missing')
      yield { offset: 0, wrong: 'the first line is not `---`', remedy: 'put the frontmatter between two lines of `---`' };
    if (fence === 'unclosed')
      yield { offset: 0, wrong: 'the frontmatter has no end', remedy: 'add a second line of `---` before the text' };
  },
};
