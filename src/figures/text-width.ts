import advanceWidths from './advance-widths.json' with { type: 'json' };

const tables: Record<number, Record<string, number>> = advanceWidths;

/**
 * The width of a label in Public Sans, in px, from the font's own advance widths (kerning left out). What the font has
 * not is set by the reader's system, in a typeface nobody knows: for that there is room for a wide one. `weight` is 400, 600 or 800.
 */
export function textWidthPx(text: string, sizePx: number, weight: 400 | 600 | 800 = 400): number {
  const table = tables[weight] ?? {};
  return ([...text].reduce((sum, character) => sum + (table[character] ?? widthElsewhere(character, table)), 0) * sizePx) / 1000;
}

/** Whether Public Sans has every letter of a text. */
export function isSet(text: string, weight: 400 | 600 | 800 = 400): boolean {
  return [...text].every((character) => tables[weight]?.[character] !== undefined);
}

/** In thousandths of the type size, for a character that the table lacks. */
function widthElsewhere(character: string, table: Record<string, number>): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1400;
  if (/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(character)) return 1050;
  const base = table[[...character.normalize('NFD')][0] ?? ''];
  if (base !== undefined) return base * 1.1;
  return /\p{Lu}/u.test(character) ? 900 : 760;
}

/** The label's lines, none wider than `widthPx` where its words allow it. */
export function wrapText(text: string, widthPx: number, sizePx: number, weight: 400 | 600 | 800 = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidthPx(longer, sizePx, weight) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The label in as few lines as `wrapText` makes, but of about one length. */
export function balanceText(text: string, widthPx: number, sizePx: number, weight: 400 | 600 | 800 = 400): string[] {
  let lines = wrapText(text, widthPx, sizePx, weight);
  for (let narrower = widthPx - sizePx; narrower > widthPx / 2; narrower -= sizePx) {
    const next = wrapText(text, narrower, sizePx, weight);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}
