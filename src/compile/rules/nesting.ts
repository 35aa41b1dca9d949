import type { Mistake } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** What is wrong with a text that takes more than the stack to read. */
export const tooDeep: Mistake = {
  wrong: 'lists, quotes, brackets or fields lie too deep in one another',
  remedy: 'shorten long runs of brackets, quote marks or indented lines',
};

/** What is wrong with a text that takes too long to read. */
export const tooLong: Mistake = {
  wrong: 'the text takes more than twenty seconds to read',
  remedy: 'shorten long runs of brackets, stars, underscores or other marks',
};

export const nesting: Rule = {
  name: 'nesting',
  severity: 'error',
  summary:
    'Lists, quotes and brackets are at most 20 levels deep, and the file can be read within twenty seconds. No ordinary text comes near either limit.',
  example: 'Lists, quotes or brackets lie 48 levels deep, and 20 are the most. Take them apart.',
  needs: 'file',
  *check({ nesting: found }) {
    if (found)
      yield {
        offset: found.offset,
        wrong: `lists, quotes or brackets lie ${found.levels} levels deep, and 20 are the most`,
        remedy: 'take them apart',
      };
  },
};
