import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  version?: string;
  optionalDependencies?: Record<string, string>;
  integrity?: string;
  /** It comes within another one. */
  inBundle?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** The package that `name` means in a folder of the tree: the nearest above it. */
function resolve(folder: string, name: string): Package | undefined {
  const found = packages[`${folder && `${folder}/`}node_modules/${name}`];
  if (found ?? folder === '') return found;
  return resolve(folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name);
}

// An install on one machine can leave out what only others need; `npm ci` then refuses the lock file everywhere.
test('the lock file holds the parts of a package for every platform', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/u.test(version) && resolve(folder, name)?.version !== version)
      .map(([name, version]) => `${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

test('every package is held to the bytes that were looked at, also those for other platforms', () => {
  const free = Object.entries(packages).filter(
    ([path, { integrity = '', inBundle }]) => path !== '' && !inBundle && !integrity.startsWith('sha512-'),
  );
  expect(free.map(([path]) => path)).toEqual([]);
});
