import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textFormats } from '../../src/outputs/formats.ts';
import { builtPath } from '../built-sites.ts';
import { builtFiles, isSharePage } from './built-page.ts';

describe.each(['content', 'fixtures'] as const)('%s', (site) => {
  const files = builtFiles(site);
  const bytes = (file: string) => readFileSync(builtPath(site, file));
  const isText = (file: string) => textFormats.some((ending) => file.endsWith(`.${ending}`));
  const compressed = files.filter((file) => /\.(?:br|gz)$/u.test(file));

  test('what lies compressed beside a file is that file, and smaller', () => {
    expect(compressed).not.toEqual([]);
    for (const file of compressed) {
      const original = bytes(file.slice(0, -3));
      const [packed, unpack] = [bytes(file), file.endsWith('.br') ? brotliDecompressSync : gunzipSync];
      expect([file, unpack(packed).equals(original), packed.length <= original.length * 0.9]).toEqual([file, true, true]);
    }
  });

  test('every text of a size is there in both forms but the pages to share by, and nothing else is', () => {
    expect(compressed.filter((file) => !isText(file.slice(0, -3)) || isSharePage(file.slice(0, -3)))).toEqual([]);
    const large = files.filter((file) => isText(file) && !isSharePage(file) && bytes(file).length > 2000);
    expect(large.filter((file) => !existsSync(builtPath(site, `${file}.br`)) || !existsSync(builtPath(site, `${file}.gz`)))).toEqual([]);
  });

  test('gzip says neither when nor where it was made', () => {
    for (const file of compressed.filter((name) => name.endsWith('.gz'))) {
      expect([...bytes(file).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
    }
  });
});
