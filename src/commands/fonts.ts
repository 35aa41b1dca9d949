// npm run fonts: writes the subsets of the typefaces into public/fonts, their metrics for figures and fallback fonts, and the list of
// letters that share cards can show.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import * as prettier from 'prettier';
import subsetFont from 'subset-font';
import { settableCharacters } from '../pictures/card-fonts.ts';
import { renamedFont } from './renamed-font.ts';
import metrics from './font-metrics.json' with { type: 'json' };

/** Latin-1, and the punctuation, currency signs and arrows that texts and figures use. */
const characters =
  Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join('') +
  Array.from({ length: 0xff - 0xa0 + 1 }, (_, index) => String.fromCodePoint(0xa0 + index)).join('') +
  'ŒœŠšŽžŸ–—‘’‚“”„†‡•…‰‹›€™\u2009\u200A\u202F−←↑→↓↗≤≥½';

interface Face {
  family: string;
  input: string;
  output: string;
  weights: { min: number; max: number; default: number };
  /** Its makers keep their name for the font as they left it, and a subset is changed. */
  names?: Record<string, string>;
}

const faces: Face[] = [
  {
    family: 'Public Sans',
    input: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    output: 'public-sans.woff2',
    weights: { min: 400, max: 900, default: 400 },
  },
  {
    family: 'Explainer Serif',
    input: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    output: 'explainer-serif.woff2',
    weights: { min: 400, max: 700, default: 400 },
    names: { 'Source Serif 4': 'Explainer Serif', SourceSerif4: 'ExplainerSerif' },
  },
];

/** A font says under which licence it is, and where that is. */
const licenceNames = [13, 14];

/** The files that are made of the typefaces, by path, as Prettier formats them. */
export async function typefaceFiles(): Promise<Map<string, Buffer | string>> {
  const files = new Map<string, Buffer | string>();
  const addText = async (path: string, text: string) =>
    files.set(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
  for (const { input, output, weights, names } of faces) {
    const original = await readFile(new URL(import.meta.resolve(input)));
    const subsetAs = (targetFormat: 'sfnt' | 'woff2') =>
      subsetFont(original, characters, { targetFormat, variationAxes: { wght: weights }, preserveNameIds: licenceNames });
    const packed = (font: Buffer) => subsetFont(font, characters, { targetFormat: 'woff2', preserveNameIds: licenceNames });
    files.set(`public/fonts/${output}`, names ? await packed(renamedFont(await subsetAs('sfnt'), names)) : await subsetAs('woff2'));
  }
  await addText('src/figures/advance-widths.json', JSON.stringify(await advanceWidths()));
  await addText('src/compile/card-letters.json', JSON.stringify(await settableCharacters()));
  await addText('src/styles/fallbacks.css', fallbackFaces());
  return files;
}

/** Advance widths of Public Sans in thousandths of the type size, per weight, for setting labels at build time. */
async function advanceWidths(): Promise<Record<string, Record<string, number>>> {
  const original = await readFile(
    new URL(import.meta.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2')),
  );
  const tables = await Promise.all(
    [400, 600, 800].map(async (weight) => {
      const font = fontkit.create(
        await subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
      ) as fontkit.Font;
      const known = [...characters].filter((character) => font.hasGlyphForCodePoint(codePoint(character)));
      const widths = known.map((character) => [
        character,
        Math.round((font.glyphForCodePoint(codePoint(character)).advanceWidth / font.unitsPerEm) * 1000),
      ]);
      return [weight, Object.fromEntries(widths) as Record<string, number>] as const;
    }),
  );
  return Object.fromEntries(tables);
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/**
 * Fallback faces with the widths and heights of ours, so that nothing moves when the fonts arrive and a label fits before. Of each the first
 * that a reader has is used: of Windows, macOS and iOS, of Android, of Linux. Bold ones of text are made by the browser, as wide.
 */
function fallbackFaces(): string {
  const { publicSans, publicSansExtraBold, sourceSerif4 } = metrics;
  const faces = [
    // Liberation Sans is as wide as Arial.
    fallbackFace('SansA', ['Arial', 'ArialMT', 'LiberationSans'], metrics.arial, publicSans),
    fallbackFace('SansR', ['Roboto', 'Roboto-Regular'], metrics.roboto, publicSans),
    fallbackFace('SansD', ['DejaVuSans'], metrics.dejaVuSans, publicSans),
    fallbackFace('SerifG', ['Georgia'], metrics.georgia, sourceSerif4),
    fallbackFace('SerifN', ['NotoSerif', 'NotoSerif-Regular'], metrics.notoSerif, sourceSerif4),
    fallbackFace('SerifD', ['DejaVuSerif'], metrics.dejaVuSerif, sourceSerif4),
    fallbackFace('HeadlineA', ['Arial-BoldMT', 'LiberationSans-Bold'], metrics.arialBold, publicSansExtraBold),
    fallbackFace('HeadlineR', ['Roboto-Bold'], metrics.robotoBold, publicSansExtraBold),
    fallbackFace('HeadlineN', ['NotoSans-Bold'], metrics.notoSansBold, publicSansExtraBold),
    fallbackFace('HeadlineD', ['DejaVuSans-Bold'], metrics.dejaVuSansBold, publicSansExtraBold),
  ];
  return `/* Made by npm run fonts. */\n${faces.join('\n')}\n`;
}

interface Metrics {
  ascent: number;
  descent: number;
  unitsPerEm: number;
  xWidthAvg: number;
}

function fallbackFace(family: string, names: string[], theirs: Pick<Metrics, 'unitsPerEm' | 'xWidthAvg'>, ours: Metrics): string {
  const size = ours.xWidthAvg / ours.unitsPerEm / (theirs.xWidthAvg / theirs.unitsPerEm);
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  const lines = [
    `font-family: ${family};`,
    `src: ${names.map((name) => `local(${name})`).join(', ')};`,
    `ascent-override: ${percent(ours.ascent / ours.unitsPerEm / size)};`,
    `descent-override: ${percent(-ours.descent / ours.unitsPerEm / size)};`,
    `size-adjust: ${percent(size)};`,
  ];
  return `@font-face {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

if (import.meta.main) {
  await mkdir('public/fonts', { recursive: true });
  for (const [path, content] of await typefaceFiles()) {
    await writeFile(path, content);
    console.log(`${path}  ${Buffer.byteLength(content)} bytes`);
  }
}
