import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Face } from '../../src/outputs/share-cards/fit-text.ts';
import { cardFonts, takeFonts, writeFonts } from '../../src/pictures/card-fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('fonts that were written draw and measure every letter as those that are made anew', async () => {
  const anew = await cardFonts();
  await writeFonts(folder);
  takeFonts(folder);
  const taken = await cardFonts();
  const text = 'Việt Nam, Łódź: 1,200 km – “Ярослав” Ελλάδα fi fl';
  for (const face of ['strong', 'label', 'text'] satisfies Face[]) {
    const style = { face, tracking: 0.01 } as Parameters<typeof anew.outlineOf>[1];
    expect(taken.widthOf(text, face)).toBe(anew.widthOf(text, face));
    expect(taken.outlineOf(text, style)).toBe(anew.outlineOf(text, style));
  }
  expect(['a', 'я', 'Ω', '漢'].map(taken.has)).toEqual(['a', 'я', 'Ω', '漢'].map(anew.has));
});
