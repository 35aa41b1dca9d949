import sharp from 'sharp';
import type { PictureForm } from '../outputs/picture-forms.ts';

/** Where a picture comes from: an original of few sharp-edged inks, or a photograph. */
type Original = 'jpeg' | 'png';

/** How each format is written: a drawing, which a PNG is, keeps its edges. Slower settings save little more. */
export const writing = {
  avif: { jpeg: { quality: 52, effort: 4, chromaSubsampling: '4:2:0' }, png: { quality: 62, effort: 4, chromaSubsampling: '4:4:4' } },
  webp: { jpeg: { quality: 74, effort: 5 }, png: { quality: 84, effort: 5, smartSubsample: true } },
  jpeg: { jpeg: { quality: 80, mozjpeg: true }, png: { quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' } },
  png: { jpeg: { palette: true, quality: 90, effort: 7 }, png: { palette: true, quality: 90, effort: 7 } },
} as const;

/**
 * A picture in one form. It is turned as its camera says, its colours become those of sRGB, what is transparent becomes white, so that it
 * is seen on every ground; and nothing but its pixels is kept: no place, day, name or device. The same picture always gives the same bytes.
 */
export async function pictureBytes(
  bytes: Uint8Array,
  original: Original,
  { width, height, format, isCut }: PictureForm,
): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: 60e6, failOn: 'truncated' })
    .autoOrient()
    // An upright picture of a person has the face in its upper half.
    .resize({ width, height, fit: isCut ? 'cover' : 'fill', position: isCut && width === height ? 'top' : 'centre' })
    .flatten({ background: 'white' })
    .toColourspace('srgb');
  switch (format) {
    case 'avif':
      return picture.avif(writing.avif[original]).toBuffer();
    case 'webp':
      return picture.webp(writing.webp[original]).toBuffer();
    case 'jpeg':
      return picture.jpeg(writing.jpeg[original]).toBuffer();
    case 'png':
      return picture.png(writing.png[original]).toBuffer();
  }
}

// A build makes several parts at once: one thread for each picture is enough, and their bytes are the same on every machine.
sharp.concurrency(1);
