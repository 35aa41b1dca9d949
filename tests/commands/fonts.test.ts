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
}, 300_000);

test.each(['src/figures/advance-widths.json', 'src/compile/card-letters.json', 'src/styles/fallbacks.css'])(
  '%s is made of the typefaces as they are',
  async (path) => {
    expect(await readFile(path, 'utf8')).toBe(made.get(path));
  },
);

test.each(['public/fonts/public-sans.woff2', 'public/fonts/explainer-serif.woff2'])('%s is the subset that would be made', async (path) => {
  expect((await readFile(path)).equals(made.get(path) as Buffer)).toBe(true);
});

const prose = readFileSync('content/central-america-migration/article.md', 'utf8').split('\n---\n')[1] ?? '';
const text = prose.replaceAll(/\]\([^)]*\)/gu, '').replaceAll(/[^A-Za-z,. ]/gu, '');

test.each([
  ['public-sans.woff2', 400, metrics.publicSans],
  ['public-sans.woff2', 800, metrics.publicSansExtraBold],
  ['explainer-serif.woff2', 400, metrics.sourceSerif4],
] as const)('the metrics of %s at weight %i are those of the file', async (file, weight, known) => {
  const shipped = await readFile(`public/fonts/${file}`);
  const font = fontkit.create(await subsetFont(shipped, text, { targetFormat: 'sfnt', variationAxes: { wght: weight } })) as fontkit.Font;
  expect(font).toMatchObject({ ascent: known.ascent, descent: known.descent, lineGap: known.lineGap, unitsPerEm: known.unitsPerEm });
  const width = [...text].reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth, 0);
  // English text is as wide as the average that the fallbacks are fitted to, within half a percent.
  expect(Math.abs(width / text.length / known.xWidthAvg - 1)).toBeLessThan(0.005);
});

/** The outlines and distances of a text in one weight. */
async function drawn(font: Buffer, weight: number, words: string) {
  const one = fontkit.create(await subsetFont(font, words, { targetFormat: 'sfnt', variationAxes: { wght: weight } })) as fontkit.Font;
  const { glyphs, positions } = one.layout(words);
  return { shapes: glyphs.map((glyph) => glyph.path.toSVG()), distances: positions.map(({ xAdvance }) => xAdvance) };
}

test.each([400, 550, 700])('under its other name, the serif at weight %i is drawn as the original', async (weight) => {
  const original = await readFile(
    new URL(import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2')),
  );
  const words = 'AVAST, “Tofu” 1,234 fi — Łé½ World';
  const narrowed = await subsetFont(original, words, { targetFormat: 'sfnt', variationAxes: { wght: { min: 400, max: 700 } } });
  expect(await drawn(await readFile('public/fonts/explainer-serif.woff2'), weight, words)).toEqual(await drawn(narrowed, weight, words));
});

test('no font that was changed has a name that its makers keep for theirs', async () => {
  for (const file of ['public-sans.woff2', 'explainer-serif.woff2']) {
    const bytes = await readFile(`public/fonts/${file}`);
    const sfnt = await subsetFont(bytes, 'a', { targetFormat: 'sfnt', preserveNameIds: [13, 14] });
    const { name } = fontkit.create(sfnt) as unknown as { name: { records: Record<string, Record<string, string>> } };
    const { copyright, licenseURL, ...names } = name.records;
    const [, reserved] = /Reserved Font Name\s+\W?(\w+)/u.exec(copyright?.en ?? '') ?? [];
    expect(licenseURL?.en).toMatch(/OFL/u);
    if (reserved !== undefined) expect(JSON.stringify(names)).not.toContain(reserved);
  }
});
