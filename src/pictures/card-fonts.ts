import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Face, Style, WidthOf } from '../outputs/share-cards/fit-text.ts';
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

/** One weight of one script of a face. */
interface CardFont {
  face: Face;
  font: fontkit.Font;
}

export interface CardFonts {
  widthOf: WidthOf;
  /** A text as SVG paths, in em from the start of its baseline, y downwards. */
  outlineOf: (text: string, style: Style) => string;
  has: Has;
}

/** The bytes that the fonts are made from: what is drawn changes with them. */
export async function fontBytes(): Promise<Buffer[]> {
  return Promise.all([publicSans, companion, serif].flatMap(filesOf).map((path) => readFile(path)));
}

/** The site’s own typefaces as single weights, and beside them what they lack of Greek and Cyrillic; made in memory. */
export async function cardFonts(): Promise<CardFonts> {
  const made = (await Promise.all(allFaces.map(fontsOf))).flat();
  const fontFor: FontFor = (face, character) =>
    made.find((one) => one.face === face && one.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))?.font;
  return { widthOf: measure(fontFor), outlineOf: outline(fontFor), has: (character) => allFaces.every((face) => fontFor(face, character)) };
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

/** Letters that are drawn as one could not be tracked, nor measured in pairs. */
const features = { liga: false, clig: false };

/** Widths with the kerning of every pair: some stand further apart than their advances say. */
function measure(fontFor: FontFor): WidthOf {
  const known = new Map<string, number>();
  const widthEm = (face: Face, text: string): number => {
    const [first = '', second = first] = text;
    const font = fontFor(face, first);
    // Letters of two fonts are not kerned.
    if (font !== fontFor(face, second)) return widthEm(face, first) + widthEm(face, second);
    const key = face + text;
    const width = known.get(key) ?? (font ? font.layout(text, features).advanceWidth / font.unitsPerEm : 0);
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

/** Lays a text out in stretches of one font, and draws each letter where it then stands. */
function outline(fontFor: FontFor): CardFonts['outlineOf'] {
  // Most words of a card stand on others, too.
  const known = new Map<string, { paths: string; advanceEm: number }>();
  const wordOf = (word: string, style: Style) => {
    const key = JSON.stringify([word, style.face, style.tracking]);
    const found = known.get(key) ?? outlineOfWord(word, style, fontFor);
    known.set(key, found);
    return found;
  };
  return (text, style) => {
    let x = 0;
    return (text.match(/\S+|\s+/gu) ?? [])
      .map((word) => {
        const { paths, advanceEm } = wordOf(word, style);
        const moved = `<g transform="translate(${toSix(x)})">${paths}</g>`;
        x += advanceEm;
        return moved;
      })
      .join('');
  };
}

function outlineOfWord(word: string, { face, tracking }: Style, fontFor: FontFor): { paths: string; advanceEm: number } {
  let x = 0;
  const paths = stretchesOf(word, (character) => fontFor(face, character)).flatMap(([stretch, font]) => {
    const scale = 1 / font.unitsPerEm;
    const { glyphs, positions } = font.layout(stretch, features);
    return glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const place = `translate(${toSix(x + xOffset * scale)} ${toSix(-yOffset * scale)})scale(${toSix(scale)} ${toSix(-scale)})`;
      // A mark over a letter takes no room.
      if (xAdvance > 0) x += xAdvance * scale - tracking;
      return `<path transform="${place}" d="${glyph.path.toSVG()}"/>`;
    });
  });
  return { paths: paths.join(''), advanceEm: x };
}

function toSix(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A text in stretches that one font can set. */
function stretchesOf(text: string, fontOf: (character: string) => fontkit.Font | undefined): [stretch: string, font: fontkit.Font][] {
  const stretches: [string, fontkit.Font][] = [];
  for (const character of text) {
    const font = fontOf(character);
    const last = stretches.at(-1);
    if (last && last[1] === font) last[0] += character;
    else if (font) stretches.push([character, font]);
  }
  return stretches;
}

async function fontsOf(face: Face): Promise<CardFont[]> {
  const { families, weight } = faces[face];
  return Promise.all(families.flatMap(filesOf).map(async (path) => ({ face, font: await instance(path, weight) })));
}

const read = new Map<string, Promise<{ original: Buffer; characters: string }>>();

/** A font as it comes, and all of its characters; unpacked once for all faces that are made of it. */
async function readFont(path: string): Promise<{ original: Buffer; characters: string }> {
  const original = await readFile(path);
  return { original, characters: String.fromCodePoint(...(fontkit.create(original) as fontkit.Font).characterSet) };
}

let made: string | undefined;

/** Has `cardFonts` take the single weights that `writeFonts` wrote into a folder: to make them takes a second. */
export function takeFonts(folder: string): void {
  made = folder;
}

/** Writes the single weights of all faces into a folder. */
export async function writeFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { families, weight } of Object.values(faces))
    for (const path of families.flatMap(filesOf)) await writeFile(weightIn(folder, path, weight), await singleWeight(path, weight));
}

function weightIn(folder: string, path: string, weight: number): string {
  return join(folder, `${basename(path, '.woff2')}-${weight}.sfnt`);
}

async function instance(path: string, weight: number): Promise<fontkit.Font> {
  const bytes = made === undefined ? await singleWeight(path, weight) : await readFile(weightIn(made, path, weight));
  return fontkit.create(bytes) as fontkit.Font;
}

async function singleWeight(path: string, weight: number): Promise<Buffer> {
  const reading = read.get(path) ?? readFont(path);
  read.set(path, reading);
  const { original, characters } = await reading;
  return subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
}
