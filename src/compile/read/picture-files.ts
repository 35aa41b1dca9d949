import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { PictureFile, PictureFormat } from './article-file.ts';

/** What a picture weighs at most, and how many pixels it has at most: what a camera makes, and no more than a build can hold. */
export const pictureMegabytes = 10;
export const pictureMegapixels = 50;

/**
 * True for a name that ends as those of pictures do.
 * @example isPictureName('Market.JPG') //=> true
 */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|jfif|png|apng|gif|webp|avif|hei[cf]|svgz?|tiff?|bmp|jxl|ico)$/iu.test(name);
}

/** What lies in a folder under each name that ends as those of pictures do. */
export async function readPictures(folder: string): Promise<Record<string, PictureFile>> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => isPictureName(name));
  const found: [string, PictureFile][] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) found.push([entry.name, { why: 'link' }]);
    else if (entry.isFile()) found.push([entry.name, await readPicture(file)]);
  }
  return Object.fromEntries(found);
}

async function readPicture(file: string): Promise<PictureFile> {
  const { size } = await stat(file);
  // It is looked at before it is read.
  if (size > pictureMegabytes * 1e6) return { why: 'large', has: `${(size / 1e6).toFixed(1)} MB` };
  return pictureIn(await readFile(file));
}

/** What a file is as a picture. Nothing is decoded but its head, so that no number of pixels takes room. */
export async function pictureIn(bytes: Uint8Array): Promise<PictureFile> {
  const [format, name] = formatOf(bytes);
  if (format === undefined) return { why: 'format', has: name };
  const shape = format === 'png' ? pngShape(bytes) : jpegShape(bytes);
  if (!shape) return { why: 'damaged' };
  if (shape.isMoving) return { why: 'moving' };
  const { width, height } = shape;
  if (width * height > pictureMegapixels * 1e6) return { why: 'pixels', has: `${width} × ${height}` };
  // Only for those who have pictures.
  const { default: sharp } = await import('sharp');
  const head = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!head) return { why: 'damaged' };
  return { digest: createHash('sha256').update(bytes).digest('hex'), format, ...head.autoOrient };
}

/** By its first bytes, whatever its name says. */
const formats: [RegExp, PictureFormat | undefined, string][] = [
  [/^\xff\xd8\xff/u, 'jpeg', 'JPEG'],
  [/^\x89PNG\r\n\x1a\n/u, 'png', 'PNG'],
  [/^GIF8/u, undefined, 'GIF'],
  [/^RIFF[^]{4}WEBP/u, undefined, 'WebP'],
  [/^[^]{4}ftypavi[fs]/u, undefined, 'AVIF'],
  [/^[^]{4}ftyp(?:he|mi|ms)/u, undefined, 'HEIC'],
  [/^(?:II\*\0|MM\0\*)/u, undefined, 'TIFF'],
  [/^BM/u, undefined, 'BMP'],
  [/^%PDF/u, undefined, 'PDF'],
  [/<svg[\s>]/iu, undefined, 'SVG'],
];

function formatOf(bytes: Uint8Array): [PictureFormat | undefined, string] {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  const found = formats.find(([pattern]) => pattern.test(start));
  return found ? [found[1], found[2]] : [undefined, ''];
}

interface Shape {
  width: number;
  height: number;
  isMoving?: boolean;
}

/** Undefined where a PNG is not whole. */
function pngShape(bytes: Uint8Array): Shape | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let shape: Shape | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    if (name === 'IHDR' && end - at === 25) shape = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (name === 'acTL' && shape) shape.isMoving = true;
    if (name === 'IEND') return shape;
    at = end;
  }
  return undefined;
}

/** Undefined where a JPEG has no end: what a program puts after that, such as a film, is left out. */
function jpegShape(bytes: Uint8Array): Shape | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let shape: Shape | undefined;
  for (let at = 2; at + 2 <= bytes.length;) {
    // Between two marks stand the pixels, where the byte of a mark is followed by zero or says where decoding can begin again.
    const mark = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (mark === 0 || mark === 0xff || (mark >= 0xd0 && mark <= 0xd7)) {
      const next = bytes.indexOf(0xff, at + (mark === 0xff ? 1 : 2));
      if (next < 0) return undefined;
      at = next;
      continue;
    }
    if (mark === 0xd9) return shape;
    if (at + 4 > bytes.length) return undefined;
    if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc && at + 9 <= bytes.length)
      shape = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
