import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { accepted, licenceFiles, licencesIn, packages } from '../../src/commands/licences.ts';

let made: Map<string, string>;
beforeAll(async () => {
  made = await licenceFiles();
});

test.each(['public/licences.txt', 'src/licences.md'])('%s is current; else run npm run licences', async (path) => {
  expect(await readFile(path, 'utf8')).toBe(made.get(path));
});

test('every package has a licence under which this project can use it', async () => {
  const all = await packages();
  expect(all.length).toBeGreaterThan(500);
  const others = all.filter(
    ({ licence }) => licencesIn(licence).length === 0 || !licencesIn(licence).every((one) => accepted.includes(one)),
  );
  expect(others).toEqual([]);
});

test.each([
  ['MIT', ['MIT']],
  ['(MIT AND Zlib)', ['MIT', 'Zlib']],
  ['Apache-2.0 AND (LGPL-3.0-or-later OR MIT)', ['Apache-2.0', 'LGPL-3.0-or-later', 'MIT']],
  ['', []],
])('%s names %j', (expression, named) => {
  expect(licencesIn(expression)).toEqual(named);
});

test('the texts are those of all fonts, land and scripts that readers are sent', () => {
  const text = made.get('public/licences.txt');
  for (const part of [
    'Public Sans Project Authors',
    'Reserved Font Name “Source”',
    'Inter Project Authors',
    'Natural Earth',
    'Michael Bostock',
    'Visionscarto',
  ])
    expect(text).toContain(part);
  expect(text?.match(/SIL OPEN FONT LICENSE Version 1\.1/gu)).toHaveLength(3);
  expect(text).toContain('Apache License');
});
