import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../src/languages/languages.ts';
import { offlineWordsFor } from '../../src/languages/offline-words.ts';
import { shareWordsFor } from '../../src/languages/share-words.ts';

test.each(Object.entries(languages))('the scripts of a page have the words of %s', (code, { words }) => {
  expect([shareWordsFor(code), offlineWordsFor(`${code}-XX`)]).toEqual([words.share, words.offline]);
});

test('nothing but the languages knows words of one language', () => {
  const files = globSync('src/**/*.{ts,astro}', { exclude: ['src/languages/**'] });
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => readFileSync(file, 'utf8').includes('languages/en/'))).toEqual([]);
});
