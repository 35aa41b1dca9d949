import { crc32 } from 'node:zlib';
import sharp from 'sharp';

// A picture is small: several threads would take more time than they save.
sharp.concurrency(1);

const mostColours = 256;

/**
 * A picture as a PNG with a palette: a quarter of the bytes where there are few inks. Up to 256 colours are kept exactly; of more,
 * those that hardly differ become one, the most frequent of them. The same pixels always give the same bytes.
 * @param pixels Red, green, blue and opacity of each pixel; opacity is left out. They must begin at a multiple of four bytes.
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const known = new Map<number, Colour>();
  const runs = runsOf(pixels, known);
  const palette = toPalette([...known.values()]);
  const placeOf = Uint8Array.from(known.values(), ({ rgb }) => nearest(rgb, palette));
  const places = fillRuns(runs, placeOf, new Uint8Array(width * height));
  const grey = sharp(places, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return withPalette(await grey.png({ compressionLevel: 6 }).toBuffer(), palette);
}

interface Colour {
  /** Its channels as they lie in the memory. */
  word: number;
  /** Red, green and blue as one number. */
  rgb: number;
  /** Its place in the order in which colours come. */
  number: number;
  /** How many pixels it has. */
  count: number;
}

/** Runs of pixels of one colour: where each ends, and the number of its colour. */
interface Runs {
  ends: number[];
  numbers: number[];
}

// Two loops over all pixels, each alone in its function: only so are they compiled well.

/** The runs of a picture; their colours are put into `known`. */
function runsOf(pixels: Uint8Array, known: Map<number, Colour>): Runs {
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const runs: Runs = { ends: [], numbers: [] };
  const latest: (Colour | undefined)[] = Array.from({ length: 2 ** slotBits });
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? 0;
    // A look at the colours that came last is a tenth of the work of one at all.
    const slot = Math.imul(word, mixing) >>> (32 - slotBits);
    const late = latest[slot];
    const colour = late?.word === word ? late : (latest[slot] = known.get(word) ?? addColour(word, pixels.subarray(at * 4), known));
    const from = at;
    do at += 1;
    while (words[at] === word);
    colour.count += at - from;
    runs.ends.push(at);
    runs.numbers.push(colour.number);
  }
  return runs;
}

const slotBits = 12;
/** Spreads numbers that differ little (Knuth’s multiplicative hashing). */
const mixing = 0x9e3779b1;

function addColour(word: number, [red = 0, green = 0, blue = 0]: Uint8Array, known: Map<number, Colour>): Colour {
  const colour = { word, rgb: (red << 16) | (green << 8) | blue, number: known.size, count: 0 };
  known.set(word, colour);
  return colour;
}

const short = 16;

/** For each pixel the place of its colour in the palette. */
function fillRuns({ ends, numbers }: Runs, placeOf: Uint8Array, places: Uint8Array): Uint8Array {
  let at = 0;
  for (let run = 0; run < ends.length; run += 1) {
    const end = ends[run] ?? 0;
    const place = placeOf[numbers[run] ?? 0] ?? 0;
    if (end - at > short) places.fill(place, at, end);
    else for (let pixel = at; pixel < end; pixel += 1) places[pixel] = place;
    at = end;
  }
  return places;
}

/** The most frequent first, since PNG calls the paper by 0 as it does the start of each row. */
function toPalette(colours: Colour[]): number[] {
  const rgbs = colours.toSorted((a, b) => b.count - a.count || a.rgb - b.rgb).map(({ rgb }) => rgb);
  let palette = rgbs;
  for (let apart = 1; palette.length > mostColours; apart += 1) palette = standIns(rgbs, apart);
  return palette;
}

/** As few of the colours as leave none further than so many levels from one of them; those that come first are preferred. */
function standIns(rgbs: number[], apart: number): number[] {
  const chosen: number[] = [];
  for (const rgb of rgbs) {
    if (chosen.length > mostColours) break;
    if (!chosen.some((one) => difference(one, rgb) <= apart)) chosen.push(rgb);
  }
  return chosen;
}

function nearest(rgb: number, palette: number[]): number {
  let best = 0;
  for (let place = 1; place < palette.length; place += 1) {
    if (difference(palette[place] ?? 0, rgb) < difference(palette[best] ?? 0, rgb)) best = place;
  }
  return best;
}

/** In levels, of the channel in which two colours differ most. */
function difference(a: number, b: number): number {
  return Math.max(Math.abs((a >> 16) - (b >> 16)), Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)), Math.abs((a & 255) - (b & 255)));
}

const headerEnd = 33;
const colourTypeAt = 25;
const indexed = 3;

/** A grey PNG with its greys as places in a palette: the same file but for the colour type in its header, and the palette after it. */
function withPalette(grey: Uint8Array, palette: number[]): Uint8Array {
  const header = grey.slice(12, headerEnd - 4);
  header[colourTypeAt - 12] = indexed;
  const colours = Buffer.alloc(4 + palette.length * 3, 'PLTE', 'latin1');
  palette.forEach((rgb, place) => colours.writeUIntBE(rgb, 4 + place * 3, 3));
  return Buffer.concat([grey.subarray(0, 8), chunk(header), chunk(colours), grey.subarray(headerEnd)]);
}

/** A part of a PNG: its length, its name and content, its checksum. */
function chunk(content: Uint8Array): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}
