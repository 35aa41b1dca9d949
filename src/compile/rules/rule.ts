import type { ListedExplainer } from '../../article/published.ts';
import type { Content } from '../read/article-files.ts';
import type { Draft } from '../draft.ts';
import type { ExplainerLine, ExplainerNames } from '../addresses/explainers.ts';
import type { Finding } from '../read/frontmatter.ts';
import type { Mistake } from '../messages/message.ts';
import type { Problem } from '../messages/problem.ts';

/** What the author guide says of a check: its name is the heading. */
export interface RuleText {
  name: string;
  /** That of its findings, save those of which it is in doubt. */
  severity: Problem['severity'];
  /** What must be true and why, in a sentence or two for authors. */
  summary: string;
  /** A message of this rule. */
  example: string;
}

/** One check of an article. */
export interface Rule extends RuleText {
  /** What must be readable before the rule can say anything: nothing, the text, or the frontmatter too. */
  needs: 'file' | 'text' | 'frontmatter';
  check: (draft: Draft) => Iterable<Finding>;
}

/** A folder of explainers as the checks of the whole look at it. */
export interface WholeContent extends Content {
  /** The articles without an error. */
  articles: ExplainerNames[];
  /** The record of explainers; undefined when it cannot be read. */
  record: ExplainerLine[] | undefined;
  /** What the site lists that is published; undefined where that is not looked at. */
  published?: ListedExplainer[] | undefined;
}

/** One check of a folder of explainers as a whole. */
export interface ContentRule extends RuleText {
  check: (content: WholeContent) => Iterable<Mistake & { file: string; line?: number }>;
}
