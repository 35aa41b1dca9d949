import { crc32 } from 'node:zlib';
import sharp from 'sharp';

// A picture is small: several threads would take more time than they save.
sharp.concurrency(1);

const mostColours = 256;

/**
 * A picture as a PNG with a palette: a quarter of the bytes where there are few inks. Up to 256 colours are kept exactly; of more,
 * those that hardly differ become one, the most frequent of them. The same pixels always give the same bytes.
 * @param pixels Red, green, blue and opacity of each pixel; opacity is left out.
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const known = new Map<number, Colour>();
  const numbers = numberColours(pixels, known);
  const palette = toPalette([...known.values()]);
  const placeOf = Uint8Array.from(known.values(), ({ rgb }) => nearest(rgb, palette));
  const grey = sharp(lookUp(numbers, placeOf), { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return withPalette(await grey.png({ compressionLevel: 6 }).toBuffer(), palette);
}

interface Colour {
  /** Red, green and blue as one number. */
  rgb: number;
  /** Its place in the order in which colours come. */
  number: number;
  /** How many pixels it has. */
  count: number;
}

// Two loops over all pixels, each alone in its function: only so are they compiled well.

/** For each pixel the number of its colour; the colours are put into `known`. */
function numberColours(pixels: Uint8Array, known: Map<number, Colour>): Int32Array {
  // First the channels of each pixel as one number, then in its place that of the colour.
  const numbers = new Int32Array(new Uint8Array(pixels).buffer);
  let word = 0;
  let from = 0;
  let colour: Colour | undefined;
  for (let at = 0; at < numbers.length; at += 1) {
    const next = numbers[at] ?? 0;
    if (next !== word || !colour) {
      if (colour) colour.count += at - from;
      word = next;
      from = at;
      colour = known.get(word) ?? addColour(word, known);
    }
    numbers[at] = colour.number;
  }
  if (colour) colour.count += numbers.length - from;
  return numbers;
}

function addColour(word: number, known: Map<number, Colour>): Colour {
  const colour = { rgb: Buffer.from(Int32Array.of(word).buffer).readUIntBE(0, 3), number: known.size, count: 0 };
  known.set(word, colour);
  return colour;
}

function lookUp(numbers: Int32Array, placeOf: Uint8Array): Uint8Array {
  const places = new Uint8Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) places[at] = placeOf[numbers[at] ?? 0] ?? 0;
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
