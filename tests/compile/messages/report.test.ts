import { describe, expect, it } from 'vitest';
import { compileAll } from '../../../src/compile/compile.ts';
import type { Problem } from '../../../src/compile/messages/problem.ts';
import { formatReport } from '../../../src/compile/messages/report.ts';
import { fileOf, story, storyWith } from '../story-file.ts';

const problem = (file: string, line: number, column: number, severity: Problem['severity'] = 'error'): Problem => ({
  file,
  line,
  column,
  severity,
  message: '`x` is missing. Add it.',
  rule: 'a-rule',
});

describe('formatReport', () => {
  it('sorts by file, line and column, and counts', () => {
    const problems = [problem('b.md', 1, 1, 'warning'), problem('a.md', 10, 1), problem('a.md', 9, 12), problem('a.md', 9, 2)];
    expect(formatReport(problems)).toBe(
      [
        'a.md:9:2  error  `x` is missing. Add it.  a-rule',
        'a.md:9:12  error  `x` is missing. Add it.  a-rule',
        'a.md:10:1  error  `x` is missing. Add it.  a-rule',
        'b.md:1:1  warning  `x` is missing. Add it.  a-rule',
        '',
        '3 errors, 1 warning in 2 files',
      ].join('\n'),
    );
  });

  it.each([
    [[problem('a.md', 1, 1)], '1 error in 1 file'],
    [[problem('a.md', 1, 1, 'warning'), problem('a.md', 2, 1, 'warning')], '2 warnings in 1 file'],
  ])('ends in the sum of what there is', (problems, last) => {
    expect(formatReport(problems).split('\n').at(-1)).toBe(last);
  });

  it('is empty without problems', () => {
    expect(formatReport([])).toBe('');
  });
});

describe('compileAll', () => {
  it('reports the problems of all files, and gives the articles of those without an error', () => {
    const { articles, problems } = compileAll([
      fileOf(storyWith(['happened', 'happend']), 'z-story'),
      fileOf(story, 'story'),
      fileOf(storyWith([', code: "NO"', '']), 'no-code'),
      fileOf(storyWith(['person:ana-ruiz', 'person:ana']), 'a-story'),
    ]);
    expect(articles.map(({ slug }) => slug)).toEqual(['story', 'no-code']);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/a-story/article.md unused-entry',
      'content/a-story/article.md unknown-id',
      'content/no-code/article.md unmappable',
      'content/z-story/article.md schema',
    ]);
  });
});
