import type { Draft } from './draft.ts';
import type { Finding } from './frontmatter.ts';
import type { Problem } from './problem.ts';

/** One check. Its name is a heading in the author guide, which is made from `summary` and `example`. */
export interface Rule {
  name: string;
  /** That of its findings, save those of which it is in doubt. */
  severity: Problem['severity'];
  /** What must be true and why, in a sentence or two for authors. */
  summary: string;
  /** A message of this rule. */
  example: string;
  /** What must be readable before the rule can say anything: nothing, the text, or the frontmatter too. */
  needs: 'file' | 'text' | 'frontmatter';
  check: (draft: Draft) => Iterable<Finding>;
}
