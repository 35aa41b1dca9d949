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
  const numberOf = new Map<number, number>();
  const numbers = numberColours(new Int32Array(new Uint8Array(pixels).buffer), numberOf);
  const colours = [...numberOf.keys()].map(toRgb);
  const palette = toPalette(colours, countEach(numbers, colours.length));
  const places = lookUp(
    numbers,
    Uint8Array.from(colours, (colour) => nearest(colour, palette)),
  );
  const grey = sharp(places, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return withPalette(await grey.png({ compressionLevel: 6 }).toBuffer(), palette);
}

// Three loops over all pixels, each alone in its function: only so are they compiled well.

/** For each pixel the number of its colour, in the order in which they come. */
function numberColours(words: Int32Array, numberOf: Map<number, number>): Int32Array {
  const numbers = new Int32Array(words.length);
  let last: number | undefined;
  let number = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word !== last) {
      last = word;
      number = numberOf.get(word) ?? numberOf.size;
      if (number === numberOf.size) numberOf.set(word, number);
    }
    numbers[at] = number;
  }
  return numbers;
}

function countEach(numbers: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

function lookUp(numbers: Int32Array, placeOf: Uint8Array): Uint8Array {
  const places = new Uint8Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) places[at] = placeOf[numbers[at] ?? 0] ?? 0;
  return places;
}

function toRgb(word: number): number {
  return Buffer.from(Int32Array.of(word).buffer).readUIntBE(0, 3);
}

/** The most frequent first, since PNG calls the paper by 0 as it does the start of each row. */
function toPalette(colours: number[], counts: Int32Array): number[] {
  const pixelsOf = new Map(colours.map((colour, number) => [colour, counts[number] ?? 0]));
  const rgbs = colours.toSorted((a, b) => (pixelsOf.get(b) ?? 0) - (pixelsOf.get(a) ?? 0) || a - b);
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
