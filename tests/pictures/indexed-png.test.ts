import * as fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '../../src/pictures/indexed-png.ts';

type Rgb = [red: number, green: number, blue: number];

const toPixels = (colours: Rgb[]) => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

async function written(colours: Rgb[], width: number): Promise<Rgb[]> {
  const png = PNG.sync.read(Buffer.from(await indexedPng(toPixels(colours), width, colours.length / width)));
  expect([png.width, png.height]).toEqual([width, colours.length / width]);
  return colours.map((_, at) => [png.data[at * 4] ?? 0, png.data[at * 4 + 1] ?? 0, png.data[at * 4 + 2] ?? 0]);
}

const level = fc.integer({ min: 0, max: 255 });
const rgb = fc.tuple(level, level, level);

describe('indexedPng', () => {
  it('keeps every pixel of up to 256 colours, and is a PNG with a palette', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rgb, { minLength: 1, maxLength: 256 }), fc.integer({ min: 1, max: 5 }), async (row, rows) => {
        const colours = Array.from({ length: rows }, () => row).flat();
        expect(await written(colours, row.length)).toEqual(colours);
        // The colour type, as the header of a PNG tells it.
        expect((await indexedPng(toPixels(colours), row.length, rows))[25]).toBe(3);
      }),
      { numRuns: 30 },
    );
  });

  it('changes each of more colours by a few levels, and the most frequent not at all', async () => {
    const shades = Array.from({ length: 1200 }, (_, index): Rgb => [index % 40, 100 + Math.floor(index / 40), 200]);
    const inks: Rgb[] = [
      [252, 252, 250],
      [20, 23, 26],
      [138, 74, 0],
    ];
    const colours = [...inks.flatMap((ink) => Array.from({ length: 400 }, () => ink)), ...shades];
    const after = await written(colours, 40);
    expect(after.slice(0, 1200)).toEqual(colours.slice(0, 1200));
    const off = colours.map((colour, at) => Math.max(...colour.map((value, channel) => Math.abs(value - (after[at]?.[channel] ?? 0)))));
    expect(Math.max(...off)).toBeLessThanOrEqual(2);
  });

  it('gives the same bytes for the same pixels', async () => {
    const pixels = toPixels(Array.from({ length: 3000 }, (_, index) => [index % 256, index % 251, index % 241]));
    expect(await indexedPng(pixels, 60, 50)).toEqual(await indexedPng(pixels.slice(), 60, 50));
  });
});
