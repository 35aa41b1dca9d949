import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Face, WidthOf } from '../outputs/fit-text.ts';

const { resolve } = createRequire(import.meta.url);
const file = (family: string, script: string) => resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);
const faces: Record<Face, { family: string; weight: number }> = {
  strong: { family: 'public-sans', weight: 800 },
  label: { family: 'public-sans', weight: 500 },
  text: { family: 'source-serif-4', weight: 400 },
};
const allFaces = Object.keys(faces) as Face[];
const scripts = ['latin', 'latin-ext'];

/** One weight of one script of a face, as a font that satori can read. */
interface CardFont {
  face: Face;
  /** The family’s name in a style. */
  name: string;
  data: Buffer;
}

export interface CardFonts {
  fonts: CardFont[];
  widthOf: WidthOf;
  /** How far under the top of a line of the type’s own height the baseline lies, in em. */
  baselineOf: (face: Face) => number;
  /** True for a character that every face can set. */
  has: (character: string) => boolean;
}

/** The bytes that the fonts are made from: what is drawn changes with them. */
export async function fontBytes(): Promise<Buffer[]> {
  const families = [...new Set(Object.values(faces).map(({ family }) => family))];
  return Promise.all(families.flatMap((family) => scripts.map((script) => readFile(file(family, script)))));
}

/** The site’s own typefaces as single weights of Latin letters; made in memory, in some 300 ms. */
export async function cardFonts(): Promise<CardFonts> {
  const made = await Promise.all(allFaces.flatMap((face) => scripts.map((script) => instance(face, script))));
  const ofFace = (face: Face) => made.filter((font) => font.face === face);
  const fontFor: FontFor = (face, character) =>
    ofFace(face).find(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))?.font;
  return {
    fonts: made.map(({ face, name, data }) => ({ face, name, data })),
    widthOf: measure(fontFor),
    baselineOf: (face) => baselineIn(ofFace(face)[0]?.font),
    has: (character) => allFaces.every((face) => fontFor(face, character)),
  };
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
  return (text, face) => {
    const characters = [...text];
    return characters.reduce((sum, character, at) => {
      const previous = characters[at - 1];
      return sum + (previous === undefined ? widthEm(face, character) : widthEm(face, previous + character) - widthEm(face, previous));
    }, 0);
  };
}

async function instance(face: Face, script: string): Promise<CardFont & { font: fontkit.Font }> {
  const { family, weight } = faces[face];
  const original = await readFile(file(family, script));
  const characters = String.fromCodePoint(...(fontkit.create(original) as fontkit.Font).characterSet);
  const data = await subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
  return { face, name: `${face}-${script}`, data, font: fontkit.create(data) as fontkit.Font };
}

function baselineIn(font: fontkit.Font | undefined): number {
  return font ? 0.5 + (font.ascent + font.descent) / (2 * font.unitsPerEm) : 0;
}
