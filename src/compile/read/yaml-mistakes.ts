import type { ErrorCode } from 'yaml';
import type { Mistake } from '../messages/message.ts';

/**
 * A mistake in YAML in an author's words.
 * @example yamlMistake('TAB_AS_INDENT') //=> { wrong: 'a tab begins this line', remedy: 'use spaces', fatal: true }
 */
export function yamlMistake(code: ErrorCode): Mistake & { fatal: boolean } {
  return { ...(mistakes[code] ?? other), fatal: code !== 'DUPLICATE_KEY' };
}

const other: Mistake = {
  wrong: 'the frontmatter cannot be read here',
  remedy: 'put the text after the colon in quotes, and check the lines around it',
};

const colonInText: Mistake = {
  wrong: 'a text without quotes has a colon in it',
  remedy: 'put the text in quotes, or indent the line like those around it',
};

const mistakes: Partial<Record<ErrorCode, Mistake>> = {
  BAD_DQ_ESCAPE: { wrong: 'a backslash in double quotes has no meaning here', remedy: 'write two backslashes, or use single quotes' },
  BAD_INDENT: {
    wrong: 'the line begins in the wrong column',
    remedy: 'begin all fields of an entry in one column, and what belongs to a field further right',
  },
  BAD_SCALAR_START: { wrong: 'the text begins with a special character', remedy: 'put the text in quotes' },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  BLOCK_IN_FLOW: { wrong: 'indented lines stand between brackets', remedy: 'separate the values with commas' },
  DUPLICATE_KEY: { wrong: 'an entry has two fields of this name', remedy: 'rename one, or merge the two' },
  KEY_OVER_1024_CHARS: { wrong: 'the name of a field has more than 1,024 characters', remedy: 'shorten it' },
  MISSING_CHAR: { wrong: 'a value has no end', remedy: 'add the missing quote, bracket or colon, here or in the lines before' },
  MULTILINE_IMPLICIT_KEY: {
    wrong: 'a line has no field name',
    remedy: 'indent a text that runs over several lines, or put it in quotes',
  },
  TAB_AS_INDENT: { wrong: 'a tab begins this line', remedy: 'use spaces' },
  UNEXPECTED_TOKEN: {
    wrong: 'more text follows a value that has ended',
    remedy: 'put the whole text in quotes, or a list on lines of its own',
  },
};
