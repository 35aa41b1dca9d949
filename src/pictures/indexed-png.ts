import sharp from 'sharp';

/**
 * A picture as a PNG with a palette: a quarter of the bytes where there are few inks. Up to 256 colours are kept exactly; of more,
 * those that hardly differ become one. The same pixels always give the same bytes.
 * @param pixels Red, green, blue and opacity of each pixel; opacity is left out.
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  return picture.png({ palette: true, effort: 7, compressionLevel: 9, dither: 0 }).toBuffer();
}
