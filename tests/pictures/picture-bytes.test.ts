import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PictureForm } from '../../src/outputs/picture-forms.ts';
import { pictureBytes } from '../../src/pictures/picture-bytes.ts';

const form = (given: Partial<PictureForm> = {}): PictureForm => ({
  file: 'a',
  width: 60,
  height: 40,
  format: 'webp',
  isCut: false,
  ...given,
});
const formats = ['avif', 'webp', 'jpeg', 'png'] as const;

/** A picture of 120 × 80 pixels: its left half is red, its right half blue. */
const halves = (right = { r: 0, g: 0, b: 255, alpha: 1 }) =>
  sharp({ create: { width: 120, height: 80, channels: 4, background: right } }).composite([
    { input: { create: { width: 60, height: 80, channels: 4, background: '#f00' } }, left: 0, top: 0 },
  ]);

/** Red, green and blue at a place of a picture. */
async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true });
  return [...data];
}
const isNear = (given: number[], wanted: number[]) => given.every((level, index) => Math.abs(level - (wanted[index] ?? 0)) < 24);

describe.each(formats)('a picture as %s', (format) => {
  test('is the same each time', async () => {
    const original = await halves().flatten().jpeg().toBuffer();
    const [first, second] = [
      await pictureBytes(original, 'jpeg', form({ format })),
      await pictureBytes(original, 'jpeg', form({ format })),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('has the size that is asked for, and says nothing but its pixels', async () => {
    const original = await halves()
      .flatten()
      .withExif({ IFD0: { Artist: 'NAME OF SOMEBODY' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(await sharp(original).metadata()).toMatchObject({ exif: expect.anything() as unknown, icc: expect.anything() as unknown });
    const bytes = await pictureBytes(original, 'jpeg', form({ format }));
    const { width, height, exif, xmp, iptc, icc, orientation, space } = await sharp(bytes).metadata();
    expect({ width, height, exif, xmp, iptc, icc, orientation, space }).toEqual({
      ...{ width: 60, height: 40, exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, orientation: undefined, space: 'srgb' },
    });
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/SOMEBODY|secret|GPS/u);
  });
});

test('a picture is turned as its camera says', async () => {
  // Turned by a quarter to the right, what was left is above.
  const original = await halves().flatten().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const bytes = await pictureBytes(original, 'jpeg', form({ width: 40, height: 60, format: 'png' }));
  expect(isNear(await colourAt(bytes, 20, 8), [255, 0, 0])).toBe(true);
  expect(isNear(await colourAt(bytes, 20, 52), [0, 0, 255])).toBe(true);
});

test('what is transparent becomes white', async () => {
  const original = await halves({ r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer();
  for (const format of formats) {
    const bytes = await pictureBytes(original, 'png', form({ format }));
    expect([format, isNear(await colourAt(bytes, 50, 20), [255, 255, 255])]).toEqual([format, true]);
    expect((await sharp(bytes).stats()).isOpaque).toBe(true);
  }
});

test('a square is cut from the top of what is upright, and from the middle of what is wide; nothing is stretched', async () => {
  const band = (width: number, height: number, left: number, top: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#0a0' } }, left, top }])
      .png()
      .toBuffer();
  const square = form({ width: 40, height: 40, format: 'png', isCut: true });
  for (const original of [await band(40, 120, 0, 0), await band(120, 40, 40, 0)]) {
    const bytes = await pictureBytes(original, 'png', square);
    for (const place of [4, 20, 35]) expect(isNear(await colourAt(bytes, place, place), [0, 170, 0])).toBe(true);
  }
});

test('a picture in four inks and one of a single grey come out as pictures in colour', async () => {
  const cmyk = await halves().flatten().toColourspace('cmyk').jpeg().toBuffer();
  const grey = await halves().flatten().greyscale().jpeg().toBuffer();
  for (const original of [cmyk, grey]) {
    const { space, hasAlpha } = await sharp(await pictureBytes(original, 'jpeg', form())).metadata();
    expect({ space, hasAlpha }).toEqual({ space: 'srgb', hasAlpha: false });
  }
});
