import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

/** The message for a text that takes more than the stack to read. */
export const tooDeep = unexpected({
  found: 'nesting',
  expected: 'lists, quotes, brackets and fields that lie only a few levels deep',
  remedy: 'look for a long run of brackets, quote marks or indented lines',
});

/** The message for a text that takes too long to read. */
export const tooLong = unexpected({
  found: 'text that takes more than twenty seconds to read',
  expected: 'one that takes a moment',
  remedy: 'look for a long run of brackets, stars, underscores or other marks',
});

export const nesting: Rule = {
  name: 'nesting',
  severity: 'error',
  summary:
    'Lists, quotes and brackets lie at most 20 levels deep on a line, and the whole can be read within twenty seconds. No text for people comes near either.',
  example: 'Unexpected nesting of 48 levels, expected at most 20; take quotes or lists apart',
  needs: 'file',
  *check({ nesting: found }) {
    if (found)
      yield {
        offset: found.offset,
        message: unexpected({ found: `nesting of ${found.levels} levels`, expected: 'at most 20', remedy: 'take quotes or lists apart' }),
      };
  },
};
