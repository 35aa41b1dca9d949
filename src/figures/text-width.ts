import advanceWidths from './advance-widths.json' with { type: 'json' };

const tables: Record<number, Record<string, number>> = advanceWidths;
const unknownCharacter = 650;

/**
 * The width of a label in Public Sans, in px, from the font's own advance widths (kerning left out).
 * `weight` is 400, 600 or 800.
 */
export function textWidthPx(text: string, sizePx: number, weight: 400 | 600 | 800 = 400): number {
  const table = tables[weight] ?? {};
  return ([...text].reduce((sum, character) => sum + (table[character] ?? unknownCharacter), 0) * sizePx) / 1000;
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
