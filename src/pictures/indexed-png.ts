import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;
/** The most frequent colours, up to this number, stay exactly as they are; the inks are among them. */
const exactColours = 32;

/**
 * A picture as a PNG with a palette: a quarter of the bytes where there are few inks.
 * Where there are more than 256 colours, the rarest, blends at the edges of letters, become the nearest of the others.
 * @param pixels Red, green, blue and opacity of each pixel; opacity is left out.
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colours = coloursOf(pixels);
  const { palette, indexOf } = paletteOf(colours);
  const rows = new Uint8Array((width + 1) * height);
  let [colour, index] = [-1, 0];
  for (const [at, next] of colours.entries()) {
    // Most pixels are as the one before.
    if (next !== colour) [colour, index] = [next, indexOf.get(next) ?? 0];
    rows[at + Math.floor(at / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const table = Uint8Array.from(palette.flatMap(channels));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function coloursOf(pixels: Uint8Array): Uint32Array {
  const colours = new Uint32Array(pixels.length / 4);
  for (let at = 0; at < colours.length; at += 1) {
    colours[at] = ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0);
  }
  return colours;
}

/** How often each colour occurs. */
function countColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= colours.length; at += 1) {
    const colour = colours[start] ?? 0;
    if (colours[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

/** The most frequent colours, shades that can hardly be told apart taken as one; and for every colour the nearest among them. */
function paletteOf(colours: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = countColours(colours);
  const exact = new Set(byCount(counts).slice(0, exactColours));
  const shades = new Map<number, number>();
  for (const [colour, count] of counts) {
    const shade = exact.has(colour) ? colour : (colour & 0xf8f8f8) | 0x040404;
    shades.set(shade, (shades.get(shade) ?? 0) + count);
  }
  const palette = byCount(shades).slice(0, mostColours);
  return { palette, indexOf: new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)])) };
}

function byCount(counts: Map<number, number>): number[] {
  return [...counts].sort(([one, first], [two, second]) => second - first || one - two).map(([colour]) => colour);
}

function nearest(palette: number[], colour: number): number {
  const wanted = channels(colour);
  const distances = palette.map((candidate) => channels(candidate).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

const channels = (colour: number) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
