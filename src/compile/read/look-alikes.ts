import { seen } from './characters.ts';

/** Letters of other alphabets that look like a Latin one, after it. Those of Unicode’s list of confusable characters that occur in names. */
const likeLatin =
  'aаαａ AАΑ BВΒ cсϲ CСϹ dԁ eе EЕΕ hһհ HНΗ iіι IІΙӀ jј JЈ KКΚ lӏ MМΜ NΝ nո oоοօ OОΟՕ pрρ PРΡ qԛ sѕ SЅՏ TТΤ uսυ UՍ vνѵ wԝ xх XХΧ yуγ YУΥ ZΖ';

const latin = new Map(likeLatin.split(' ').flatMap(([letter = '', ...others]) => others.map((other) => [other, letter])));

/**
 * What two texts share that look the same: letters that cannot be told apart, spaces, dashes and quotes are one each.
 * @example lookOf('Аdа') === lookOf('Ada') //=> true
 */
export function lookOf(text: string): string {
  const letters = Array.from(seen(text).normalize('NFKD'), (character) => latin.get(character) ?? character).join('');
  return letters
    .replaceAll(/[I|]/gu, 'l')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[\p{Pi}\p{Pf}'"]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
