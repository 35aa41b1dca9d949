import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { beforeAll, expect, test } from 'vitest';
import metrics from '../../src/commands/font-metrics.json' with { type: 'json' };
import { typefaceFiles } from '../../src/commands/fonts.ts';

// Where one of these fails, `npm run fonts` was forgotten.

let made: Map<string, Buffer | string>;
beforeAll(async () => {
  made = await typefaceFiles();
});

test.each(['src/figures/advance-widths.json', 'src/compile/card-letters.json', 'src/styles/fallbacks.css'])(
  '%s is made of the typefaces as they are',
  async (path) => {
    expect(await readFile(path, 'utf8')).toBe(made.get(path));
  },
);

test.each(['public/fonts/public-sans.woff2', 'public/fonts/source-serif-4.woff2'])('%s is the subset that would be made', async (path) => {
  expect((await readFile(path)).equals(made.get(path) as Buffer)).toBe(true);
});

const prose = readFileSync('content/central-america-migration/article.md', 'utf8').split('\n---\n')[1] ?? '';
const text = prose.replaceAll(/\]\([^)]*\)/gu, '').replaceAll(/[^A-Za-z,. ]/gu, '');

test.each([
  ['public-sans.woff2', 400, metrics.publicSans],
  ['public-sans.woff2', 800, metrics.publicSansExtraBold],
  ['source-serif-4.woff2', 400, metrics.sourceSerif4],
] as const)('the metrics of %s at weight %i are those of the file', async (file, weight, known) => {
  const shipped = await readFile(`public/fonts/${file}`);
  const font = fontkit.create(await subsetFont(shipped, text, { targetFormat: 'sfnt', variationAxes: { wght: weight } })) as fontkit.Font;
  expect(font).toMatchObject({ ascent: known.ascent, descent: known.descent, lineGap: known.lineGap, unitsPerEm: known.unitsPerEm });
  const width = [...text].reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth, 0);
  // English text is as wide as the average that the fallbacks are fitted to, within half a percent.
  expect(Math.abs(width / text.length / known.xWidthAvg - 1)).toBeLessThan(0.005);
});
