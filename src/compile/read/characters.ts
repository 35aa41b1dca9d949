/** What an invisible character does to a text in which it stands. */
export interface Invisible {
  index: number;
  character: string;
  /** Whether it may never stand there, or merely does nothing there. */
  is: 'refused' | 'idle';
}

/**
 * Never shown and never needed: control characters, those that turn the order of letters round, separators of lines, marks of older
 * standards, and what is no character. Some formats cannot carry them, and some make a text read differently from what it says.
 */
const refused =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

/** The flags of England and others hold letters that are not shown. */
const flag = /\u{1f3f4}[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]+\u{e007f}/gu;

/** Letters beside which a joiner, or a place where a line may or may not break, says something. */
const joined =
  /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]/u;
const joiner = /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060]/u;

/** Marks of direction say something only where letters run from right to left. */
const mark = /[\u061c\u200e\u200f]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Nothing of it is seen. Spaces count among these. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * The characters of a text that nobody sees and that should not be in it, in its order. Directional isolates are for `strayIsolate`.
 * @example invisibles('a\u202Eb') //=> [{ index: 1, character: '\u202E', is: 'refused' }]
 */
export function invisibles(text: string): Invisible[] {
  const flags = [...text.matchAll(flag)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const found: Invisible[] = [];
  const isMixed = rightToLeft.test(text);
  for (const { index, 0: character } of text.matchAll(any)) {
    if (refused.test(character)) {
      if (!flags.some(({ from, to }) => from < index && index < to)) found.push({ index, character, is: 'refused' });
    } else if (mark.test(character) ? !isMixed : joiner.test(character) && !standsByJoined(text, index)) {
      found.push({ index, character, is: 'idle' });
    }
  }
  return found;
}

const any = new RegExp(`${refused.source}|${joiner.source}|${mark.source}`, 'gu');

function standsByJoined(text: string, index: number): boolean {
  const before = /[^]$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0];
  const after = /^[^]/u.exec(text.slice(index + 1, index + 3))?.[0];
  return [before, after].some((neighbour) => neighbour !== undefined && joined.test(neighbour));
}

/**
 * The first directional isolate of a text without its partner; those in pairs keep a name of another direction together.
 * @example strayIsolate('a \u2067b') //=> 2
 */
export function strayIsolate(text: string): number | undefined {
  const open: number[] = [];
  for (const { index, 0: character } of text.matchAll(/[\u2066-\u2069]/gu)) {
    if (character !== '\u2069') open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0];
}

/** True for a text of which nothing is seen. */
export function isUnseen(text: string): boolean {
  return text.replaceAll(unseen, '') === '';
}

/** The text without what is not seen; spaces stay. */
export function seen(text: string): string {
  return text.replaceAll(unseen, (character) => (/\p{Z}/u.test(character) ? ' ' : ''));
}

/**
 * Characters by their code points, each once, for messages.
 * @example codePoints('\u200B\u200B\u2060') //=> ['U+200B', 'U+2060']
 */
export function codePoints(text: string): string[] {
  return [...new Set(text)].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/**
 * A text of the frontmatter with an invisible character for each entity that stands for one: such an entity is shown as it stands, and is
 * refused all the same.
 */
export function entitiesRead(text: string): string {
  return text.replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu, (entity, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return invisibles(character).some(({ is }) => is === 'refused') ? character.padEnd(entity.length, '\u0020') : entity;
  });
}
