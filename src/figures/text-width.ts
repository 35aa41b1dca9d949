import advanceWidths from './advance-widths.json' with { type: 'json' };

const tables: Record<number, Record<string, number>> = advanceWidths;

/** Those that drawings use, and the table has. */
type Weight = 400 | 600 | 800;

/**
 * The width of a label in Public Sans, in px, from the font's own advance widths (kerning left out). What the font has
 * not is set by the reader's system, in a typeface nobody knows: for that there is room for a wide one.
 */
export function textWidthPx(text: string, sizePx: number, weight: Weight = 400): number {
  const table = tables[weight] ?? {};
  return ([...text.replace(joined, '')].reduce((sum, character) => sum + widthOf(character, table), 0) * sizePx) / 1000;
}

/** The room that a label needs, in px: its width, and some to spare for a fallback typeface, whose letters are as wide as ours only on average. */
export function textRoomPx(text: string, sizePx: number, weight: Weight = 400): number {
  return textWidthPx(text, sizePx, weight) * spare;
}

const spare = 1.04;

/** Signs that are much wider in other typefaces. */
const isWideElsewhere = /[<>=+~^|{}_#@]/u;

/** The rest of pictures that are shown as one (UTS #51). */
const joined = /\u200d\p{Extended_Pictographic}/gu;

/** Whether Public Sans has every letter of a text. */
export function isSet(text: string, weight: Weight = 400): boolean {
  return [...text].every((character) => tables[weight]?.[character] !== undefined);
}

/** In thousandths of the type size. */
function widthOf(character: string, table: Record<string, number>): number {
  const known = table[character] ?? widthElsewhere(character, table);
  return isWideElsewhere.test(character) ? Math.max(known, 800) : known;
}

/** The same of a character that the table lacks. Of scripts that we do not ship the widest letters of common typefaces fit. */
function widthElsewhere(character: string, table: Record<string, number>): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1400;
  if (isSquare.test(character)) return 1050;
  const base = table[[...character.normalize('NFD')][0] ?? ''];
  if (base !== undefined) return base * 1.1;
  if (isWideScript.test(character)) return 1000;
  return /\p{Lu}/u.test(character) ? 900 : 760;
}

const isSquare = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** Scripts whose letters are wider than Latin ones, with their vowels that take room. */
const isWideScript =
  /[\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Ethi}\p{scx=Cher}\p{scx=Tibt}]/u;

/**
 * The label's lines, none wider than `widthPx`. They break at spaces; a word that is too wide for a line of its own breaks at its no-break
 * spaces, after its hyphens, between letters of scripts that set no spaces and, where that is not enough, anywhere between two letters.
 */
export function wrapText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  const fits = (line: string) => textRoomPx(line.trimEnd(), sizePx, weight) <= widthPx;
  const add = (piece: string, joint: string) => {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last}${joint}${piece}`)) lines[lines.length - 1] = `${last}${joint}${piece}`;
    else lines.push(piece);
  };
  for (const word of text.split(' ')) {
    const pieces = fits(word) ? [word] : wordPieces(word).flatMap((piece) => (fits(piece) ? [piece] : letters(piece)));
    for (const [at, piece] of pieces.entries()) add(piece, at === 0 ? ' ' : '');
  }
  return isolatedLines(lines.map((line) => line.trimEnd()));
}

/** Lines in which a name that is isolated for its direction (U+2066–U+2069) and goes on in the next line is isolated in both. */
function isolatedLines(lines: string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const whole = open + line;
    open = '';
    for (const sign of whole.replaceAll(/[^\u2066-\u2069]/gu, '')) open = sign === '\u2069' ? open.slice(0, -1) : open + sign;
    return whole + '\u2069'.repeat(open.length);
  });
}

const unspaced = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
/** Signs that stand with the letter before them. */
const closing = '[\\p{Pe}\\p{Pf}\\p{M}、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]';
const pieceEnds = new RegExp(`(?<=[-‐–/\\u00a0])|(?<=${unspaced})(?<![「『（〔［｛《〈])(?=${unspaced})(?!${closing})`, 'u');

/**
 * A word in the pieces between which a line may break.
 * @example wordPieces('Musterhausen-Schnarrenburger') //=> ['Musterhausen-', 'Schnarrenburger']
 */
export function wordPieces(word: string): string[] {
  return word.split(pieceEnds);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function letters(piece: string): string[] {
  return Array.from(graphemes.segment(piece), ({ segment }) => segment);
}

/** The label in as few lines as `wrapText` makes, but of about one length. */
export function balanceText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): string[] {
  let lines = wrapText(text, widthPx, sizePx, weight);
  // No narrower than what stays together, so that no more of it is broken.
  const width = (piece: string) => textRoomPx(piece, sizePx, weight);
  const kept = text.split(' ').flatMap((word) => (width(word) <= widthPx ? [word] : wordPieces(word)));
  const least = Math.max(widthPx / 2, ...kept.map(width));
  for (let narrower = widthPx - sizePx; narrower > least; narrower -= sizePx) {
    const next = wrapText(text, narrower, sizePx, weight);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}
