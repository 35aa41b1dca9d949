import type { Finding } from '../read/frontmatter.ts';
import { formatPath, type FieldPath } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;

export const controlCharacter: Rule = {
  name: 'control-character',
  severity: 'error',
  summary:
    'The file has no invisible control characters. Some formats cannot carry them, and some make a text read differently from what it says.',
  example: 'The text has an invisible control character, U+202E. Delete it, or type the words around it again.',
  needs: 'text',
  *check({ source: { text }, values, frontmatter }) {
    for (const match of text.matchAll(new RegExp(refused, 'gu'))) yield finding(match.index, match[0]);
    for (const { path, value } of strings([], values)) {
      const character = refused.exec(value)?.[0];
      const offset = frontmatter.offsetOf(path);
      // One that stands in the file itself has been found above.
      if (character && !text.slice(offset, offset + value.length * 2 + 2).includes(character))
        yield finding(offset, character, formatPath(path));
    }
  },
};

function finding(offset: number, character: string, field?: string): Finding {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return {
    offset,
    in: field,
    wrong: `the text has an invisible control character, U+${code}`,
    remedy: 'delete it, or type the words around it again',
  };
}

function* strings(path: FieldPath, value: unknown): Iterable<{ path: FieldPath; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings([...path, index], item);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* strings([...path, key], item);
}
