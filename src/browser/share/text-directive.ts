import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/**
 * The part of an address that points at words in the text (URL Fragment Text Directives).
 * @example textDirective({ textStart: 'well-known, at last' }) //=> 'text=well%2Dknown%2C%20at%20last'
 */
export function textDirective({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(textStart), textEnd && encode(textEnd), suffix && `-${encode(suffix)}`];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/** Hyphen, comma and ampersand have a meaning between the words. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
