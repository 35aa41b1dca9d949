import { globSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Where something else gives the names: the titles of decisions, the names of checks, the addresses of pages. */
const given = /^src\/(?:decisions|compile\/rules|pages)(?:\/|$)/u;

/** Names of three files or more in one folder that begin with the same word, with the word; a name is words with hyphens between. */
function alike(paths: string[]): string[][] {
  const words = Map.groupBy(paths, (path) => `${posix.dirname(path)}/${/^[^-.]+/u.exec(posix.basename(path))?.[0] ?? ''}`);
  return [...words.values()].filter(({ length }) => length > 2);
}

test('no three files of a folder begin with the same word: they are a folder', () => {
  const files = globSync('src/**/*.*', { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/') : [],
  );
  expect(alike(files.filter((path) => !given.test(path)))).toEqual([]);
});

test('such files are found', () => {
  expect(alike(['a/lens.ts', 'a/lens-bars.ts', 'a/lens-panels.ts', 'a/lenses.ts', 'b/lens-keys.ts'])).toEqual([
    ['a/lens.ts', 'a/lens-bars.ts', 'a/lens-panels.ts'],
  ]);
  expect(alike(['a/map.ts', 'a/map.test.ts', 'a/Map.astro', 'a/MapForm.astro'])).toEqual([]);
});
