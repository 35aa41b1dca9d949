import type { ErrorCode } from 'yaml';
import { unexpected, type Unexpected } from './message.ts';

/**
 * A mistake in YAML in an author's words.
 * @example yamlMistake('TAB_AS_INDENT').message //=> 'Unexpected tab before a key, expected spaces'
 */
export function yamlMistake(code: ErrorCode): { message: string; fatal: boolean } {
  return { message: unexpected(mistakes[code] ?? other), fatal: code !== 'DUPLICATE_KEY' };
}

const other: Unexpected = {
  found: 'characters',
  expected: 'YAML',
  remedy: 'put the text after the colon in quotes, and check the lines around it',
};

const colonInText: Unexpected = {
  found: 'colon in a text without quotes',
  expected: 'one `key: value` a line',
  remedy: 'put the text in quotes, or check that the line is indented like the ones around it',
};

const mistakes: Partial<Record<ErrorCode, Unexpected>> = {
  BAD_DQ_ESCAPE: { found: 'backslash', expected: 'a known escape', remedy: 'write two backslashes, or use single quotes' },
  BAD_INDENT: { found: 'indentation', expected: 'the keys of one entry in one column, and what belongs to a key further right' },
  BAD_SCALAR_START: { found: 'first character of a text', expected: 'a letter or digit', remedy: 'put the text in quotes' },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  BLOCK_IN_FLOW: { found: 'indented lines between brackets', expected: 'values with commas between them' },
  DUPLICATE_KEY: { found: 'second key of this name', expected: 'each key once', remedy: 'rename it or merge the two' },
  KEY_OVER_1024_CHARS: { found: 'key of more than 1,024 characters', expected: 'a short key' },
  MISSING_CHAR: {
    found: 'end of a value',
    expected: 'what closes it',
    remedy: 'look for a missing quote, bracket or colon in the lines before',
  },
  MULTILINE_IMPLICIT_KEY: {
    found: 'line without a key',
    expected: '`key: value`',
    remedy: 'indent a text that runs over several lines, or put it in quotes',
  },
  TAB_AS_INDENT: { found: 'tab before a key', expected: 'spaces' },
  UNEXPECTED_TOKEN: {
    found: 'characters after a value',
    expected: 'the end of the line',
    remedy: 'put the whole text in quotes, or a list on lines of its own',
  },
};
