/**
 * The beginning of a text, at most `longest` characters and an ellipsis, and the rest after it. A word that is longer than
 * all that is cut, as is a text of a script without spaces.
 * @example cutAtWord('one two three', 8) //=> { start: 'one two …', rest: 'three' }
 */
export function cutAtWord(text: string, longest: number): { start: string; rest: string } {
  const characters = [...text.replace(/[^\S\u00a0]+/gu, ' ').trim()];
  if (characters.length <= longest) return { start: characters.join(''), rest: '' };
  const space = characters.lastIndexOf(' ', longest);
  const end = space > 0 ? space : longest;
  return { start: `${characters.slice(0, end).join('')} …`, rest: characters.slice(end).join('').trim() };
}
