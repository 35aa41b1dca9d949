import { type Draft, readDraft } from './draft.ts';
import { formatMistake } from './messages/message.ts';
import type { Problem } from './messages/problem.ts';
import type { ArticleFile } from './read/article-file.ts';
import { tooDeep, tooLong } from './rules/nesting.ts';
import { withinTime } from './within-time.ts';

/** Of the processor. A text of a thousand words takes some 30 ms. */
export const longestMs = 20_000;

/** What is found in the draft of a file, or why it cannot be read in time. Nothing outside `compile/` reads a draft in another way. */
export function inDraft<T>(file: ArticleFile, find: (draft: Draft) => T, timeMs = longestMs): { found: T } | { problem: Problem } {
  const outcome = withinTime(() => find(readDraft(file)), timeMs);
  if (outcome.done) return { found: outcome.value };
  const message = formatMistake(outcome.why === 'time' ? tooLong : tooDeep);
  return { problem: { file: file.path, line: 1, column: 1, severity: 'error', rule: 'nesting', message } };
}
