import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Face, WidthOf } from '../outputs/share-cards/fit-text.ts';
import { type Has, isSettable } from '../outputs/share-cards/settable.ts';
import { splitSmall } from '../outputs/share-cards/small-figures.ts';

const { resolve } = createRequire(import.meta.url);
const file = (family: string, script: string) => resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);

/** A family’s scripts in the order in which they are looked through. */
interface Family {
  family: string;
  scripts: string[];
}

const latin = ['latin', 'latin-ext', 'vietnamese'];
const cyrillic = ['cyrillic', 'cyrillic-ext'];
const publicSans: Family = { family: 'public-sans', scripts: latin };
// What Public Sans lacks; of the sans with Greek and Cyrillic it comes closest in widths and in the height of small letters.
const companion: Family = { family: 'inter', scripts: ['latin-ext', 'greek', ...cyrillic] };
const serif: Family = { family: 'source-serif-4', scripts: [...latin, 'greek', ...cyrillic] };
const faces: Record<Face, { families: Family[]; weight: number }> = {
  strong: { families: [publicSans, companion], weight: 800 },
  label: { families: [publicSans, companion], weight: 500 },
  text: { families: [serif], weight: 400 },
};
const allFaces = Object.keys(faces) as Face[];

/** One weight of one script of a face, as a font that satori can read. */
interface CardFont {
  face: Face;
  /** The family’s name in a style. */
  name: string;
  data: Buffer;
  weight: 400;
  style: 'normal';
}

export interface CardFonts {
  /** One and the same list, since satori reads the fonts of each list anew. */
  fonts: CardFont[];
  widthOf: WidthOf;
  /** How far under the top of a line of the type’s own height the baseline lies, in em. */
  baselineOf: (face: Face) => number;
  has: Has;
}

/** The bytes that the fonts are made from: what is drawn changes with them. */
export async function fontBytes(): Promise<Buffer[]> {
  return Promise.all([publicSans, companion, serif].flatMap(filesOf).map((path) => readFile(path)));
}

/** The site’s own typefaces as single weights, and beside them what they lack of Greek and Cyrillic; made in memory. */
export async function cardFonts(): Promise<CardFonts> {
  const made = (await Promise.all(allFaces.map(fontsOf))).flat();
  const ofFace = (face: Face) => made.filter((font) => font.face === face);
  const fontFor: FontFor = (face, character) =>
    ofFace(face).find(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))?.font;
  return {
    fonts: made.map(({ face, name, data, weight, style }) => ({ face, name, data, weight, style })),
    widthOf: measure(fontFor),
    baselineOf: (face) => baselineIn(ofFace(face)[0]?.font),
    has: (character) => allFaces.every((face) => fontFor(face, character)),
  };
}

/** Every character that a card can set, as ranges of code points from the first to the last. */
export async function settableCharacters(): Promise<[from: number, to: number][]> {
  const { has } = await cardFonts();
  const ranges: [number, number][] = [];
  for (let code = 0x20; code <= 0xffff; code += 1) {
    if (!isSettable(String.fromCodePoint(code), has)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

type FontFor = (face: Face, character: string) => fontkit.Font | undefined;

/** Widths with the kerning of every pair: some stand further apart than their advances say. */
function measure(fontFor: FontFor): WidthOf {
  const known = new Map<string, number>();
  const widthEm = (face: Face, text: string): number => {
    const [first = '', second = first] = text;
    const font = fontFor(face, first);
    // Letters of two fonts are not kerned.
    if (font !== fontFor(face, second)) return widthEm(face, first) + widthEm(face, second);
    const key = face + text;
    const width = known.get(key) ?? (font ? font.layout(text).advanceWidth / font.unitsPerEm : 0);
    known.set(key, width);
    return width;
  };
  const ofOneSize = (text: string, face: Face) => {
    const characters = [...text];
    return characters.reduce((sum, character, at) => {
      const previous = characters[at - 1];
      return sum + (previous === undefined ? widthEm(face, character) : widthEm(face, previous + character) - widthEm(face, previous));
    }, 0);
  };
  return (line, face) => splitSmall(line).reduce((sum, { text, scale }) => sum + ofOneSize(text, face) * scale, 0);
}

/** The same widths, each measured once: to fit a text, its lines are tried in many sizes. */
export function remembered(widthOf: WidthOf): WidthOf {
  const known = new Map<string, number>();
  return (line, face) => {
    const key = face + line;
    const width = known.get(key) ?? widthOf(line, face);
    known.set(key, width);
    return width;
  };
}

function filesOf({ family, scripts }: Family): string[] {
  return scripts.map((script) => file(family, script));
}

async function fontsOf(face: Face): Promise<(CardFont & { font: fontkit.Font })[]> {
  const { families, weight } = faces[face];
  return Promise.all(families.flatMap(filesOf).map((path, index) => instance(face, `${face}-${index}`, path, weight)));
}

const read = new Map<string, Promise<{ original: Buffer; characters: string }>>();

/** A font as it comes, and all of its characters; unpacked once for all faces that are made of it. */
async function readFont(path: string): Promise<{ original: Buffer; characters: string }> {
  const original = await readFile(path);
  return { original, characters: String.fromCodePoint(...(fontkit.create(original) as fontkit.Font).characterSet) };
}

async function instance(face: Face, name: string, path: string, weight: number): Promise<CardFont & { font: fontkit.Font }> {
  const reading = read.get(path) ?? readFont(path);
  read.set(path, reading);
  const { original, characters } = await reading;
  const data = await subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
  return { face, name, data, weight: 400, style: 'normal', font: fontkit.create(data) as fontkit.Font };
}

function baselineIn(font: fontkit.Font | undefined): number {
  return font ? 0.5 + (font.ascent + font.descent) / (2 * font.unitsPerEm) : 0;
}
